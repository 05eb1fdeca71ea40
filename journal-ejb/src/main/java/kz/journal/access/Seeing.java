package kz.journal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.journal.org.Office;
import kz.journal.regulation.Roles;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;

/** The sight of the present caller, worked out once a request from roles and offices. */
@RequestScoped
public class Seeing {

  @Inject private Caller caller;
  @Inject private Settings settings;

  private Sight sight;

  public Sight sight() {
    if (sight == null) {
      sight = caller.person().map(this::of).orElse(Sight.NOTHING);
    }
    return sight;
  }

  private Sight of(SignedIn who) {
    Set<String> roles = who.roles();
    boolean dean = roles.contains(Roles.DEAN);
    boolean all =
        roles.contains(Roles.REGISTRAR)
            || roles.contains(Roles.ACADEMIC_VICE_RECTOR)
            || roles.contains(Roles.SUPERVISING_VICE_RECTOR)
            || dean && settings.flag(Setting.DEAN_SEES_ALL);
    List<Long> departments = new ArrayList<>();
    if (roles.contains(Roles.HEAD_OF_DEPARTMENT)) {
      departments.addAll(caller.unitsOf(Office.HEAD_OF_DEPARTMENT));
    }
    if (roles.contains(Roles.DIRECTOR_OF_STUDIES)) {
      departments.addAll(caller.unitsOf(Office.DIRECTOR_OF_STUDIES));
    }
    return new Sight(
        all,
        roles.contains(Roles.TEACHER) ? who.personId() : null,
        departments,
        dean ? caller.unitsOf(Office.DEAN) : List.of(),
        roles.contains(Roles.STUDENT) ? who.personId() : null);
  }
}
