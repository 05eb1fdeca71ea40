package kz.journal.regulation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTextTest {

  private static final Locale RU = Locale.forLanguageTag("ru");
  private static final Locale KK = Locale.forLanguageTag("kk");
  private static final Locale EN = Locale.ENGLISH;

  private static final LocalDate TUE_20_OCT = LocalDate.of(2026, 10, 20);
  private static final Instant TUE_27_OCT_17_38 = almaty("2026-10-27T17:38");
  private static final Instant THU_29_OCT_09_00 = almaty("2026-10-29T09:00");
  private static final Instant FRI_30_OCT_00_02 = almaty("2026-10-30T00:02");
  private static final Instant END_OF_THU_22_OCT = almaty("2026-10-23T00:00");
  private static final Instant END_OF_THU_29_OCT = almaty("2026-10-30T00:00");

  private static final Refused CLOSED =
      Refused.because("window-closed")
          .citing("2.3.3b")
          .with("value", "80")
          .with("lesson", TUE_20_OCT)
          .with("term", 2)
          .closedAt(END_OF_THU_22_OCT)
          .openedBy("REGISTRAR");

  private static Instant almaty(String dayAndTime) {
    return LocalDateTime.parse(dayAndTime).toInstant(ZoneOffset.ofHours(5));
  }

  private static void assertTexts(Refused refused, String ru, String kk, String en) {
    assertAll(
        () -> assertEquals(ru.replace("п. ", "п.\u00A0"), RefusalText.in(RU).of(refused)),
        () -> assertEquals(kk, RefusalText.in(KK).of(refused)),
        () -> assertEquals(en, RefusalText.in(EN).of(refused)));
  }

  @Nested
  class For_a_mark {

    @Test
    void closed() {
      assertTexts(
          CLOSED,
          "80 не записано: занятие 20.10 закрыто 22.10 в 24:00 (п. 2.3.3, два рабочих дня)."
              + " Открыть может офис-регистратор.",
          "80 жазылмады: 20.10 күнгі сабақ 22.10, 24:00-де жабылды (2.3.3-т., екі жұмыс күні)."
              + " Тіркеуші офисі аша алады.",
          "80 was not saved: the class of 20 Oct closed on 22 Oct at 24:00"
              + " (2.3.3, two working days). The registrar's office can open it.");
    }

    @Test
    void not_yet() {
      assertTexts(
          Refused.because("window-not-open").citing("2.3.3a").with("opensAt", THU_29_OCT_09_00),
          "Занятие начнётся 29.10 в 09:00, до начала журнал не заполняется (п. 2.3.3).",
          "Сабақ 29.10, 09:00-де басталады, оған дейін журнал толтырылмайды (2.3.3-т.).",
          "The class starts on 29 Oct at 09:00; the journal opens then (2.3.3).");
    }

    @Test
    void of_another_teachers_load() {
      assertTexts(
          Refused.because("lesson-of-another").citing("2.3.2").with("teacher", "Бекенов М. Т."),
          "Занятие ведёт Бекенов М. Т. (п. 2.3.2). Для замены нужно решение кафедры.",
          "Сабақты Бекенов М. Т. жүргізеді (2.3.2-т.). Алмастыру үшін кафедра шешімі қажет.",
          "This class is taught by Бекенов М. Т. (2.3.2)."
              + " A substitution needs a department decision.");
    }

    @Test
    void with_a_value_that_is_no_mark() {
      assertTexts(
          Refused.because("not-a-mark").with("value", "140"),
          "140 не записано: нужно от 0 до 100, «н», «ув» или «+».",
          "140 жазылмады: 0–100, «н», «ув» немесе «+» енгізіңіз.",
          "140 was not saved: enter 0–100, «н», «ув» or «+».");
    }

    @Test
    void changed_by_another() {
      assertTexts(
          Refused.because("changed-by-another")
              .with("author", "Бекенов М. Т.")
              .with("theirs", "68")
              .with("mine", "74")
              .with("at", TUE_27_OCT_17_38),
          "В 17:38 записано 68 (Бекенов М. Т.), у вас 74. Выберите, что оставить.",
          "Бекенов М. Т. 17:38-де 68 жазды, сізде 74. Қайсысын қалдыратыныңызды таңдаңыз.",
          "Бекенов М. Т. saved 68 at 17:38, you have 74. Choose which to keep.");
    }

    @Test
    void that_came_from_the_queue_too_late() {
      assertTexts(
          Refused.because("arrived-too-late")
              .citing("2.3.3b")
              .with("value", "91")
              .with("arrivedAt", FRI_30_OCT_00_02)
              .closedAt(END_OF_THU_29_OCT),
          "91 дошло до сервера 30.10 в 00:02, срок был до 29.10, 24:00."
              + " Сохранено как черновик, можно приложить к объяснительной.",
          "91 серверге 30.10, 00:02-де жетті, мерзім 29.10, 24:00-ге дейін еді."
              + " Жоба ретінде сақталды, түсініктемеге тіркеуге болады.",
          "91 reached the server on 30 Oct at 00:02; the term ended on 29 Oct at 24:00."
              + " It is kept as a draft for your note.");
    }
  }

  @Nested
  class For_a_note {

    @Test
    void without_evidence() {
      assertTexts(
          Refused.because("no-evidence").citing("2.2.4c"),
          "Объяснительная не отправлена: приложите копию бумажного журнала или письменный ответ"
              + " (п. 2.2.4).",
          "Түсініктеме жіберілмеді: қағаз журналдың көшірмесін немесе жазбаша жауапты тіркеңіз"
              + " (2.2.4-т.).",
          "The note was not sent: attach a copy of the paper journal or the written answer"
              + " (2.2.4).");
    }
  }

  @Nested
  class For_a_person {

    @Test
    void who_may_only_read() {
      assertTexts(
          Refused.because("read-only-role").citing("2.2.2-3"),
          "Факультет видит журнал без права изменений (п. 2.2.2). Сообщить офис-регистратору.",
          "Факультет журналды өзгерту құқығынсыз көреді (2.2.2-т.)."
              + " Тіркеуші офисіне хабарлау.",
          "The faculty views the journal without editing (2.2.2). Tell the registrar's office.");
    }

    @Test
    void whose_role_does_not_do_this() {
      assertTexts(
          Refused.because("not-your-role").citing("2.2.2-1").with("office", "CREDENTIALS_OFFICE"),
          "Не выполнено: у вашей роли нет такого права (п. 2.2.2)."
              + " Это делает центр «Электронный университет».",
          "Орындалмады: сіздің рөліңізде мұндай құқық жоқ (2.2.2-т.)."
              + " Мұны «Электрондық университет» орталығы жасайды.",
          "Not done: your role does not have this right (2.2.2)."
              + " The e-university centre does this.");
    }

    @Test
    void who_has_not_accepted_the_rules() {
      assertTexts(
          Refused.because("rules-not-accepted").citing("1.7"),
          "Не открыто: сначала примите правила информационной безопасности (п. 1.7).",
          "Ашылмады: алдымен ақпараттық қауіпсіздік ережелерін қабылдаңыз (1.7-т.).",
          "Not opened: accept the information-security rules first (1.7).");
    }
  }

  @Nested
  class A_moment {

    @Test
    void at_midnight_is_24_00_of_the_day_before_when_it_ends_something() {
      assertTrue(endingAt("2026-10-23T00:00").contains("закрыто 22.10 в 24:00"));
      assertTrue(endingAt("2026-11-01T00:00").contains("закрыто 31.10 в 24:00"));
      assertTrue(endingAt("2027-01-01T00:00").contains("закрыто 31.12 в 24:00"));
    }

    @Test
    void a_minute_from_midnight_is_not() {
      assertTrue(endingAt("2026-10-22T23:59").contains("закрыто 22.10 в 23:59"));
      assertTrue(endingAt("2026-10-23T00:01").contains("закрыто 23.10 в 00:01"));
    }

    @Test
    void at_midnight_is_00_00_when_something_begins() {
      Refused notYet =
          Refused.because("window-not-open")
              .citing("2.3.3a")
              .with("opensAt", almaty("2026-10-29T00:00"));
      assertTrue(RefusalText.in(RU).of(notYet).contains("начнётся 29.10 в 00:00"));
    }

    @Test
    void before_March_2024_is_read_six_hours_ahead_of_UTC() {
      Refused closed = CLOSED.closedAt(Instant.parse("2024-02-20T18:00:00Z"));
      assertTrue(RefusalText.in(RU).of(closed).contains("закрыто 20.02 в 24:00"));
    }

    @Test
    void takes_the_Kazakh_ending_of_its_last_numeral() {
      Refused closed = CLOSED.closedAt(almaty("2026-10-22T17:40"));
      assertTrue(RefusalText.in(KK).of(closed).contains("22.10, 17:40-та жабылды"));
      Refused late =
          Refused.because("arrived-too-late")
              .with("value", "91")
              .with("arrivedAt", almaty("2026-10-22T17:46"))
              .closedAt(almaty("2026-10-22T17:45"));
      assertTrue(RefusalText.in(KK).of(late).contains("17:46-да жетті"));
      assertTrue(RefusalText.in(KK).of(late).contains("17:45-ке дейін"));
    }

    private String endingAt(String moment) {
      return RefusalText.in(RU).of(CLOSED.closedAt(almaty(moment)));
    }
  }

  @Nested
  class A_number_of_working_days {

    @Test
    void up_to_five_is_in_words() {
      assertTrue(RefusalText.in(RU).of(CLOSED.with("term", 1)).contains(", один рабочий день)"));
      assertTrue(RefusalText.in(KK).of(CLOSED.with("term", 3)).contains(", үш жұмыс күні)"));
      assertTrue(RefusalText.in(EN).of(CLOSED.with("term", 5)).contains(", five working days)"));
    }

    @Test
    void above_five_is_in_digits() {
      assertTrue(RefusalText.in(RU).of(CLOSED.with("term", 6)).contains(", рабочих дней: 6)"));
      assertTrue(RefusalText.in(EN).of(CLOSED.with("term", 6)).contains(", 6 working days)"));
    }
  }

  @Nested
  class What_cannot_be_explained {

    @Test
    void is_a_refusal_without_something_its_text_names() {
      Refused bare = Refused.because("window-not-open").citing("2.3.3a");
      IllegalArgumentException missing =
          assertThrows(IllegalArgumentException.class, () -> RefusalText.in(RU).of(bare));
      assertEquals("window-not-open lacks opensAt", missing.getMessage());
    }

    @Test
    void is_an_argument_of_another_type_than_its_text_prints() {
      Refused wrong = CLOSED.with("lesson", "20.10");
      assertThrows(IllegalArgumentException.class, () -> RefusalText.in(RU).of(wrong));
    }
  }

  @Nested
  class Every_text {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?:,(\\w+))?}");

    static Stream<Locale> languages() {
      return Stream.of(RU, KK, EN);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void can_be_told_when_given_what_the_Russian_one_names(Locale language) {
      for (String key : keys()) {
        String told = RefusalText.in(language).of(sample(key));
        assertFalse(told.contains("{") || told.contains("  "), told);
      }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void stays_calm_and_within_two_sentences(Locale language) {
      Bundle bundle = Bundle.of("regulation.refusals", language);
      for (String key : keys()) {
        String text = PLACEHOLDER.matcher(bundle.text("refusal." + key)).replaceAll("0");
        assertFalse(text.contains("!"), text);
        assertTrue(text.endsWith("."), text);
        assertTrue(text.split("\\. ").length <= 2, text);
      }
    }

    private static List<String> keys() {
      List<String> keys =
          Bundle.of("regulation.refusals", RU).keys().stream()
              .filter(key -> key.startsWith("refusal."))
              .map(key -> key.substring("refusal.".length()))
              .sorted()
              .toList();
      assertTrue(keys.size() >= 17, keys.toString());
      return keys;
    }

    private static Refused sample(String key) {
      String text = Bundle.of("regulation.refusals", RU).text("refusal." + key);
      Refused refused =
          Refused.because(key).citing("2.3.3b").openedBy("IT").closedAt(Instant.EPOCH);
      for (MatchResult found : PLACEHOLDER.matcher(text).results().toList()) {
        refused = withSample(refused, found.group(1), found.group(2));
      }
      return refused;
    }

    private static Refused withSample(Refused refused, String name, String form) {
      if (List.of("clause", "closedAt", "whoCanOpen").contains(name)) {
        return refused;
      }
      return switch (form == null ? "" : form) {
        case "day" -> refused.with(name, TUE_20_OCT);
        case "at", "timeAt" -> refused.with(name, TUE_27_OCT_17_38);
        case "workingDays" -> refused.with(name, 2);
        case "office", "Office" -> refused.with(name, "DEAN");
        default -> refused.with(name, "68");
      };
    }
  }
}
