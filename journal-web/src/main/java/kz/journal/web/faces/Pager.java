package kz.journal.web.faces;

import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A page of a list whose place stands in the address, so that it can be kept and sent on. */
public abstract class Pager {

  private final String view;
  private final int rows;
  private final String name;
  private int page = 1;

  protected Pager(String view, int rows) {
    this(view, rows, "page");
  }

  /**
   * @param name of the parameter that holds the page's number, where a view has several lists
   */
  protected Pager(String view, int rows, String name) {
    this.view = view;
    this.rows = rows;
    this.name = name;
  }

  /** How many rows there are on all pages. */
  protected abstract long total();

  /** The parameters of the filter, each beginning with {@code &}. */
  protected abstract String filter();

  /** How many rows a page has. */
  protected final int size() {
    return rows;
  }

  /** Index of the first row of the page, from 0. */
  protected final int first() {
    return (page - 1) * rows;
  }

  protected static String parameter(String name, Object value) {
    return value == null || value.toString().isBlank()
        ? ""
        : "&" + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
  }

  public final int getPage() {
    return page;
  }

  /** Pages count from 1; anything lower is the first. */
  public final void setPage(int page) {
    this.page = Math.min(Math.max(1, page), 100_000);
  }

  public final int getPages() {
    return (int) Math.max(1, (total() + rows - 1) / rows);
  }

  public final String address(int other) {
    String context = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
    return context + view + "?" + name + "=" + other + filter();
  }
}
