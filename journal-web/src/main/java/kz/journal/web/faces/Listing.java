package kz.journal.web.faces;

import java.util.List;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;

/**
 * A page of a list that holds the rows it shows. They are read when the page is opened; an address
 * with a parameter that fits nowhere is answered without it, when the view first asks for a row.
 */
public abstract class Listing<T> extends Pager {

  private transient Rows<T> found;

  protected Listing(String view, int rows) {
    super(view, rows);
  }

  /** Reads the rows, hands them to {@link #show}, and whatever else the view needs. */
  public abstract void load();

  /** The rows to show from now on. */
  protected void show(Rows<T> rows) {
    found = rows;
  }

  /** The rows this page of the list asks for. */
  protected Range range() {
    return new Range(first(), size());
  }

  private Rows<T> rows() {
    if (found == null) {
      load();
    }
    return found;
  }

  @Override
  protected long total() {
    return rows().total();
  }

  public List<T> getRows() {
    return rows().items();
  }

  public long getCount() {
    return rows().total();
  }
}
