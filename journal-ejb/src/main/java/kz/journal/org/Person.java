package kz.journal.org;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
 * A human being the journal knows: teacher, student or staff. Comes with a roster bundle; one who
 * leaves is ended, and everything the person wrote or earned stays.
 */
@Entity
@Table(name = "person")
public class Person implements Sourced {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "sourced_id", updatable = false)
  private String sourcedId;

  @Column(name = "family_name")
  private String familyName;

  @Column(name = "given_name")
  private String givenName;

  private String patronymic;

  @Column(name = "search_name")
  private String searchName;

  private String identifier;
  private String email;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "unit_id")
  private OrgUnit unit;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Version private int version;

  protected Person() {}

  /** A person first seen in a roster bundle, or with {@code null} one entered by hand. */
  public Person(String sourcedId) {
    this.sourcedId = sourcedId;
  }

  /**
   * Takes over what a bundle says of this person.
   *
   * @return whether anything differed
   */
  public boolean describe(PersonName name, String newIdentifier, String newEmail, OrgUnit newUnit) {
    boolean same =
        familyName != null
            && name().equals(name)
            && Objects.equals(identifier, newIdentifier)
            && Objects.equals(email, newEmail)
            && Objects.equals(
                unit == null ? null : unit.id(), newUnit == null ? null : newUnit.id())
            && endedOn == null;
    familyName = name.family();
    givenName = name.given();
    patronymic = name.patronymic();
    searchName = name.searchKey();
    identifier = newIdentifier;
    email = newEmail;
    unit = newUnit;
    endedOn = null;
    return !same;
  }

  /** The person left on this day. */
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

  public PersonName name() {
    return new PersonName(familyName, givenName, patronymic);
  }

  /** The university's own number of the person; never the state's identification number. */
  public String identifier() {
    return identifier;
  }

  public String email() {
    return email;
  }

  public OrgUnit unit() {
    return unit;
  }

  public LocalDate endedOn() {
    return endedOn;
  }
}
