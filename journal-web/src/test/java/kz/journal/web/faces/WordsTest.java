package kz.journal.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import kz.journal.access.OfficeAssigning;
import kz.journal.access.SignInRecord;
import kz.journal.calendar.EducationLevel;
import kz.journal.contingent.RosterReport;
import kz.journal.credentials.AccountList;
import kz.journal.credentials.Reach;
import kz.journal.extension.ExtensionGround;
import kz.journal.extension.ExtensionScope;
import kz.journal.extension.ExtensionState;
import kz.journal.journal.Absence;
import kz.journal.journal.EntryWay;
import kz.journal.org.Office;
import kz.journal.regulation.Roles;
import kz.journal.request.ExtensionRequest;
import kz.journal.roster.LessonKind;
import kz.journal.roster.StudentStatus;
import kz.journal.setting.Setting;
import kz.journal.sheet.Verdict;
import kz.journal.substitution.LoadChange;
import kz.journal.substitution.Substitution;
import kz.journal.substitution.SubstitutionStep;
import kz.journal.window.WindowState;
import org.junit.jupiter.api.Test;

/** Whatever a page puts together from a key and a constant has words. */
class WordsTest {

  private static final ResourceBundle RUSSIAN = Texts.bundle(Locale.forLanguageTag("ru"));

  @Test
  void every_setting_has_a_name_a_hint_and_words_for_its_choices() {
    List<String> keys = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      String name = "setting." + setting.key();
      keys.add(name);
      keys.add(name + ".hint");
      if (setting.kind() instanceof Setting.Choice choice) {
        choice.values().forEach(value -> keys.add(name + "." + value));
      }
    }
    assertWords(keys.stream());
  }

  @Test
  void every_constant_a_page_shows_has_a_name() {
    assertWords(
        Stream.of(
                Roles.OF_PEOPLE.stream().map(role -> "role." + role),
                names("office.", Office.values()),
                names("log.kind.", SignInRecord.Kind.values()),
                names("credentials.", AccountList.Credentials.values()),
                names("reach.", Reach.values()),
                names("offices.which.", OfficeAssigning.Which.values()),
                names("role.", Setting.Owner.values()),
                names("cell.", Absence.values()),
                names("cell.value.", Absence.values()),
                names("cell.way.", EntryWay.values()),
                names("substitutions.state.", Substitution.State.values()),
                names("substitutions.step.", SubstitutionStep.Kind.values()),
                names("loads.change.", LoadChange.Kind.values()),
                names("lesson.short.", LessonKind.values()),
                names("windows.state.", WindowState.values()),
                names("extension.scope.", ExtensionScope.values()),
                names("extension.ground.", ExtensionGround.values()),
                names("extension.state.", ExtensionState.values()),
                names("calendar.level.", EducationLevel.values()),
                names("requests.state.", ExtensionRequest.State.values()),
                names("reports.kind.", RosterReport.Kind.values()),
                names("reports.state.", RosterReport.State.values()),
                names("reports.status.", StudentStatus.values()),
                names("paste.verdict.", Verdict.values()),
                names("paste.filter.", Verdict.values()))
            .flatMap(keys -> keys));
  }

  private static Stream<String> names(String prefix, Enum<?>[] constants) {
    return Arrays.stream(constants).map(constant -> prefix + constant.name());
  }

  private static void assertWords(Stream<String> keys) {
    assertEquals(List.of(), keys.filter(key -> !RUSSIAN.containsKey(key)).toList());
  }
}
