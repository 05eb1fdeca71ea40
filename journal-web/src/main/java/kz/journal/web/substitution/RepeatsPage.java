package kz.journal.web.substitution;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.journal.listing.Range;
import kz.journal.roster.JournalChoice;
import kz.journal.substitution.LoadEditing;
import kz.journal.substitution.PostHolder;
import kz.journal.substitution.RepeatOpening;
import kz.journal.substitution.rule.RepeatOrder;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Listing;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;

/**
 * Journals of repeat courses, and the form that opens one: what is repeated, by whom, with whom, by
 * which decision. The searches that fill its lists stand in the address.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the lists are read again
public class RepeatsPage extends Listing<RepeatOpening.Line> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;
  private static final int CHOICES = 200;

  @Inject private RepeatOpening opening;
  @Inject private LoadEditing load;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;

  private transient List<JournalChoice> journals;
  private transient List<PostHolder> teachers;
  private transient List<RepeatOpening.Candidate> candidates;
  private transient List<RepeatOpening.Semester> semesters;
  private transient Part paper;
  private String search;
  private String teacherName;
  private String studentName;
  private Long repeated;
  private Long semester;
  private String title;
  private Long teacher;
  private List<Long> students = List.of();
  private String number;
  private LocalDate date;

  public RepeatsPage() {
    super("/substitution/repeats.xhtml", ROWS);
  }

  public void load() {
    show(opening.list(range()));
    journals = load.journals(search, Range.first(CHOICES)).items();
    teachers = load.teachers(teacherName, Range.first(CHOICES)).items();
    candidates = opening.students(studentName, Range.first(CHOICES)).items();
    semesters = opening.semesters();
  }

  private void ready() {
    if (journals == null) {
      load();
    }
  }

  @Override
  protected String filter() {
    return parameter("q", search)
        + parameter("teacher", teacherName)
        + parameter("student", studentName);
  }

  public List<JournalChoice> getJournals() {
    ready();
    return journals;
  }

  public List<PostHolder> getTeachers() {
    ready();
    return teachers;
  }

  public List<RepeatOpening.Candidate> getCandidates() {
    ready();
    return candidates;
  }

  public List<RepeatOpening.Semester> getSemesters() {
    ready();
    return semesters;
  }

  public String open() throws IOException {
    RepeatOrder order =
        new RepeatOrder(
            title, teacher, Set.copyOf(students), List.of(), ShownPaper.of(number, date, paper));
    RepeatOpening.Opened opened = opening.open(repeated, semester, order);
    if (!refusals.passed("repeat", opened.decision())) {
      return null;
    }
    confirmations.say("repeats.opened");
    return Redirect.to("/substitution/repeats.xhtml");
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public String getTeacherName() {
    return teacherName;
  }

  public void setTeacherName(String teacherName) {
    this.teacherName = teacherName;
  }

  public String getStudentName() {
    return studentName;
  }

  public void setStudentName(String studentName) {
    this.studentName = studentName;
  }

  public Long getRepeated() {
    return repeated;
  }

  public void setRepeated(Long repeated) {
    this.repeated = repeated;
  }

  public Long getSemester() {
    return semester;
  }

  public void setSemester(Long semester) {
    this.semester = semester;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public Long getTeacher() {
    return teacher;
  }

  public void setTeacher(Long teacher) {
    this.teacher = teacher;
  }

  public List<Long> getStudents() {
    return students;
  }

  public void setStudents(List<Long> students) {
    this.students = students == null ? List.of() : List.copyOf(students);
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
