package kz.journal.web.calendar;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import kz.journal.academic.FlaggedLessons;
import kz.journal.roster.LessonFlag;
import kz.journal.web.faces.ClockView;
import kz.journal.web.faces.Listing;

/** Lessons outside the calendar or on a day off, for the registrar, from today or all of them. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the list is read again
public class FlaggedPage extends Listing<FlaggedLessons.Line> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;

  @Inject private FlaggedLessons flagged;
  @Inject private ClockView clock;

  private String flag;
  private boolean all;

  public FlaggedPage() {
    super("/calendar/flagged.xhtml", ROWS);
  }

  @Override
  public void load() {
    show(flagged.list(asked(), all ? null : clock.getToday(), range()));
  }

  private LessonFlag asked() {
    return Arrays.stream(LessonFlag.values())
        .filter(each -> each.name().equals(flag))
        .findFirst()
        .orElse(null);
  }

  @Override
  protected String filter() {
    return parameter("flag", flag) + (all ? parameter("all", true) : "");
  }

  public List<LessonFlag> getFlags() {
    return Arrays.asList(LessonFlag.values());
  }

  public String getFlag() {
    return flag;
  }

  public void setFlag(String flag) {
    this.flag = flag == null || flag.isBlank() ? null : flag;
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }
}
