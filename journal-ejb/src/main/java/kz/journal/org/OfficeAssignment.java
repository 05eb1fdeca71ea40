package kz.journal.org;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An office given to a person by order, at a unit, for a time. Assigned and ended, never rewritten:
 * who held which office on a day must stay answerable. Both days are included.
 */
@Entity
@Table(name = "office_assignment")
public class OfficeAssignment {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  @Enumerated(EnumType.STRING)
  private Office office;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "unit_id")
  private OrgUnit unit;

  private boolean deputy;

  @Column(name = "order_number")
  private String orderNumber;

  @Column(name = "order_date")
  private LocalDate orderDate;

  @Column(name = "begin_on")
  private LocalDate beginOn;

  @Column(name = "end_on")
  private LocalDate endOn;

  @Column(name = "assigned_by")
  private String assignedBy;

  @Column(name = "assigned_at")
  private Instant assignedAt;

  @Column(name = "ended_by")
  private String endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version private int version;

  protected OfficeAssignment() {}

  /**
   * @param unit the unit the office is held at, or {@code null} for an office of the whole
   *     university
   * @param end last day, or {@code null} for until further notice
   */
  public OfficeAssignment(
      Person person,
      Office office,
      OrgUnit unit,
      boolean deputy,
      Order order,
      LocalDate begin,
      LocalDate end,
      String assignedBy,
      Instant assignedAt) {
    this.person = person;
    this.office = office;
    this.unit = unit;
    this.deputy = deputy;
    this.orderNumber = order.number();
    this.orderDate = order.date();
    this.beginOn = begin;
    this.endOn = end;
    this.assignedBy = assignedBy;
    this.assignedAt = assignedAt;
  }

  /** Lets the office end with this day. */
  public void end(LocalDate lastDay, String by, Instant at) {
    endOn = lastDay;
    endedBy = by;
    endedAt = at;
  }

  /** Whether the office is held on this day; the first and the last day are included. */
  public boolean heldOn(LocalDate day) {
    return !day.isBefore(beginOn) && (endOn == null || !day.isAfter(endOn));
  }

  public Long id() {
    return id;
  }

  public Person person() {
    return person;
  }

  public Office office() {
    return office;
  }

  public OrgUnit unit() {
    return unit;
  }

  public boolean deputy() {
    return deputy;
  }

  public Order order() {
    return new Order(orderNumber, orderDate);
  }

  /** For callers who change what they saw. */
  public int version() {
    return version;
  }

  public LocalDate beginOn() {
    return beginOn;
  }

  public LocalDate endOn() {
    return endOn;
  }

  /** The order by which an office was given: its number and date. */
  public record Order(String number, LocalDate date) {}
}
