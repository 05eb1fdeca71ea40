package kz.journal.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day on which the plain week does not hold, with the document that says so. Seeded for
 * 2022–2027; the registrar adds others, corrects and withdraws. A record that is corrected or
 * withdrawn is retired and stays as history; a correction is a record of its own that names the one
 * it replaces.
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

  @Column(name = "recorded_by", updatable = false)
  private String recordedBy;

  @Column(name = "replaces_id", updatable = false)
  private Long replaces;

  private long retired;

  @Column(name = "retired_by")
  private String retiredBy;

  @Column(name = "retired_at")
  private Instant retiredAt;

  @Column(name = "retired_because")
  private String reason;

  @Version private int version;

  protected DayOff() {}

  /**
   * @param day admitted by {@link kz.journal.calendar.rule.DayAdmission}
   * @param replaces the record it corrects, or {@code null}
   */
  DayOff(SpecialDay day, DayOff replaces, String by, Instant at) {
    this.date = day.date();
    this.kind = day.kind();
    this.scope = day.scope();
    this.titleRu = day.titleRu();
    this.titleKk = day.titleKk();
    this.titleEn = day.titleEn();
    this.source = day.source();
    this.replaces = replaces == null ? null : replaces.id;
    this.recordedBy = by;
    this.recordedAt = at;
  }

  /**
   * Takes the record out of force.
   *
   * @param because the reason of a withdrawal, or {@code null} when a correction takes its place
   */
  void retire(String because, String by, Instant at) {
    retired = id;
    reason = because;
    retiredBy = by;
    retiredAt = at;
  }

  boolean inForce() {
    return retired == 0;
  }

  Long id() {
    return id;
  }

  int version() {
    return version;
  }

  SpecialDay value() {
    return new SpecialDay(date, kind, scope, titleRu, titleKk, titleEn, source);
  }

  RecordedDay recorded() {
    return new RecordedDay(
        id, version, value(), recordedBy, recordedAt, replaces, retiredAt, retiredBy, reason);
  }
}
