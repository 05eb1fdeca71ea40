package kz.journal.web.extension;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.journal.extension.ExtensionLine;
import kz.journal.extension.ExtensionList;
import kz.journal.extension.ExtensionState;
import kz.journal.regulation.Roles;
import kz.journal.web.faces.ActiveUser;
import kz.journal.web.faces.Listing;

/** The extensions; what waits for the vice-rector stands first in the vice-rector's eyes. */
@Named
@RequestScoped
public class ExtensionsPage extends Listing<ExtensionLine> {

  private static final int ROWS = 50;
  private static final String ALL = "ALL";

  @Inject private ExtensionList extensions;
  @Inject private ExtensionWords words;
  @Inject private ActiveUser user;

  private String state;

  public ExtensionsPage() {
    super("/extension/extensions.xhtml", ROWS);
  }

  @Override
  public void load() {
    ExtensionState asked =
        Arrays.stream(ExtensionState.values())
            .filter(each -> each.name().equals(getState()))
            .findFirst()
            .orElse(null);
    show(extensions.lines(asked, range()));
  }

  @Override
  protected String filter() {
    return parameter("state", state);
  }

  /** The list with another filter, from its first page. */
  public String show(String other) {
    return "extensions.xhtml?state=" + other;
  }

  public List<String> getStates() {
    return Stream.concat(Stream.of(ALL), Arrays.stream(ExtensionState.values()).map(Enum::name))
        .toList();
  }

  public String kind(ExtensionLine line) {
    return words.kind(line.state());
  }

  public String target(ExtensionLine line) {
    return words.target(line);
  }

  public String days(ExtensionLine line) {
    return words.days(line.extension().wish());
  }

  public boolean isRegistrar() {
    return user.is(Roles.REGISTRAR);
  }

  public String getState() {
    if (state == null) {
      state = user.is(Roles.ACADEMIC_VICE_RECTOR) ? ExtensionState.WAITING.name() : ALL;
    }
    return state;
  }

  public void setState(String state) {
    this.state = state == null || state.isBlank() ? null : state;
  }
}
