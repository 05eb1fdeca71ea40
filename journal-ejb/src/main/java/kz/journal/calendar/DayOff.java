package kz.journal.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day on which the plain week does not hold, with the document that says so. Seeded for
 * 2022–2027; later years are the registrar's.
 */
@Entity
@Table(name = "day_off")
@NamedNativeQuery(name = DayOff.STATE, query = "select version from calendar_state where id = 1")
public class DayOff {

  /** The number of the state that all the days are in. */
  static final String STATE = "DayOff.state";

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "on_date")
  private LocalDate date;

  @Enumerated(EnumType.STRING)
  private DayKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "week")
  private WeekScope scope;

  @Column(name = "title_ru")
  private String titleRu;

  @Column(name = "title_kk")
  private String titleKk;

  @Column(name = "title_en")
  private String titleEn;

  private String source;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected DayOff() {}

  SpecialDay value() {
    return new SpecialDay(date, kind, scope, titleRu, titleKk, titleEn, source);
  }
}
