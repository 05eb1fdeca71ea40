package kz.journal.web.journal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.journal.calendar.DayStatus;
import kz.journal.calendar.SpecialDay;
import kz.journal.journal.CellExplaining;
import kz.journal.journal.CellExplanation;
import kz.journal.journal.MarkValue;
import kz.journal.listing.RecordId;
import kz.journal.regulation.ClauseRegistry;
import kz.journal.regulation.RefusalText;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.request.ExtensionAsking;
import kz.journal.request.RequestLine;
import kz.journal.time.JournalZone;
import kz.journal.web.faces.ActiveLocale;
import kz.journal.web.faces.ActiveUser;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.TermRibbon;
import kz.journal.web.faces.Texts;
import kz.journal.web.request.RequestWords;
import kz.journal.window.ComputedTerm;
import kz.journal.window.WindowState;

/**
 * Why a cell is open or closed and what became of it; without a student, why a lesson is. A page by
 * itself; the grid takes its {@code #cell-explanation} into an overlay.
 */
@Named
@RequestScoped
public class CellPage {

  @Inject private CellExplaining explaining;
  @Inject private Texts texts;
  @Inject private Moments moments;
  @Inject private TermRibbon ribbon;
  @Inject private ActiveLocale active;
  @Inject private ActiveUser user;
  @Inject private ExtensionAsking asking;
  @Inject private RequestWords words;

  private String journal;
  private String lesson;
  private String student;
  private CellExplanation why;
  private Optional<RequestLine> request;

  /** Asks for the explanation; a cell out of sight answers 404 like one that does not exist. */
  public void load() throws IOException {
    why = find().orElse(null);
    if (why == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      faces.responseComplete();
    }
  }

  private Optional<CellExplanation> find() {
    Optional<Long> asked = RecordId.read(journal);
    Optional<Long> held = RecordId.read(lesson);
    if (asked.isEmpty() || held.isEmpty()) {
      return Optional.empty();
    }
    if (student == null || student.isEmpty()) {
      return explaining.ofLesson(asked.get(), held.get());
    }
    return RecordId.read(student)
        .flatMap(marked -> explaining.ofCell(asked.get(), held.get(), marked));
  }

  /** «Ким Виктория · ПЗ · вт 20.10», or the lesson alone. */
  public String getHeading() {
    String held = texts.get("lesson.short." + why.kind()) + " · " + moments.day(why.day());
    return why.cell().map(cell -> cell.student().full() + " · " + held).orElse(held);
  }

  /** OPEN, EXTENDED, CLOSES_TODAY, NOT_YET or CLOSED, as {@code j:state} names it. */
  public String getKind() {
    if (closesToday()) {
      return "CLOSES_TODAY";
    }
    boolean extended = why.state() == WindowState.OPEN && why.term().extended();
    return extended ? "EXTENDED" : why.state().name();
  }

  private boolean closesToday() {
    return why.state() == WindowState.OPEN
        && why.term().closesAt().equals(JournalZone.endOf(JournalZone.dayOf(why.asked())));
  }

  /** «Открыто до чт 29.10, 24:00», «Открыто ещё 6 ч 20 мин», «Закрыто с …», «Откроется …». */
  public String getStateText() {
    ComputedTerm term = why.term();
    return switch (why.state()) {
      case NOT_YET ->
          texts.get(
              "cell.opensAt",
              moments.day(JournalZone.dayOf(term.opensAt())),
              moments.time(term.opensAt()));
      case CLOSED -> texts.get("cell.closedSince", moments.end(term.closesAt()));
      case OPEN ->
          closesToday()
              ? texts.get("cell.openFor", left(Duration.between(why.asked(), term.closesAt())))
              : texts.get("cell.openUntil", moments.end(term.closesAt()));
    };
  }

  private String left(Duration duration) {
    return duration.toHours() == 0
        ? texts.get("cell.minutes", duration.toMinutesPart())
        : texts.get("cell.hours", duration.toHours(), duration.toMinutesPart());
  }

  /** What stands in the cell, in words: «71», «н», отсутствие, or that nothing does. */
  public String getValueText() {
    MarkValue value = why.cell().orElseThrow().value();
    if (value.points() != null) {
      return value.points().toString();
    }
    return texts.get("cell.value." + (value.cleared() ? "EMPTY" : value.absence()));
  }

  public List<TermRibbon.Square> getSquares() {
    return ribbon.squares(why.term());
  }

  public String getSentence() {
    return ribbon.sentence(why.term());
  }

  /** The clause the term rests on, in our words. */
  public String getClauseText() {
    return ClauseRegistry.current().text(why.term().clause(), active.locale());
  }

  public String getCitation() {
    return citation(why.term().clause());
  }

  /** «пт 23.10, вт 27.10». */
  public String getCounted() {
    return why.term().counted().stream().map(moments::day).collect(Collectors.joining(", "));
  }

  /** A day that did not count, why, and the act that says so. */
  public record Skipped(String day, String reason, String source) {}

  public List<Skipped> getSkipped() {
    Locale locale = active.locale();
    return why.term().skipped().stream()
        .map(
            day ->
                new Skipped(
                    moments.day(day.date()),
                    reason(day, locale),
                    day.special().map(SpecialDay::source).orElse("")))
        .toList();
  }

  private String reason(DayStatus day, Locale locale) {
    return day.special()
        .map(special -> special.titleIn(locale))
        .orElseGet(() -> texts.get("term.weekend"));
  }

  /** Whether an act stands behind a day that did not count; a weekend needs none. */
  public boolean isSourced() {
    return getSkipped().stream().anyMatch(day -> !day.source().isEmpty());
  }

  /** Who fills the lesson by the load: the caller, a name, several, or nobody. */
  public String getFillers() {
    String clause = citation("2.3.2");
    if (why.entry().isAllowed()) {
      return why.insteadOf()
          .map(absent -> texts.get("cell.youStandIn", absent, clause))
          .orElseGet(() -> texts.get("cell.youFill", clause));
    }
    return why.fillers().isEmpty()
        ? texts.get("cell.nobodyFills", clause)
        : texts.get("cell.fills", names(why.fillers()), clause);
  }

  private String names(List<CellExplanation.Filler> fillers) {
    return fillers.stream()
        .map(filler -> both(filler.name(), filler.insteadOf()))
        .collect(Collectors.joining(", "));
  }

  /** Who wrote an entry, and for whom. */
  public String author(CellExplanation.Change change) {
    return both(change.made().authorName(), change.made().insteadOf());
  }

  private String both(String name, String insteadOf) {
    return insteadOf == null ? name : texts.get("cell.insteadOf", name, insteadOf);
  }

  /** Whether the caller may report to the registrar about the student of the row (2.3.1). */
  public boolean isReportable() {
    return isOfCell() && user.is(Roles.TEACHER);
  }

  /**
   * Whether the caller fills the lesson and can ask for a longer window, or see what became of it.
   */
  public boolean isAskable() {
    return isClosed()
        && user.is(Roles.TEACHER)
        && why.entry().isAllowed()
        && why.cell().map(cell -> cell.seat().isAllowed()).orElse(true);
  }

  /** What became of the caller's latest request for it; empty if there is none. */
  public String getAsked() {
    if (!user.is(Roles.TEACHER) || !why.entry().isAllowed()) {
      return "";
    }
    if (request == null) {
      request =
          asking.latest(
              RecordId.read(lesson).orElseThrow(),
              isOfCell() ? RecordId.read(student).orElseThrow() : null);
    }
    return request
        .map(line -> texts.get("cell.asked", moments.moment(line.askedAt()), words.state(line)))
        .orElse("");
  }

  /** That the caller only looks, by which paragraph and what to do instead; empty for a teacher. */
  public String getOnlyLooks() {
    return why.entry() instanceof Refused refused && refused.messageKey().startsWith("read-only")
        ? RefusalText.in(active.locale()).of(refused)
        : "";
  }

  /** How a closed cell can still change. */
  public String getOpening() {
    return texts.get("cell.registrarOpens", citation("2.2.7b"), citation("2.2.4a"));
  }

  /** Why this row is closed whatever the window says; empty for most. */
  public String getRowClosed() {
    return why.cell()
        .map(CellExplanation.Cell::seat)
        .filter(Refused.class::isInstance)
        .map(seat -> texts.get("cell." + ((Refused) seat).messageKey()))
        .orElse("");
  }

  /** That an empty cell stays empty, where it is or may become so. */
  public String getEmptiness() {
    if (why.cell().isPresent() && !why.cell().get().value().cleared()) {
      return "";
    }
    return isClosed()
        ? texts.get(isOfCell() ? "cell.closedEmpty" : "cell.closedEmptyLesson")
        : texts.get("cell.willStayEmpty", moments.end(why.term().closesAt()));
  }

  public List<CellExplanation.Change> getHistory() {
    return why.cell().map(CellExplanation.Cell::history).orElse(List.of());
  }

  /** «н», «71» or «пусто», as in the grid. */
  public String shown(MarkValue value) {
    if (value.points() != null) {
      return value.points().toString();
    }
    return texts.get(value.cleared() ? "cell.empty" : "cell." + value.absence());
  }

  /** «ср 21.10, 18:02». */
  public String when(Instant at) {
    return moments.day(JournalZone.dayOf(at)) + ", " + moments.time(at);
  }

  private String citation(String clause) {
    return ClauseRegistry.current().citation(clause, active.locale());
  }

  public CellExplanation getWhy() {
    return why;
  }

  /** Whether one cell was asked about, and not a lesson as a whole. */
  /** Whether there is a cell to show: not while a form of the frame around it is received. */
  public boolean isShown() {
    return why != null;
  }

  public boolean isOfCell() {
    return why.cell().isPresent();
  }

  public boolean isClosed() {
    return why.state() == WindowState.CLOSED;
  }

  public String getJournal() {
    return journal;
  }

  public void setJournal(String journal) {
    this.journal = journal;
  }

  public String getLesson() {
    return lesson;
  }

  public void setLesson(String lesson) {
    this.lesson = lesson;
  }

  public String getStudent() {
    return student;
  }

  public void setStudent(String student) {
    this.student = student;
  }
}
