package kz.journal.academic;

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
import java.time.LocalDate;

/** A period of one edition; lives and dies with its draft, stays for ever once approved. */
@Entity
@Table(name = "academic_calendar_period")
public class AcademicCalendarPeriod {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "calendar_id")
  private AcademicCalendar calendar;

  @Enumerated(EnumType.STRING)
  private StudyPeriodKind kind;

  @Column(name = "start_on")
  private LocalDate startOn;

  @Column(name = "end_on")
  private LocalDate endOn;

  protected AcademicCalendarPeriod() {}

  AcademicCalendarPeriod(AcademicCalendar calendar, StudyPeriod period) {
    this.calendar = calendar;
    this.kind = period.kind();
    this.startOn = period.start();
    this.endOn = period.end();
  }

  StudyPeriod value() {
    return new StudyPeriod(kind, startOn, endOn);
  }
}
