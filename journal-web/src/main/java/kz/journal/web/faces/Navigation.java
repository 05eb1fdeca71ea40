package kz.journal.web.faces;

import static kz.journal.regulation.Roles.ACADEMIC_VICE_RECTOR;
import static kz.journal.regulation.Roles.CREDENTIALS_OFFICE;
import static kz.journal.regulation.Roles.DEAN;
import static kz.journal.regulation.Roles.DIRECTOR_OF_STUDIES;
import static kz.journal.regulation.Roles.HEAD_OF_DEPARTMENT;
import static kz.journal.regulation.Roles.IT;
import static kz.journal.regulation.Roles.REGISTRAR;
import static kz.journal.regulation.Roles.STUDENT;
import static kz.journal.regulation.Roles.SUPERVISING_VICE_RECTOR;
import static kz.journal.regulation.Roles.TEACHER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import kz.journal.extension.ExtensionList;
import kz.journal.request.ExtensionAnswering;

/**
 * The pages the signed-in person's roles lead to. It hides nothing that is not refused behind it
 * too.
 */
@Named
@RequestScoped
public class Navigation {

  private static final Set<String> READERS =
      Set.of(
          TEACHER,
          HEAD_OF_DEPARTMENT,
          DIRECTOR_OF_STUDIES,
          DEAN,
          REGISTRAR,
          ACADEMIC_VICE_RECTOR,
          SUPERVISING_VICE_RECTOR,
          STUDENT);

  private static final String EXTENSIONS = "/extension/extensions.xhtml";
  private static final String REQUESTS = "/request/requests.xhtml";

  private static final List<Place> PLACES =
      List.of(
          new Place("/home.xhtml", "home", "nav.home", Set.of()),
          new Place("/journal/journals.xhtml", "table", "nav.journals", READERS),
          new Place(
              "/window/windows.xhtml",
              "hourglass",
              "nav.windows",
              Set.of(
                  HEAD_OF_DEPARTMENT,
                  DIRECTOR_OF_STUDIES,
                  REGISTRAR,
                  ACADEMIC_VICE_RECTOR,
                  SUPERVISING_VICE_RECTOR)),
          new Place(
              EXTENSIONS,
              "calendar-plus",
              "nav.extensions",
              Set.of(REGISTRAR, ACADEMIC_VICE_RECTOR),
              Set.of("/extension/extension.xhtml", "/extension/wish.xhtml")),
          new Place(REQUESTS, "inbox", "nav.requests", Set.of(REGISTRAR)),
          new Place(
              "/substitution/substitutions.xhtml",
              "users",
              "nav.substitutions",
              Set.of(REGISTRAR, HEAD_OF_DEPARTMENT, DIRECTOR_OF_STUDIES, TEACHER),
              Set.of("/substitution/substitution.xhtml")),
          new Place(
              "/substitution/loads.xhtml",
              "briefcase",
              "nav.loads",
              Set.of(REGISTRAR),
              Set.of("/substitution/load.xhtml")),
          new Place("/substitution/repeats.xhtml", "refresh", "nav.repeats", Set.of(REGISTRAR)),
          new Place("/contingent/reports.xhtml", "comments", "nav.reports", Set.of(REGISTRAR)),
          new Place("/calendar/calendar.xhtml", "calendar", "nav.calendar", Set.of()),
          new Place(
              "/calendar/academic.xhtml",
              "book",
              "nav.academic",
              Set.of(REGISTRAR),
              Set.of("/calendar/flagged.xhtml")),
          new Place("/outage/outages.xhtml", "bolt", "nav.outages", Set.of(REGISTRAR)),
          new Place("/intake/imports.xhtml", "upload", "nav.imports", Set.of(REGISTRAR)),
          new Place(
              "/access/accounts.xhtml",
              "id-card",
              "nav.accounts",
              Set.of(CREDENTIALS_OFFICE),
              Set.of("/access/groups.xhtml", "/access/opening.xhtml", "/access/slips.xhtml")),
          new Place(
              "/access/offices.xhtml",
              "briefcase",
              "nav.offices",
              Set.of(IT),
              Set.of("/access/appointment.xhtml")),
          new Place("/access/log.xhtml", "list", "nav.log", Set.of(REGISTRAR, IT)),
          new Place(
              "/audit/trail.xhtml",
              "history",
              "nav.trail",
              Set.of(REGISTRAR, ACADEMIC_VICE_RECTOR, SUPERVISING_VICE_RECTOR)),
          new Place(
              "/setting/settings.xhtml",
              "cog",
              "nav.settings",
              Set.of(REGISTRAR, CREDENTIALS_OFFICE, IT)));

  @Inject private ActiveUser user;
  @Inject private HttpServletRequest request;
  @Inject private ExtensionAnswering requests;
  @Inject private ExtensionList extensions;

  private List<Item> items;

  /** The items in their order; none while a duty is due. */
  public List<Item> getItems() {
    if (items == null) {
      items = !user.isSignedIn() || user.isDue() ? List.of() : items();
    }
    return items;
  }

  /** How much waits for the caller at a place. */
  private long waiting(String path) {
    if (path.equals(REQUESTS)) {
      return requests.waiting();
    }
    return path.equals(EXTENSIONS) && user.is(ACADEMIC_VICE_RECTOR) ? extensions.waiting() : 0;
  }

  private List<Item> items() {
    return PLACES.stream()
        .filter(place -> place.roles().isEmpty() || place.roles().stream().anyMatch(user::is))
        .map(
            place ->
                new Item(
                    place.path(),
                    place.icon(),
                    place.label(),
                    place.holds(request.getServletPath()),
                    waiting(place.path())))
        .toList();
  }

  /**
   * @param roles any of which leads here; none: everybody
   * @param within paths of the pages one reaches from here and still is here
   */
  private record Place(
      String path, String icon, String label, Set<String> roles, Set<String> within) {

    Place(String path, String icon, String label, Set<String> roles) {
      this(path, icon, label, roles, Set.of());
    }

    boolean holds(String asked) {
      return path.equals(asked) || within.contains(asked);
    }
  }

  /** An item as the template reads it. */
  public static final class Item {

    private final String outcome;
    private final String icon;
    private final String labelKey;
    private final boolean current;
    private final long count;

    Item(String outcome, String icon, String labelKey, boolean current, long count) {
      this.outcome = outcome;
      this.icon = icon;
      this.labelKey = labelKey;
      this.current = current;
      this.count = count;
    }

    public String getOutcome() {
      return outcome;
    }

    public String getIcon() {
      return icon;
    }

    public String getLabelKey() {
      return labelKey;
    }

    public boolean isCurrent() {
      return current;
    }

    /** How much waits there for the caller. */
    public long getCount() {
      return count;
    }
  }
}
