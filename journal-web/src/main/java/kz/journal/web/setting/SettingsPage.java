package kz.journal.web.setting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.setting.Setting;
import kz.journal.setting.SettingsEditing;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Pager;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;
import kz.journal.web.faces.Texts;

/**
 * The settings by the office that owns them. The chosen one stands beside the list with its
 * history, and for its owner with the control of its kind.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the lists are read again
public class SettingsPage extends Pager implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "setting";
  private static final int ROWS = 10;

  @Inject private SettingsEditing editing;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;
  @Inject private Texts texts;

  private transient List<SettingsEditing.Current> all;
  private transient Rows<SettingsEditing.Past> past;
  private String key;
  private String seen;
  private String typed;

  public SettingsPage() {
    super("/setting/settings.xhtml", ROWS);
  }

  public void load() {
    all = editing.list();
    SettingsEditing.Current chosen = getChosen();
    if (chosen != null) {
      past = editing.history(chosen.setting(), new Range(first(), ROWS));
      seen = chosen.value();
      typed = chosen.value();
    }
  }

  @Override
  protected long total() {
    return past().total();
  }

  @Override
  protected String filter() {
    return parameter("setting", key);
  }

  private List<SettingsEditing.Current> all() {
    if (all == null) {
      all = editing.list();
    }
    return all;
  }

  private Rows<SettingsEditing.Past> past() {
    if (past == null) {
      SettingsEditing.Current chosen = getChosen();
      past =
          chosen == null
              ? new Rows<>(List.of(), 0)
              : editing.history(chosen.setting(), new Range(first(), ROWS));
    }
    return past;
  }

  public List<Setting.Owner> getOwners() {
    return Arrays.asList(Setting.Owner.values());
  }

  public List<SettingsEditing.Current> of(Setting.Owner owner) {
    return all().stream().filter(current -> current.setting().owner() == owner).toList();
  }

  public boolean isChosen(SettingsEditing.Current current) {
    return current.setting().key().equals(key);
  }

  /** The setting beside the list, or {@code null}. */
  public SettingsEditing.Current getChosen() {
    return all().stream().filter(this::isChosen).findFirst().orElse(null);
  }

  public List<SettingsEditing.Past> getPast() {
    return past().items();
  }

  /** TEXT, NUMBER, FLAG or CHOICE: which control the setting takes. */
  public String kind(SettingsEditing.Current current) {
    Setting.Kind kind = current.setting().kind();
    if (kind instanceof Setting.Text) {
      return "TEXT";
    }
    if (kind instanceof Setting.Number) {
      return "NUMBER";
    }
    return kind instanceof Setting.Flag ? "FLAG" : "CHOICE";
  }

  /** The bounds, or {@code null} for a setting that is no number. */
  public Setting.Number getBounds() {
    return getChosen().setting().kind() instanceof Setting.Number number ? number : null;
  }

  public int getLongest() {
    return getChosen().setting().kind() instanceof Setting.Text text ? text.longest() : 0;
  }

  public List<String> getChoices() {
    Setting.Kind kind = getChosen().setting().kind();
    if (kind instanceof Setting.Flag) {
      return List.of("true", "false");
    }
    return kind instanceof Setting.Choice choice ? choice.values() : List.of();
  }

  public String getBoundsHint() {
    Setting.Number bounds = getBounds();
    return bounds == null ? "" : texts.get("settings.bounds", bounds.lowest(), bounds.highest());
  }

  /** A value in words. */
  public String say(Setting setting, String value) {
    if (value.isEmpty()) {
      return texts.get("settings.empty");
    }
    if (setting.kind() instanceof Setting.Flag) {
      return texts.get("settings.flag." + value);
    }
    return setting.kind() instanceof Setting.Choice
        ? texts.get("setting." + setting.key() + "." + value)
        : value;
  }

  /** The words of a choice of the chosen setting. */
  public String say(String value) {
    return say(getChosen().setting(), value);
  }

  /**
   * Gives the chosen setting the typed value, unless another one than was seen is in force by now;
   * then the page shows that one, and the next attempt is made in its knowledge.
   */
  public String change() {
    Setting setting = getChosen().setting();
    if (refusals.passed(FORM, editing.change(setting, typed, seen))) {
      confirmations.say("settings.changed", texts.get("setting." + setting.key()));
      return Redirect.here();
    }
    String mine = typed;
    load();
    typed = mine;
    return null;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getTyped() {
    return typed;
  }

  /** Faces turns an emptied field into {@code null}; a text may be emptied. */
  public void setTyped(String typed) {
    this.typed = typed == null ? "" : typed;
  }
}
