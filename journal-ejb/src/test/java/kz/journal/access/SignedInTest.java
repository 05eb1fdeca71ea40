package kz.journal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.journal.access.SignedIn.Duty;
import kz.journal.org.PersonName;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import org.junit.jupiter.api.Test;

class SignedInTest {

  private static SignedIn withDue(Duty... duties) {
    return new SignedIn(
        1,
        "n.ermekuly",
        2,
        new PersonName("Ермекұлы", "Нұрлан", null),
        "kk",
        Set.of(Roles.SIGNED_IN),
        List.of(Roles.TEACHER),
        Set.of(duties));
  }

  @Test
  void nothing_hinders_one_without_duties() {
    assertEquals(Optional.empty(), withDue().hindrance());
  }

  @Test
  @Clause("1.7")
  void rules_not_accepted_hinder() {
    assertEquals(
        Optional.of(Refused.because("rules-not-accepted").citing("1.7")),
        withDue(Duty.ACCEPT_RULES).hindrance());
  }

  @Test
  @Clause("2.2.8")
  void an_issued_password_hinders_before_anything_else() {
    assertEquals(
        Optional.of(Refused.because("password-change-due").citing("2.2.8")),
        withDue(Duty.ACCEPT_RULES, Duty.CHANGE_PASSWORD).hindrance());
  }
}
