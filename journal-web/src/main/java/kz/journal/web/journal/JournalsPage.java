package kz.journal.web.journal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import kz.journal.journal.JournalReading;
import kz.journal.journal.JournalRow;
import kz.journal.listing.Rows;
import kz.journal.web.faces.Pager;
import kz.journal.web.faces.Texts;

/** The journals in the caller's sight, a page at a time; search and page stand in the address. */
@Named
@RequestScoped
public class JournalsPage extends Pager {

  private static final int ROWS = 50;

  @Inject private JournalReading reading;
  @Inject private Texts texts;

  private String search;
  private Rows<JournalRow> found = new Rows<>(List.of(), 0);

  public JournalsPage() {
    super("/journal/journals.xhtml", ROWS);
  }

  public void load() {
    found = reading.list(search, first(), ROWS);
  }

  @Override
  protected long total() {
    return found.total();
  }

  @Override
  protected String filter() {
    return parameter("q", search);
  }

  public List<JournalRow> getRows() {
    return found.items();
  }

  public String getCountLine() {
    return texts.get("journals.count", found.total());
  }

  public String teachers(JournalRow row) {
    return String.join(", ", row.teachers());
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }
}
