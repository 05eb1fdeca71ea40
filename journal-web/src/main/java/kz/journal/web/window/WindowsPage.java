package kz.journal.web.window;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalZone;
import kz.journal.web.faces.ActiveUser;
import kz.journal.web.faces.ClockView;
import kz.journal.web.faces.Listing;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.Texts;
import kz.journal.window.WindowList;
import kz.journal.window.WindowRow;
import kz.journal.window.WindowState;

/** The windows in the caller's sight, the first to close first; the registrar extends from here. */
@Named
@RequestScoped
public class WindowsPage extends Listing<WindowRow> {

  private static final int ROWS = 50;
  private static final String ALL = "ALL";

  @Inject private WindowList windows;
  @Inject private ActiveUser user;
  @Inject private ClockView clock;
  @Inject private Moments moments;
  @Inject private Texts texts;

  private List<WindowList.Unit> departments;
  private String state = WindowState.OPEN.name();
  private String search;
  private LocalDate before;
  private Long department;

  public WindowsPage() {
    super("/window/windows.xhtml", ROWS);
  }

  @Override
  public void load() {
    WindowState asked =
        Arrays.stream(WindowState.values())
            .filter(each -> each.name().equals(state))
            .findFirst()
            .orElse(null);
    show(
        windows.list(
            new WindowList.Asked(
                asked, before == null ? null : JournalZone.endOf(before), null, department, search),
            range()));
  }

  @Override
  protected String filter() {
    return parameter("state", state)
        + parameter("q", search)
        + parameter("before", before)
        + parameter("department", department);
  }

  public List<WindowList.Unit> getDepartments() {
    if (departments == null) {
      departments = windows.departments();
    }
    return departments;
  }

  public List<String> getStates() {
    return Stream.concat(Stream.of(ALL), Arrays.stream(WindowState.values()).map(Enum::name))
        .toList();
  }

  /** OPEN, EXTENDED, CLOSES_TODAY, NOT_YET or CLOSED, as {@code j:state} names it. */
  public String kind(WindowRow row) {
    if (row.state() != WindowState.OPEN) {
      return row.state().name();
    }
    if (row.closesAt().equals(JournalZone.endOf(clock.getToday()))) {
      return "CLOSES_TODAY";
    }
    return row.extended() ? "EXTENDED" : "OPEN";
  }

  /** «до чт 29.10, 24:00», «закрыто чт 22.10, 24:00», «с вт 27.10, 09:00». */
  public String term(WindowRow row) {
    return switch (row.state()) {
      case NOT_YET ->
          texts.get(
              "windows.from",
              moments.day(JournalZone.dayOf(row.opensAt())),
              moments.time(row.opensAt()));
      case OPEN -> texts.get("windows.until", moments.end(row.closesAt()));
      case CLOSED -> texts.get("windows.closed", moments.end(row.closesAt()));
    };
  }

  /** What the end rests on: the rule alone, or an extension and what the rule would give. */
  public String ground(WindowRow row) {
    return row.extended()
        ? texts.get("windows.extended", moments.end(row.byRule()))
        : texts.get("windows.byRule");
  }

  public String teachers(WindowRow row) {
    return String.join(", ", row.teachers());
  }

  /** Whether a longer window can be asked for from here. */
  public boolean isRegistrar() {
    return user.is(Roles.REGISTRAR);
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state == null || state.isBlank() ? WindowState.OPEN.name() : state;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public LocalDate getBefore() {
    return before;
  }

  public void setBefore(LocalDate before) {
    this.before = before;
  }

  public Long getDepartment() {
    return department;
  }

  public void setDepartment(Long department) {
    this.department = department;
  }
}
