package kz.journal.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import kz.journal.access.Account;
import kz.journal.regulation.Notice;

/** A notice kept for the owner of an account until it was read, and after. */
@Entity
@Table(name = "notice")
public class KeptNotice {

  private static final String BETWEEN = "\u001f";
  private static final int LONGEST = 1000;

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  private Account account;

  private String kind;
  private String arguments;
  private String link;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "read_at")
  private Instant readAt;

  protected KeptNotice() {}

  KeptNotice(Account account, Notice notice, Instant at) {
    String joined = String.join(BETWEEN, notice.arguments());
    this.account = account;
    this.kind = notice.kind();
    this.arguments = joined.substring(0, Math.min(LONGEST, joined.length()));
    this.link = notice.link();
    this.createdAt = at;
  }

  void read(Instant at) {
    readAt = at;
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
}
