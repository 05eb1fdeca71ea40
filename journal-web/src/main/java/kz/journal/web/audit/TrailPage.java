package kz.journal.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.journal.audit.AuditEntry;
import kz.journal.audit.AuditReading;
import kz.journal.regulation.ClauseRegistry;
import kz.journal.web.faces.ActiveLocale;
import kz.journal.web.faces.Days;
import kz.journal.web.faces.Listing;
import kz.journal.web.faces.Texts;

/** Who did what (2.2.3), the newest first; filter and page stand in the address. */
@Named
@RequestScoped
public class TrailPage extends Listing<AuditEntry> {

  private static final int ROWS = 50;

  /** The features whose acts can be asked for, as actions begin. */
  private static final List<String> FEATURES =
      List.of("access", "credentials", "roster", "setting", "clock", "demo");

  @Inject private AuditReading reading;
  @Inject private ActiveLocale active;
  @Inject private Texts texts;

  private String actor;
  private String feature;
  private String objectType;
  private String objectId;
  private String from;
  private String to;

  public TrailPage() {
    super("/audit/trail.xhtml", ROWS);
  }

  public void load() {
    Days days = Days.of(from, to);
    String beginning = feature != null && FEATURES.contains(feature) ? feature + "." : null;
    show(
        reading.entries(
            new AuditReading.Filter(
                actor == null ? null : actor.strip(),
                beginning,
                objectType,
                objectType == null ? null : objectId,
                days.from(),
                days.to()),
            range()));
  }

  @Override
  protected String filter() {
    return parameter("actor", actor)
        + parameter("feature", feature)
        + parameter("type", objectType)
        + parameter("object", objectId)
        + parameter("from", from)
        + parameter("to", to);
  }

  public boolean isFiltered() {
    return !filter().isEmpty();
  }

  public List<String> getFeatures() {
    return FEATURES;
  }

  /** The action in words; one that has none yet, as it stands in the audit. */
  public String action(AuditEntry entry) {
    String key = "act." + entry.action();
    return texts.has(key) ? texts.get(key) : entry.action();
  }

  /** What it was done to, in words where there are any. */
  public String object(AuditEntry entry) {
    String key = "act.object." + entry.objectType();
    return texts.has(key) ? texts.get(key) : entry.objectType();
  }

  /** The author's roles at that moment. */
  public String roles(AuditEntry entry) {
    return Arrays.stream(entry.roles().split(","))
        .map(role -> texts.has("role." + role) ? texts.get("role." + role) : role)
        .collect(Collectors.joining(", "));
  }

  /** «п. 2.2.8», or nothing. */
  public String clause(AuditEntry entry) {
    return entry.clause() == null
        ? ""
        : ClauseRegistry.current().citation(entry.clause(), active.locale());
  }

  public String getActor() {
    return actor;
  }

  public void setActor(String actor) {
    this.actor = actor;
  }

  public String getFeature() {
    return feature;
  }

  public void setFeature(String feature) {
    this.feature = feature;
  }

  public String getObjectType() {
    return objectType;
  }

  public void setObjectType(String objectType) {
    this.objectType = objectType;
  }

  public String getObjectId() {
    return objectId;
  }

  public void setObjectId(String objectId) {
    this.objectId = objectId;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
