package kz.journal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import kz.journal.org.Person;

/**
 * A login of a person. Comes without a password from a roster bundle; the credentials office issues
 * a one-time password, the owner replaces it at the first sign-in and accepts the security rules.
 * It can be disabled and enabled again, and is never deleted. A student's account serves the
 * parents too.
 */
@Entity
@Table(name = "account")
@NamedNativeQuery(
    name = Account.ROLES,
    query =
        """
        select 'STUDENT' as role_name from student
         where person_id = ?1 and status <> 'LEFT'
        union all
        select 'TEACHER' from teacher_post
         where person_id = ?1 and (begin_on is null or begin_on <= ?2)
           and (end_on is null or end_on >= ?2)
        union all
        select office from office_assignment
         where person_id = ?1 and begin_on <= ?2 and (end_on is null or end_on >= ?2)
        """)
public class Account {

  /** The roles of the person ?1 on the day ?2, by enrolment, posts and offices; some twice. */
  static final String ROLES = "Account.roles";

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  private String login;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "password_issued")
  private boolean passwordIssued;

  @Column(name = "password_changed_at")
  private Instant passwordChangedAt;

  @Column(name = "password_expires_at")
  private Instant passwordExpiresAt;

  @Column(name = "disabled_at")
  private Instant disabledAt;

  @Column(name = "disabled_reason")
  private String disabledReason;

  @Column(name = "rules_edition")
  private String rulesEdition;

  @Column(name = "rules_accepted_at")
  private Instant rulesAcceptedAt;

  private String language;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private int version;

  protected Account() {}

  public Account(Person person, String login, String language, Instant at) {
    this.person = person;
    this.login = login;
    this.language = language;
    this.createdAt = at;
  }

  /**
   * The office gave out a one-time password: good for signing in and choosing an own one.
   *
   * @param until it is good before this instant; {@code null} lets it last until it is replaced
   */
  public void issuePassword(String hash, Instant at, Instant until) {
    passwordHash = hash;
    passwordIssued = true;
    passwordChangedAt = at;
    passwordExpiresAt = until;
  }

  /** The owner chose a password. */
  public void choosePassword(String hash, Instant at) {
    passwordHash = hash;
    passwordIssued = false;
    passwordChangedAt = at;
    passwordExpiresAt = null;
  }

  public void disable(String reason, Instant at) {
    disabledAt = at;
    disabledReason = reason;
  }

  public void enable() {
    disabledAt = null;
    disabledReason = null;
  }

  public void acceptRules(String edition, Instant at) {
    rulesEdition = edition;
    rulesAcceptedAt = at;
  }

  /** The login a later bundle gives the person. */
  public void rename(String newLogin) {
    login = newLogin;
  }

  public void speak(String newLanguage) {
    language = newLanguage;
  }

  public Long id() {
    return id;
  }

  public Person person() {
    return person;
  }

  public String login() {
    return login;
  }

  /** {@code null} as long as no credentials were issued. */
  public String passwordHash() {
    return passwordHash;
  }

  public boolean passwordChangeDue() {
    return passwordIssued;
  }

  public Instant passwordChangedAt() {
    return passwordChangedAt;
  }

  /**
   * Whether the password opens nothing any more, because it was issued and not replaced in time.
   */
  public boolean passwordExpired(Instant at) {
    return passwordExpiresAt != null && !at.isBefore(passwordExpiresAt);
  }

  public boolean disabled() {
    return disabledAt != null;
  }

  public String disabledReason() {
    return disabledReason;
  }

  /** Which edition of the security rules the owner accepted last, or {@code null}. */
  public String rulesEdition() {
    return rulesEdition;
  }

  public Instant rulesAcceptedAt() {
    return rulesAcceptedAt;
  }

  public boolean accepted(String edition) {
    return edition.equals(rulesEdition);
  }

  public String language() {
    return language;
  }
}
