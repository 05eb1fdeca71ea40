package kz.journal.it.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.Entities;
import kz.journal.listing.Range;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.setting.SettingsEditing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A setting is changed by the office that owns it, who saw what it replaces. */
@InContainer
class SettingsEditingIT {

  private static final Acting REGISTRAR = Acting.as("registrar", Roles.REGISTRAR, Roles.SIGNED_IN);
  private static final Acting IT = Acting.as("it", Roles.IT, Roles.SIGNED_IN);

  @Inject private SettingsEditing editing;
  @Inject private Settings settings;
  @Inject private Entities entities;

  @AfterEach
  void back_to_what_it_was() throws Exception {
    String now = settings.text(Setting.IMPORT_MEGABYTES);
    IT.run(() -> editing.change(Setting.IMPORT_MEGABYTES, "64", now));
  }

  @Test
  void a_change_is_in_force_at_once_and_written_down() throws Exception {
    long before = announced();
    assertEquals(Decision.allowed(), change(IT, "65", "64"));
    assertEquals(65, settings.number(Setting.IMPORT_MEGABYTES));
    assertEquals(before + 1, announced());
  }

  @Test
  void one_who_saw_an_older_value_is_told_the_newer_one() throws Exception {
    change(IT, "65", "64");
    Refused refused = assertInstanceOf(Refused.class, change(IT, "66", "64"));
    assertEquals("changed-by-another", refused.messageKey());
    assertEquals("65", refused.arguments().get("theirs"));
    assertEquals("it", refused.arguments().get("author"));
    assertEquals("66", refused.arguments().get("mine"));
    assertEquals(65, settings.number(Setting.IMPORT_MEGABYTES));
  }

  @Test
  void one_who_saw_what_never_was_is_refused() throws Exception {
    Acting registrar = REGISTRAR;
    Decision decision =
        registrar.run(() -> editing.change(Setting.DEAN_SEES_ALL, "true", "perhaps"));
    assertInstanceOf(Refused.class, decision);
  }

  @Test
  void a_value_out_of_bounds_is_not_kept() throws Exception {
    assertRefused("setting-value", change(IT, "501", "64"));
    assertRefused("setting-value", change(IT, "many", "64"));
    assertEquals(64, settings.number(Setting.IMPORT_MEGABYTES));
  }

  @Test
  void what_another_office_owns_is_not_changed() throws Exception {
    assertRefused("not-your-role", change(REGISTRAR, "65", "64"));
    assertEquals(64, settings.number(Setting.IMPORT_MEGABYTES));
  }

  @Test
  void the_same_value_again_changes_nothing() throws Exception {
    change(IT, "65", "64");
    long before = history();
    assertEquals(Decision.allowed(), change(IT, " 65 ", "65"));
    assertEquals(before, history());
  }

  @Test
  void the_history_begins_with_the_newest() throws Exception {
    change(IT, "65", "64");
    change(IT, "66", "65");
    List<SettingsEditing.Past> newest =
        IT.run(() -> editing.history(Setting.IMPORT_MEGABYTES, Range.first(2))).items();
    assertEquals(List.of("66", "65"), newest.stream().map(SettingsEditing.Past::value).toList());
    assertEquals("it", newest.get(0).setBy());
  }

  @Test
  void everybody_who_owns_a_setting_sees_them_all_and_may_change_the_own() throws Exception {
    List<SettingsEditing.Current> all = IT.run(editing::list);
    assertEquals(Setting.values().length, all.size());
    Set<Setting.Owner> editable =
        all.stream()
            .filter(SettingsEditing.Current::editable)
            .map(current -> current.setting().owner())
            .collect(Collectors.toSet());
    assertEquals(Set.of(Setting.Owner.IT), editable);
  }

  @Test
  void nobody_else_sees_them() {
    Acting dean = Acting.as("dean", Roles.DEAN, Roles.SIGNED_IN);
    assertThrows(EJBAccessException.class, () -> dean.run(editing::list));
  }

  private Decision change(Acting who, String value, String seen) throws Exception {
    return who.run(() -> editing.change(Setting.IMPORT_MEGABYTES, value, seen));
  }

  private static void assertRefused(String key, Decision decision) {
    assertEquals(key, assertInstanceOf(Refused.class, decision).messageKey());
  }

  private long history() throws Exception {
    return IT.run(() -> editing.history(Setting.IMPORT_MEGABYTES, Range.first(1))).total();
  }

  private long announced() {
    return entities.inTransaction(
        em ->
            em.createQuery(
                    "select count(e) from AuditEntry e where e.action = 'setting.change'"
                        + " and e.objectId = :key and e.after = '65'",
                    Long.class)
                .setParameter("key", Setting.IMPORT_MEGABYTES.key())
                .getSingleResult());
  }
}
