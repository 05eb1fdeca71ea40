package kz.journal.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import kz.journal.access.rule.LoginName;
import kz.journal.credentials.AccountList;
import kz.journal.credentials.AccountOpening;
import kz.journal.org.PersonName;
import kz.journal.regulation.Decision;
import kz.journal.web.faces.ActiveLocale;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Listing;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;

/**
 * Opens accounts for people who have none: somebody known from a roster, found by name, or somebody
 * whom no roster names. Credentials are issued afterwards, on the list of accounts.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the list is read again
public class OpeningPage extends Listing<AccountOpening.Candidate> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 20;

  @Inject private AccountOpening opening;
  @Inject private AccountList list;
  @Inject private ActiveLocale active;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;

  private transient List<AccountList.Faculty> faculties;
  private String search;
  private Long chosenId;
  private String family;
  private String given;
  private String patronymic;
  private Long unit;
  private String login;
  private String language = "ru";

  public OpeningPage() {
    super("/access/opening.xhtml", ROWS);
  }

  public void load() {
    show(opening.withoutAccount(search, range()));
    faculties = list.faculties();
  }

  @Override
  protected String filter() {
    return parameter("q", search);
  }

  /** The list's address with this person chosen. */
  public String choose(AccountOpening.Candidate person) {
    return address(getPage()) + parameter("person", person.personId()) + "#chosen";
  }

  public boolean isChosen(AccountOpening.Candidate person) {
    return chosenId != null && person.personId() == chosenId;
  }

  /** The person chosen from the list, or {@code null} for somebody whom no roster names. */
  public AccountOpening.Candidate getChosen() {
    return getRows().stream().filter(this::isChosen).findFirst().orElse(null);
  }

  public String openForChosen() {
    return opened(opening.openFor(chosenId, login, language));
  }

  public String openForNewcomer() {
    return opened(
        opening.open(new PersonName(text(family), text(given), patronymic), unit, login, language));
  }

  private String opened(Decision decision) {
    if (!refusals.passed("opening", decision)) {
      return null;
    }
    String accepted = LoginName.accept(login).orElse(login);
    confirmations.say("opening.done", accepted);
    return Redirect.to("/access/accounts.xhtml", "q", accepted);
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }

  public List<AccountList.Faculty> getFaculties() {
    if (faculties == null) {
      load();
    }
    return faculties;
  }

  public String name(AccountList.Faculty faculty) {
    Locale locale = active.locale();
    return faculty.name().in(locale);
  }

  public List<String> getLanguages() {
    return ActiveLocale.LANGUAGES;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public Long getChosenId() {
    return chosenId;
  }

  public void setChosenId(Long chosenId) {
    this.chosenId = chosenId;
  }

  public String getFamily() {
    return family;
  }

  public void setFamily(String family) {
    this.family = family;
  }

  public String getGiven() {
    return given;
  }

  public void setGiven(String given) {
    this.given = given;
  }

  public String getPatronymic() {
    return patronymic;
  }

  public void setPatronymic(String patronymic) {
    this.patronymic = patronymic;
  }

  public Long getUnit() {
    return unit;
  }

  public void setUnit(Long unit) {
    this.unit = unit;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
