package kz.journal.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.journal.access.AccessLog;
import kz.journal.access.SignInRecord.Kind;
import kz.journal.web.faces.Days;
import kz.journal.web.faces.Listing;

/**
 * Who came in, went out, failed to or was refused (2.3.4), the newest first; filter and page stand
 * in the address.
 */
@Named
@RequestScoped
public class LogPage extends Listing<AccessLog.Line> {

  private static final int ROWS = 50;

  @Inject private AccessLog log;

  private String search;
  private String address;
  private Kind kind;
  private String from;
  private String to;

  public LogPage() {
    super("/access/log.xhtml", ROWS);
  }

  public void load() {
    Days days = Days.of(from, to);
    show(
        log.lines(
            new AccessLog.Filter(
                kind == null ? Set.of() : Set.of(kind), search, address, days.from(), days.to()),
            range()));
  }

  @Override
  protected String filter() {
    return parameter("q", search)
        + parameter("kind", kind)
        + parameter("address", address)
        + parameter("from", from)
        + parameter("to", to);
  }

  public boolean isFiltered() {
    return !filter().isEmpty();
  }

  public List<Kind> getKinds() {
    return Arrays.asList(Kind.values());
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public Kind getKind() {
    return kind;
  }

  public void setKind(Kind kind) {
    this.kind = kind;
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
