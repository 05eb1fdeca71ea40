package kz.journal.web.substitution;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.roster.JournalChoice;
import kz.journal.roster.LessonKind;
import kz.journal.substitution.PostHolder;
import kz.journal.substitution.SubstitutionEntering;
import kz.journal.substitution.rule.SubstitutionOrder;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.Pager;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;
import kz.journal.web.faces.Texts;

/**
 * The head of department enters what the meeting decided: first the journal, then who is absent,
 * who fills instead, which lessons, by which decision. Journal and searches stand in the address.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the lists are read again
public class SubstitutionPage extends Pager implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "order";
  private static final int ROWS = 20;

  @Inject private SubstitutionEntering entering;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;
  @Inject private Moments moments;
  @Inject private Texts texts;

  private transient Rows<JournalChoice> journals;
  private transient SubstitutionEntering.Choice choice;
  private transient List<PostHolder> candidates;
  private transient Part paper;
  private String search;
  private String teacher;
  private Long journalId;
  private Long absent;
  private Long substitute;
  private LessonKind kind;
  private LocalDate from;
  private LocalDate to;
  private List<Long> lessons = List.of();
  private String number;
  private LocalDate date;

  public SubstitutionPage() {
    super("/substitution/substitution.xhtml", ROWS);
  }

  public void load() {
    journals = entering.journals(search, new Range(first(), ROWS));
    choice = journalId == null ? null : entering.choice(journalId).orElse(null);
    candidates = entering.teachers(teacher, Range.first(Range.MOST)).items();
  }

  @Override
  protected long total() {
    return journals().total();
  }

  @Override
  protected String filter() {
    return parameter("q", search) + parameter("teacher", teacher);
  }

  private Rows<JournalChoice> journals() {
    if (journals == null) {
      load();
    }
    return journals;
  }

  public List<JournalChoice> getJournals() {
    return journals().items();
  }

  public String choose(JournalChoice place) {
    return address(getPage()) + parameter("journal", place.id()) + "#chosen";
  }

  public boolean isChosen(JournalChoice place) {
    return journalId != null && place.id() == journalId;
  }

  /** The journal chosen with what can be named, or {@code null}. */
  public SubstitutionEntering.Choice getChosen() {
    if (choice == null && journalId != null) {
      load();
    }
    return choice;
  }

  /** Those who teach in the journal, each once. */
  public Map<String, Long> getTeachers() {
    return getChosen().teachers().stream()
        .collect(
            Collectors.toMap(
                SubstitutionEntering.Teaching::name,
                SubstitutionEntering.Teaching::personId,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  public List<PostHolder> getCandidates() {
    if (candidates == null) {
      load();
    }
    return candidates;
  }

  /** «вт 20.10, 09:00, ПЗ». */
  public String name(SubstitutionEntering.Dated lesson) {
    return moments.day(lesson.day())
        + ", "
        + moments.time(lesson.startsAt())
        + ", "
        + texts.get("lesson.short." + lesson.kind());
  }

  public String enter() throws IOException {
    SubstitutionOrder order =
        new SubstitutionOrder(
            absent,
            substitute,
            kind,
            from,
            to,
            Set.copyOf(lessons),
            ShownPaper.of(number, date, paper));
    SubstitutionEntering.Entered entered = entering.enter(journalId, order).orElse(null);
    if (entered == null || !refusals.passed(FORM, entered.decision())) {
      return null;
    }
    confirmations.say("substitution.entered");
    return Redirect.to(
        "/substitution/substitutions.xhtml", "state", "ALL", "chosen", entered.id().toString());
  }

  public List<LessonKind> getKinds() {
    return Arrays.asList(LessonKind.values());
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public String getTeacher() {
    return teacher;
  }

  public void setTeacher(String teacher) {
    this.teacher = teacher;
  }

  public Long getJournalId() {
    return journalId;
  }

  public void setJournalId(Long journalId) {
    this.journalId = journalId;
  }

  public Long getAbsent() {
    return absent;
  }

  public void setAbsent(Long absent) {
    this.absent = absent;
  }

  public Long getSubstitute() {
    return substitute;
  }

  public void setSubstitute(Long substitute) {
    this.substitute = substitute;
  }

  public LessonKind getKind() {
    return kind;
  }

  public void setKind(LessonKind kind) {
    this.kind = kind;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public List<Long> getLessons() {
    return lessons;
  }

  public void setLessons(List<Long> lessons) {
    this.lessons = lessons == null ? List.of() : List.copyOf(lessons);
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public LocalDate getDate() {
    return date;
  }

  public void setDate(LocalDate date) {
    this.date = date;
  }

  public Part getPaper() {
    return paper;
  }

  public void setPaper(Part paper) {
    this.paper = paper;
  }
}
