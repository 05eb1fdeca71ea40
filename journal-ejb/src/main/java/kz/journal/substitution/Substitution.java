package kz.journal.substitution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import kz.journal.org.Person;
import kz.journal.roster.Journal;
import kz.journal.roster.Lesson;
import kz.journal.roster.LessonKind;
import kz.journal.substitution.rule.DecisionPaper;
import kz.journal.substitution.rule.SubstitutionOrder;
import kz.journal.substitution.rule.WhoMayEnter.Load;
import kz.journal.substitution.rule.WhoMayEnter.StandIn;

/**
 * Lessons of an absent teacher given to a substitute by decision of the department meeting (2.3.2,
 * reading A8). The head of department enters it; the registrar confirms or declines it. In force it
 * may end early or be withdrawn; it is never deleted, and its {@link SubstitutionStep}s tell who
 * did what when. Both days are included.
 */
@Entity
@Table(name = "substitution")
public class Substitution {

  /** Where a substitution is in its life; only a confirmed one is in force. */
  public enum State {
    ENTERED,
    CONFIRMED,
    DECLINED,
    WITHDRAWN
  }

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "journal_id")
  private Journal journal;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "absent_id")
  private Person absent;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "substitute_id")
  private Person substitute;

  @Enumerated(EnumType.STRING)
  @Column(name = "lesson_kind")
  private LessonKind lessonKind;

  @Column(name = "begin_on")
  private LocalDate beginOn;

  @Column(name = "end_on")
  private LocalDate endOn;

  @Column(name = "named_lessons")
  private boolean namedLessons;

  @ManyToMany
  @JoinTable(
      name = "substitution_lesson",
      joinColumns = @JoinColumn(name = "substitution_id"),
      inverseJoinColumns = @JoinColumn(name = "lesson_id"))
  private Set<Lesson> lessons = new HashSet<>();

  @Column(name = "decision_number")
  private String decisionNumber;

  @Column(name = "decision_date")
  private LocalDate decisionDate;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "file_digest")
  private String fileDigest;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "last_day")
  private LocalDate lastDay;

  @Column(name = "entered_by")
  private String enteredBy;

  @Column(name = "entered_at")
  private Instant enteredAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "over_at")
  private Instant overAt;

  @Version private int version;

  protected Substitution() {}

  /**
   * @param order what the decision says, with first and last day
   * @param named the lessons it names, or none
   */
  Substitution(
      Journal journal,
      Person absent,
      Person substitute,
      SubstitutionOrder order,
      Collection<Lesson> named,
      String by,
      Instant at) {
    this.journal = journal;
    this.absent = absent;
    this.substitute = substitute;
    this.lessonKind = order.kind();
    this.beginOn = order.from();
    this.endOn = order.to();
    this.namedLessons = !named.isEmpty();
    this.lessons.addAll(named);
    this.decisionNumber = order.paper().number();
    this.decisionDate = order.paper().date();
    this.fileName = order.paper().fileName();
    this.fileDigest = order.paper().fileDigest();
    this.state = State.ENTERED;
    this.enteredBy = by;
    this.enteredAt = at;
  }

  void confirm(Instant at) {
    state = State.CONFIRMED;
    confirmedAt = at;
  }

  void decline() {
    state = State.DECLINED;
  }

  /** Lessons after this day are the absent teacher's again. */
  void end(LocalDate last, Instant at) {
    lastDay = last;
    overAt = at;
  }

  void withdraw(Instant at) {
    state = State.WITHDRAWN;
    overAt = at;
  }

  /** Whether somebody decided it and nobody took it back. */
  public boolean inForce() {
    return state == State.CONFIRMED;
  }

  /** Whether it ever was in force. */
  boolean wasConfirmed() {
    return confirmedAt != null;
  }

  /** It as a line of the load of its class. */
  public Load line() {
    return line(lastDay());
  }

  /**
   * Whether at this moment the lesson was the substitute's to fill. Moments before the confirmation
   * and, for what the ending took back, from the ending on are not.
   */
  public boolean coveredAt(Lesson lesson, Instant moment) {
    if (confirmedAt == null || moment.isBefore(confirmedAt)) {
      return false;
    }
    boolean after = overAt != null && !moment.isBefore(overAt);
    return after
        ? inForce() && line().covers(TeachingLoad.held(lesson))
        : line(endOn).covers(TeachingLoad.held(lesson));
  }

  private Load line(LocalDate last) {
    Set<Long> named = lessons.stream().map(Lesson::id).collect(Collectors.toSet());
    return new Load(
        substitute.id(),
        substitute.name().shortened(),
        lessonKind,
        beginOn,
        last,
        new StandIn(absent.id(), absent.name().shortened(), named));
  }

  /** What it says, as the rule takes it. */
  SubstitutionOrder order() {
    return new SubstitutionOrder(
        absent.id(),
        substitute.id(),
        lessonKind,
        beginOn,
        endOn,
        lessons.stream().map(Lesson::id).collect(Collectors.toSet()),
        paper());
  }

  public Long id() {
    return id;
  }

  public Journal journal() {
    return journal;
  }

  public Person absent() {
    return absent;
  }

  public Person substitute() {
    return substitute;
  }

  /** {@code null} for every kind. */
  public LessonKind lessonKind() {
    return lessonKind;
  }

  public LocalDate beginOn() {
    return beginOn;
  }

  /** The last day as it stands: that of the decision, or the one it was ended with. */
  public LocalDate lastDay() {
    return lastDay == null ? endOn : lastDay;
  }

  /** Whether it ended before the day the decision says. */
  public boolean endedEarly() {
    return lastDay != null;
  }

  /** The lessons named; none where kind and days say which. */
  public Set<Lesson> lessons() {
    return Set.copyOf(lessons);
  }

  public DecisionPaper paper() {
    return new DecisionPaper(decisionNumber, decisionDate, fileName, fileDigest);
  }

  public State state() {
    return state;
  }

  public String enteredBy() {
    return enteredBy;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  /** For callers who change what they saw. */
  public int version() {
    return version;
  }
}
