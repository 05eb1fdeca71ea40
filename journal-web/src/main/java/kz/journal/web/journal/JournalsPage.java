package kz.journal.web.journal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import kz.journal.journal.JournalReading;
import kz.journal.journal.JournalRow;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The journals in the caller's sight, a page at a time; the search stands in the address. */
@Named
@ViewScoped
public class JournalsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private JournalReading reading;

  private String search;
  private final Rows rows = new Rows();

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public LazyDataModel<JournalRow> getRows() {
    return rows;
  }

  /** Asks the use case for what the table shows. */
  public final class Rows extends LazyDataModel<JournalRow> {

    private static final long serialVersionUID = 1L;

    @Override
    public int count(Map<String, FilterMeta> filters) {
      return (int) reading.list(search, 0, 1).total();
    }

    @Override
    public List<JournalRow> load(
        int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
      return reading.list(search, first, size).items();
    }
  }
}
