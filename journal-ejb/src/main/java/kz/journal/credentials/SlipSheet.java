package kz.journal.credentials;

import static kz.journal.document.Markup.escape;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import kz.journal.org.Trilingual;
import kz.journal.regulation.ClauseRegistry;
import kz.journal.time.JournalZone;

/**
 * Slips as a page to be printed: A4, two columns of five, dashed lines to cut along.
 *
 * @param site address to sign in at; may be empty
 * @param language of every slip; {@code null} lets each speak its owner's, Russian if none
 */
record SlipSheet(Trilingual university, String site, Locale language) {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final ResourceBundle.Control RUSSIAN_IS_THE_ONLY_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final String STYLE =
      """
      @page { size: A4; margin: 8mm }
      body { margin: 0; font: 9pt/1.3 'Liberation Sans'; color: #000 }
      table { border-collapse: collapse }
      tr { page-break-inside: avoid }
      td { width: 90mm; height: 50mm; padding: 2.5mm 3mm; vertical-align: top;
           border: 0.2mm dashed #888 }
      .university { font-size: 7.5pt; color: #444 }
      .name { margin: 1mm 0 0; font: bold 11pt/1.2 'Liberation Serif' }
      .key { margin: 1.2mm 0 0; color: #444 }
      .secret { font: bold 12pt/1.2 'Liberation Mono'; color: #000 }
      .note { margin: 1.5mm 0 0; font-size: 7.5pt }
      """;

  String xhtml(List<Slip> slips) {
    Locale whole = language == null ? RUSSIAN : language;
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html><html lang=\"").append(whole.getLanguage()).append("\"><head>");
    page.append("<title>").append(escape(texts(whole).getString("title"))).append("</title>");
    page.append("<style>").append(STYLE).append("</style></head><body><table>");
    for (int i = 0; i < slips.size(); i += 2) {
      page.append("<tr>").append(cell(slips.get(i)));
      page.append(i + 1 < slips.size() ? cell(slips.get(i + 1)) : "<td></td>").append("</tr>");
    }
    return page.append("</table></body></html>").toString();
  }

  private String cell(Slip slip) {
    Locale locale = localeOf(slip);
    ResourceBundle texts = texts(locale);
    StringBuilder cell = new StringBuilder();
    cell.append("<td lang=\"").append(locale.getLanguage()).append("\">");
    line(cell, "university", university.in(locale) + " · " + texts.getString("title"));
    line(
        cell,
        "name",
        slip.group() == null ? slip.name().full() : slip.name().full() + ", " + slip.group());
    secret(cell, texts.getString("login"), slip.login());
    secret(cell, texts.getString("password"), slip.password());
    if (!site.isBlank()) {
      line(cell, "key", texts.getString("site") + ": " + site);
    }
    line(cell, "note", texts.getString("once"));
    line(
        cell,
        "note",
        texts
            .getString("keep")
            .replace("{clause}", ClauseRegistry.current().citation("2.2.8", locale)));
    line(
        cell,
        "note",
        texts
            .getString("issued")
            .replace("{issued}", DAY.format(JournalZone.dayOf(slip.issuedAt())))
            .replace("{last}", DAY.format(JournalZone.dayOf(slip.endsAt()).minusDays(1))));
    return cell.append("</td>").toString();
  }

  private Locale localeOf(Slip slip) {
    if (language != null) {
      return language;
    }
    return slip.language() == null ? RUSSIAN : Locale.forLanguageTag(slip.language());
  }

  private static void line(StringBuilder cell, String kind, String text) {
    cell.append("<div class=\"").append(kind).append("\">").append(escape(text)).append("</div>");
  }

  private static void secret(StringBuilder cell, String key, String secret) {
    cell.append("<div class=\"key\">").append(escape(key)).append(": <span class=\"secret\">");
    cell.append(escape(secret)).append("</span></div>");
  }

  private static ResourceBundle texts(Locale locale) {
    return ResourceBundle.getBundle(
        "credentials.slips",
        locale,
        SlipSheet.class.getClassLoader(),
        RUSSIAN_IS_THE_ONLY_FALLBACK);
  }
}
