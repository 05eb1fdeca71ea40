package kz.journal.outage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a server was last alive, by the machine's clock; one row for each server. */
@Entity
@Table(name = "server_heartbeat")
public class Heartbeat {

  @Id private String node;

  @Column(name = "beat_at")
  private Instant beatAt;

  protected Heartbeat() {}

  Heartbeat(String node, Instant at) {
    this.node = node;
    this.beatAt = at;
  }

  void beat(Instant at) {
    beatAt = at;
  }

  String node() {
    return node;
  }

  Instant beatAt() {
    return beatAt;
  }
}
