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
import java.time.LocalDate;
import java.util.Objects;

/**
 * The university, a faculty or a department. Comes with a roster bundle, changes with later ones,
 * is ended by one and never deleted.
 */
@Entity
@Table(name = "org_unit")
public class OrgUnit implements Sourced {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "sourced_id", updatable = false)
  private String sourcedId;

  @Enumerated(EnumType.STRING)
  private UnitKind kind;

  private String code;

  @Column(name = "name_ru")
  private String nameRu;

  @Column(name = "name_kk")
  private String nameKk;

  @Column(name = "name_en")
  private String nameEn;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "parent_id")
  private OrgUnit parent;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Version private int version;

  protected OrgUnit() {}

  /** A unit first seen in a roster bundle, or with {@code null} one that no bundle brought. */
  public OrgUnit(String sourcedId) {
    this.sourcedId = sourcedId;
  }

  /**
   * Takes over what a bundle says of this unit.
   *
   * @return whether anything differed
   */
  public boolean describe(UnitKind newKind, String newCode, Trilingual name, OrgUnit newParent) {
    boolean same =
        kind == newKind
            && Objects.equals(code, newCode)
            && name().equals(name)
            && Objects.equals(idOf(parent), idOf(newParent))
            && endedOn == null;
    kind = newKind;
    code = newCode;
    nameRu = name.ru();
    nameKk = name.kk();
    nameEn = name.en();
    parent = newParent;
    endedOn = null;
    return !same;
  }

  /** Ends the unit on this day; what belonged to it stays. */
  public void end(LocalDate day) {
    endedOn = day;
  }

  public Long id() {
    return id;
  }

  @Override
  public String sourcedId() {
    return sourcedId;
  }

  public UnitKind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public Trilingual name() {
    return new Trilingual(nameRu, nameKk, nameEn);
  }

  public OrgUnit parent() {
    return parent;
  }

  public LocalDate endedOn() {
    return endedOn;
  }

  private static Long idOf(OrgUnit unit) {
    return unit == null ? null : unit.id;
  }
}
