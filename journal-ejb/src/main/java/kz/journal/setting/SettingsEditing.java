package kz.journal.setting;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.journal.listing.Conditions;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.regulation.Act;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.SystemTime;

/**
 * Shows the settings and lets the office that owns one change it. Every office that owns any sees
 * all of them; nobody changes what belongs to another.
 */
@Stateless
@RolesAllowed({Roles.REGISTRAR, Roles.CREDENTIALS_OFFICE, Roles.IT})
public class SettingsEditing {

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private Event<Act> acts;
  @Inject private Event<SettingChanged> changes;
  @Resource private SessionContext context;

  /**
   * A setting as it is now.
   *
   * @param value in force
   * @param setBy login of who set it, or {@code null} while the default is in force
   * @param setAt when, or {@code null} likewise
   * @param editable whether the caller may change it
   */
  public record Current(
      Setting setting, String value, String setBy, Instant setAt, boolean editable) {}

  /** A value a setting once got. */
  public record Past(String value, String setBy, Instant setAt) {}

  /** All settings in the order in which they are declared. */
  public List<Current> list() {
    Map<String, SettingValue> latest =
        em.createQuery(
                "select v from SettingValue v where v.ordinal ="
                    + " (select max(o.ordinal) from SettingValue o where o.name = v.name)",
                SettingValue.class)
            .getResultStream()
            .collect(Collectors.toMap(SettingValue::name, Function.identity()));
    return Arrays.stream(Setting.values())
        .map(setting -> current(setting, Optional.ofNullable(latest.get(setting.key()))))
        .toList();
  }

  /** The values a setting was given, the newest first; its default is not among them. */
  public Rows<Past> history(Setting setting, Range range) {
    return new Conditions()
        .when("v.name = ?", setting.key())
        .rows(
            em,
            SettingValue.class,
            "select v from SettingValue v",
            "select count(v) from SettingValue v",
            "v.ordinal desc",
            range)
        .map(value -> new Past(value.value(), value.by(), value.at()));
  }

  /**
   * Gives a setting another value.
   *
   * @param seen the value the caller saw; if another one is in force by now, the answer names it
   */
  public Decision change(Setting setting, String typed, String seen) {
    if (!context.isCallerInRole(setting.owner().name())) {
      return Refused.because("not-your-role").citing("1.7").with("office", setting.owner().name());
    }
    Optional<String> accepted = setting.accept(typed);
    if (accepted.isEmpty()) {
      return Refused.because("setting-value").with("value", typed == null ? "" : typed);
    }
    Optional<SettingValue> latest = latest(setting);
    String inForce = latest.map(SettingValue::value).orElse(setting.initial());
    if (!inForce.equals(seen)) {
      return latest
          .map(
              theirs ->
                  Refused.because("changed-by-another")
                      .with("theirs", inForce)
                      .with("author", theirs.by())
                      .with("at", theirs.at())
                      .with("mine", accepted.get()))
          .orElseGet(() -> Refused.because("changed-meanwhile"));
    }
    if (!inForce.equals(accepted.get())) {
      String author = context.getCallerPrincipal().getName();
      int ordinal = latest.map(SettingValue::ordinal).orElse(0) + 1;
      em.persist(new SettingValue(setting.key(), ordinal, accepted.get(), author, time.instant()));
      acts.fire(
          Act.of("setting.change", "Setting", setting.key()).from(inForce).to(accepted.get()));
      changes.fire(new SettingChanged(setting));
    }
    return Decision.allowed();
  }

  /** The value in force, locked until the end of this transaction; empty for the default. */
  private Optional<SettingValue> latest(Setting setting) {
    return em.createQuery(
            "select v from SettingValue v where v.name = :name order by v.ordinal desc",
            SettingValue.class)
        .setParameter("name", setting.key())
        .setMaxResults(1)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private Current current(Setting setting, Optional<SettingValue> latest) {
    return new Current(
        setting,
        latest.map(SettingValue::value).orElse(setting.initial()),
        latest.map(SettingValue::by).orElse(null),
        latest.map(SettingValue::at).orElse(null),
        context.isCallerInRole(setting.owner().name()));
  }
}
