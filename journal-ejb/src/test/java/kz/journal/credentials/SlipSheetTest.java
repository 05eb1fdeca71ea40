package kz.journal.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import kz.journal.document.Pdf;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipSheetTest {

  /** 00:30 of Tuesday, 1 September 2026, in Almaty; still Monday in UTC. */
  private static final Instant TUE_01_SEP_00_30 = Instant.parse("2026-08-31T19:30:00Z");

  /** The end of the thirtieth day after it. */
  private static final Instant MIDNIGHT_AFTER_THU_01_OCT = Instant.parse("2026-10-01T19:00:00Z");

  private static final float MARGIN = 8 / 25.4f * 72;

  private static final Trilingual UNIVERSITY =
      new Trilingual("Медицинский университет", "Медицина университеті", "Medical University");

  private static final SlipSheet OWN_LANGUAGES = new SlipSheet(UNIVERSITY, "", null);

  private static Slip slip(String language) {
    return new Slip(
        "a.qunanbaiuly",
        new PersonName("Құнанбайұлы", "Әлихан", "Өмірзақұлы"),
        "ЖМ-21-07 қ",
        language,
        "h7kp-2m9x-vqt4",
        TUE_01_SEP_00_30,
        MIDNIGHT_AFTER_THU_01_OCT);
  }

  private static PDDocument printed(SlipSheet sheet, List<Slip> slips) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pdf.write(sheet.xhtml(slips), out);
    return Loader.loadPDF(out.toByteArray());
  }

  private static String textOf(SlipSheet sheet, Slip slip) throws IOException {
    try (PDDocument pdf = printed(sheet, List.of(slip))) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private static void assertHolds(String text, String part) {
    assertTrue(text.contains(part), () -> "«" + part + "» is not in: " + text);
  }

  @Test
  void a_slip_names_the_owner_the_login_and_the_password() throws IOException {
    String text = textOf(OWN_LANGUAGES, slip("kk"));
    assertHolds(text, "Құнанбайұлы Әлихан Өмірзақұлы, ЖМ-21-07 қ");
    assertHolds(text, "a.qunanbaiuly");
    assertHolds(text, "h7kp-2m9x-vqt4");
  }

  @Test
  void a_slip_speaks_its_owners_language() throws IOException {
    assertHolds(textOf(OWN_LANGUAGES, slip("kk")), "Медицина университеті · Кіру деректері");
    assertHolds(textOf(OWN_LANGUAGES, slip("en")), "Medical University · Sign-in details");
    assertHolds(textOf(OWN_LANGUAGES, slip(null)), "Медицинский университет · Реквизиты доступа");
  }

  @Test
  void the_office_may_choose_one_language_for_all() throws IOException {
    SlipSheet english = new SlipSheet(UNIVERSITY, "", Locale.ENGLISH);
    assertHolds(textOf(english, slip("kk")), "Medical University · Sign-in details");
  }

  @Test
  void a_slip_cites_the_paragraph_on_keeping_credentials() throws IOException {
    assertHolds(textOf(OWN_LANGUAGES, slip("kk")), "(2.2.8-т.)");
    assertHolds(textOf(OWN_LANGUAGES, slip("en")), "(2.2.8)");
  }

  @Test
  void the_day_of_issue_is_that_of_the_university() throws IOException {
    assertHolds(textOf(OWN_LANGUAGES, slip("ru")), "Выдано 01.09.2026");
  }

  @Test
  void the_last_day_of_the_password_stands_there() throws IOException {
    assertHolds(textOf(OWN_LANGUAGES, slip("ru")), "действует по 01.10.2026 включительно");
    assertHolds(textOf(OWN_LANGUAGES, slip("kk")), "01.10.2026 қоса алғанға дейін жарамды");
    assertHolds(textOf(OWN_LANGUAGES, slip("en")), "good up to and including 01.10.2026");
  }

  @Test
  void the_address_stands_there_once_it_is_known() throws IOException {
    SlipSheet known = new SlipSheet(UNIVERSITY, "https://journal.example.edu", null);
    assertHolds(textOf(known, slip("en")), "Sign in at: https://journal.example.edu");
    assertFalse(textOf(OWN_LANGUAGES, slip("en")).contains("Sign in at"));
  }

  @Test
  void a_name_that_looks_like_markup_is_printed_as_it_is() throws IOException {
    Slip odd =
        new Slip(
            "odd",
            new PersonName("<b>O'Neil</b>", "A&B", null),
            null,
            "en",
            "x",
            TUE_01_SEP_00_30,
            MIDNIGHT_AFTER_THU_01_OCT);
    assertHolds(textOf(OWN_LANGUAGES, odd), "<b>O'Neil</b> A&B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "kk", "en"})
  void ten_slips_fill_a_sheet_and_the_eleventh_begins_another(String language) throws IOException {
    SlipSheet sheet = new SlipSheet(UNIVERSITY, "https://journal.example.edu", null);
    try (PDDocument ten = printed(sheet, Collections.nCopies(10, slip(language)));
        PDDocument eleven = printed(sheet, Collections.nCopies(11, slip(language)))) {
      assertEquals(1, ten.getNumberOfPages());
      assertEquals(2, eleven.getNumberOfPages());
    }
  }

  @Test
  void nothing_runs_over_the_edge_of_the_sheet() throws IOException {
    float[] rightmost = {0};
    PDFTextStripper measure =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> letters) {
            for (TextPosition letter : letters) {
              rightmost[0] = Math.max(rightmost[0], letter.getX() + letter.getWidth());
            }
          }
        };
    try (PDDocument pdf = printed(OWN_LANGUAGES, List.of(slip("ru"), slip("ru")))) {
      measure.getText(pdf);
      float right = pdf.getPage(0).getMediaBox().getWidth() - MARGIN;
      assertTrue(rightmost[0] < right, () -> rightmost[0] + " of " + right);
      assertTrue(rightmost[0] > right / 2, "the second slip stands in the second column");
    }
  }

  @Test
  void a_slip_keeps_its_password_out_of_the_log() {
    assertFalse(slip("ru").toString().contains("h7kp"));
  }
}
