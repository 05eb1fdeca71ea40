package kz.journal.web.extension;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.journal.attachment.FileStore;
import kz.journal.calendar.EducationLevel;
import kz.journal.extension.Extending;
import kz.journal.extension.ExtensionGround;
import kz.journal.extension.ExtensionLine;
import kz.journal.extension.ExtensionList;
import kz.journal.extension.ExtensionPapers;
import kz.journal.extension.ExtensionPreview;
import kz.journal.extension.ExtensionScope;
import kz.journal.extension.ExtensionTargets;
import kz.journal.extension.Wish;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.regulation.RefusalText;
import kz.journal.request.ExtensionAnswering;
import kz.journal.request.RequestLine;
import kz.journal.roster.JournalChoice;
import kz.journal.time.JournalZone;
import kz.journal.web.faces.ActiveLocale;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.Pager;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;
import kz.journal.web.faces.Texts;
import kz.journal.window.WindowList;

/**
 * The registrar wishes for an extension. Whose windows and until when stand in the address, so that
 * what it would do is seen before anything is asked for; ground and document follow.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the lists are read again
public class WishPage extends Pager implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "asking";
  private static final int ROWS = 25;
  private static final int CHOICES = 20;

  @Inject private ExtensionTargets targets;
  @Inject private ExtensionPreview preview;
  @Inject private ExtensionList extensions;
  @Inject private Extending extending;
  @Inject private ExtensionPapers papers;
  @Inject private ExtensionAnswering answering;
  @Inject private WindowList windows;
  @Inject private ExtensionWords words;
  @Inject private ActiveLocale active;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;
  @Inject private Moments moments;
  @Inject private Texts texts;

  private transient RequestLine answered;
  private transient ExtensionPreview.Outlook outlook;
  private transient List<ExtensionLine> overlapping;
  private transient Rows<JournalChoice> journals;
  private transient Rows<ExtensionTargets.Named> teachers;
  private Long answeringId;
  private Integer seenVersion;
  private ExtensionScope scope = ExtensionScope.JOURNAL;
  private String search;
  private Long journal;
  private Long lesson;
  private Long student;
  private Long teacher;
  private Long department;
  private EducationLevel level;
  private LocalDate from;
  private LocalDate to;
  private LocalDate until;
  private ExtensionGround ground;
  private String number;
  private LocalDate date;
  private transient Part paper;
  private String signed;
  private Long file;
  private boolean beyondSemester;

  public WishPage() {
    super("/extension/wish.xhtml", ROWS);
  }

  /** A request that is to be answered gives the ground. */
  public void load() {
    RequestLine line = answered();
    if (line != null) {
      seenVersion = line.version();
      ground = ExtensionGround.EXPLANATORY_NOTE;
    }
  }

  private RequestLine answered() {
    if (answered == null && answeringId != null) {
      answered = answering.detail(answeringId).map(ExtensionAnswering.Detail::line).orElse(null);
    }
    return answered;
  }

  /** Whose request is being answered, about what and why; empty if none is. */
  public String getAnswers() {
    RequestLine line = answered();
    return line == null
        ? ""
        : texts.get("wish.answers", line.askedBy(), moments.moment(line.askedAt()), line.reason());
  }

  private Wish wish() {
    return new Wish(
        scope,
        scope.single() ? lesson : null,
        scope == ExtensionScope.CELL ? student : null,
        scope == ExtensionScope.JOURNAL ? journal : null,
        scope == ExtensionScope.TEACHER ? teacher : null,
        scope == ExtensionScope.DEPARTMENT ? department : null,
        scope == ExtensionScope.LEVEL ? level : null,
        scope.single() ? null : from,
        scope.single() ? null : to,
        until == null ? null : JournalZone.endOf(until),
        ground,
        new Wish.Document(number, date, file),
        beyondSemester);
  }

  /** Whether it is said whose windows are meant and until when. */
  public boolean isOutlined() {
    return wish().complete();
  }

  /** What it would do; only of an outlined wish. */
  public ExtensionPreview.Outlook getOutlook() {
    if (outlook == null) {
      outlook = preview.of(wish(), new Range(first(), ROWS));
    }
    return outlook;
  }

  /** Why windows cannot stay open until then; empty if they can. */
  public String getEndRefusal() {
    return getOutlook()
        .end()
        .map(refusal -> RefusalText.in(active.locale()).of(refusal))
        .orElse("");
  }

  /** Whether a second confirmation makes the end possible. */
  public boolean isBeyond() {
    return beyondSemester
        || getOutlook()
            .end()
            .filter(refusal -> refusal.messageKey().equals("extension-beyond-semester"))
            .isPresent();
  }

  /** Other extensions of the same windows. */
  public List<ExtensionLine> getOverlapping() {
    if (overlapping == null) {
      overlapping = extensions.overlapping(wish());
    }
    return overlapping;
  }

  public String overlap(ExtensionLine line) {
    return texts.get(
        "wish.overlap",
        words.target(line),
        moments.end(line.extension().until()),
        texts.get("extension.state." + line.state()));
  }

  @Override
  protected long total() {
    return getOutlook().rows().total();
  }

  @Override
  protected String filter() {
    return parameter("scope", scope)
        + parameter("answering", answeringId)
        + parameter("journal", journal)
        + parameter("lesson", lesson)
        + parameter("student", student)
        + parameter("teacher", teacher)
        + parameter("department", department)
        + parameter("level", level)
        + parameter("from", from)
        + parameter("to", to)
        + parameter("until", until);
  }

  public List<ExtensionScope> getScopes() {
    return Arrays.asList(ExtensionScope.values());
  }

  /** The same page for another scope. */
  public String scopeAddress(ExtensionScope other) {
    return "wish.xhtml?scope=" + other + parameter("answering", answeringId);
  }

  /** Whether a journal must be picked, for itself or for its lessons. */
  public boolean isOfJournal() {
    return scope.single() || scope == ExtensionScope.JOURNAL;
  }

  public List<JournalChoice> getJournals() {
    if (journals == null) {
      journals = targets.journals(search, Range.first(CHOICES));
    }
    return journals.items();
  }

  public List<ExtensionTargets.Named> getTeachers() {
    if (teachers == null) {
      teachers = targets.teachers(search, Range.first(CHOICES));
    }
    return teachers.items();
  }

  /** How many more there are than the list shows. */
  public long getMore() {
    Rows<?> rows = isOfJournal() ? journals : teachers;
    return rows == null ? 0 : rows.total() - rows.items().size();
  }

  public String journalAddress(JournalChoice place) {
    return "wish.xhtml?scope=" + scope + "&journal=" + place.id() + rest();
  }

  public String teacherAddress(ExtensionTargets.Named person) {
    return "wish.xhtml?scope=" + scope + "&teacher=" + person.id() + rest();
  }

  private String rest() {
    return parameter("q", search) + parameter("answering", answeringId);
  }

  public List<ExtensionTargets.Dated> getLessons() {
    return journal == null ? List.of() : targets.lessons(journal);
  }

  public List<ExtensionTargets.Named> getStudents() {
    return journal == null ? List.of() : targets.students(journal);
  }

  public List<WindowList.Unit> getDepartments() {
    return windows.departments();
  }

  public List<EducationLevel> getLevels() {
    return Arrays.asList(EducationLevel.values());
  }

  public List<ExtensionGround> getGrounds() {
    return Arrays.asList(ExtensionGround.values());
  }

  /** «вт 20.10, 09:00, ПЗ». */
  public String name(ExtensionTargets.Dated dated) {
    return moments.day(dated.day())
        + ", "
        + moments.time(dated.startsAt())
        + ", "
        + texts.get("lesson.short." + dated.kind());
  }

  /** Whether what the scope names is picked, so that days and end can be asked for. */
  public boolean isPicked() {
    return switch (scope) {
      case CELL, LESSON, JOURNAL -> journal != null;
      case TEACHER -> teacher != null;
      case DEPARTMENT, LEVEL, ALL -> true;
    };
  }

  /** Keeps the paper that was shown, if one was; whether the wish can go on. */
  private boolean shown() throws IOException {
    if (paper == null || paper.getSize() == 0) {
      return true;
    }
    try (InputStream content = paper.getInputStream()) {
      FileStore.Kept kept =
          papers.keep(paper.getSubmittedFileName(), paper.getContentType(), content);
      if (!refusals.passed(FORM, kept.decision())) {
        return false;
      }
      file = kept.file().id();
      return true;
    } finally {
      paper.delete();
    }
  }

  public String request() throws IOException {
    if (!shown()) {
      return null;
    }
    return done(
        answeringId == null
            ? extending.request(wish())
            : answering.grant(answeringId, wish(), null, seenVersion),
        "ASKED");
  }

  public String enterSigned() throws IOException {
    if (!shown()) {
      return null;
    }
    String document = signed == null ? "" : signed;
    return done(
        answeringId == null
            ? extending.enterSigned(wish(), document)
            : answering.grant(answeringId, wish(), document, seenVersion),
        "SIGNED");
  }

  private String done(Extending.Outcome outcome, String step) {
    if (!outcome.done()) {
      refusals.say(FORM, outcome.refusal());
      return null;
    }
    confirmations.say("extension.done." + step);
    return Redirect.to("/extension/extension.xhtml", "id", outcome.extension().id().toString());
  }

  public Long getAnsweringId() {
    return answeringId;
  }

  public void setAnsweringId(Long answeringId) {
    this.answeringId = answeringId;
  }

  public ExtensionScope getScope() {
    return scope;
  }

  public void setScope(ExtensionScope scope) {
    this.scope = scope == null ? ExtensionScope.JOURNAL : scope;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public Long getJournal() {
    return journal;
  }

  public void setJournal(Long journal) {
    this.journal = journal;
  }

  public Long getLesson() {
    return lesson;
  }

  public void setLesson(Long lesson) {
    this.lesson = lesson;
  }

  public Long getStudent() {
    return student;
  }

  public void setStudent(Long student) {
    this.student = student;
  }

  public Long getTeacher() {
    return teacher;
  }

  public void setTeacher(Long teacher) {
    this.teacher = teacher;
  }

  public Long getDepartment() {
    return department;
  }

  public void setDepartment(Long department) {
    this.department = department;
  }

  public EducationLevel getLevel() {
    return level;
  }

  public void setLevel(EducationLevel level) {
    this.level = level;
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

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public ExtensionGround getGround() {
    return ground;
  }

  public void setGround(ExtensionGround ground) {
    this.ground = ground;
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

  public String getSigned() {
    return signed;
  }

  public void setSigned(String signed) {
    this.signed = signed;
  }

  public boolean isBeyondSemester() {
    return beyondSemester;
  }

  public void setBeyondSemester(boolean beyondSemester) {
    this.beyondSemester = beyondSemester;
  }
}
