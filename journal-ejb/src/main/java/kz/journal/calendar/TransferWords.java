package kz.journal.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a proposed day off is called in the three languages, and the article it rests on. */
final class TransferWords {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final Locale KAZAKH = Locale.forLanguageTag("kk");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private TransferWords() {}

  /** The day that a confirmation enters. */
  static DayDraft draft(ProposedTransfer proposal) {
    SpecialDay holiday = proposal.holiday();
    return new DayDraft(
        proposal.to(),
        DayKind.TRANSFERRED,
        proposal.scope(),
        title(holiday, RUSSIAN),
        title(holiday, KAZAKH),
        title(holiday, Locale.ENGLISH),
        words(RUSSIAN).getString("source").replace("{date}", DATE.format(holiday.date())));
  }

  private static String title(SpecialDay holiday, Locale language) {
    ResourceBundle words = words(language);
    LocalDate date = holiday.date();
    return words
        .getString("title")
        .replace("{weekday}", words.getString("weekday." + date.getDayOfWeek()))
        .replace("{day}", DateTimeFormatter.ofPattern("d MMMM", language).format(date))
        .replace("{holiday}", holiday.titleIn(language));
  }

  private static ResourceBundle words(Locale language) {
    return ResourceBundle.getBundle(
        "calendar.transfers",
        language,
        TransferWords.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
