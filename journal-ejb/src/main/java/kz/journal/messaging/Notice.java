package kz.journal.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import kz.journal.access.Account;

/** One thing one person is told: what kind of thing, and what its sentence names. Read once. */
@Entity
@Table(name = "notice")
public class Notice {

  private static final String BETWEEN = "\u001f";
  private static final int LONGEST = 1000;

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @ManyToOne
  @JoinColumn(name = "account_id")
  private Account account;

  private String kind;

  private String arguments;

  private String link;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "read_at")
  private Instant readAt;

  protected Notice() {}

  /**
   * A notice.
   *
   * @param kind the text {@code notice.<kind>} of the pages
   * @param arguments what the text names, in its order
   * @param link the page to go to, from the root of the application
   */
  Notice(Account account, String kind, List<String> arguments, String link, Instant at) {
    String joined = String.join(BETWEEN, arguments);
    this.account = account;
    this.kind = kind;
    this.arguments = joined.substring(0, Math.min(LONGEST, joined.length()));
    this.link = link;
    this.createdAt = at;
  }

  /** The person has seen it. */
  void read(Instant at) {
    readAt = readAt == null ? at : readAt;
  }

  public Long id() {
    return id;
  }

  public String kind() {
    return kind;
  }

  public List<String> arguments() {
    return List.of(arguments.split(BETWEEN, -1));
  }

  public String link() {
    return link;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant readAt() {
    return readAt;
  }
}
