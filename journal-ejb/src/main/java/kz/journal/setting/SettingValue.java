package kz.journal.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One value a setting was given; append-only. The latest of a name is in force. */
@Entity
@Table(name = "setting_value")
public class SettingValue {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  private String name;
  private int ordinal;

  @Column(name = "setting_value")
  private String value;

  @Column(name = "set_by")
  private String setBy;

  @Column(name = "set_at")
  private Instant setAt;

  protected SettingValue() {}

  SettingValue(String name, int ordinal, String value, String setBy, Instant setAt) {
    this.name = name;
    this.ordinal = ordinal;
    this.value = value;
    this.setBy = setBy;
    this.setAt = setAt;
  }

  public String name() {
    return name;
  }

  /** Its place among the values of its name: 1 is the first one ever set. */
  public int ordinal() {
    return ordinal;
  }

  public String value() {
    return value;
  }

  public String by() {
    return setBy;
  }

  public Instant at() {
    return setAt;
  }
}
