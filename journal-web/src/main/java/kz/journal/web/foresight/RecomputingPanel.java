package kz.journal.web.foresight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.journal.regulation.Roles;
import kz.journal.web.faces.ActiveUser;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Texts;
import kz.journal.window.RecomputingRun;
import kz.journal.window.RecomputingRuns;

/** How far the last recomputing of windows has come; for the registrar only. */
@Named
@RequestScoped
public class RecomputingPanel {

  private static final int PAUSE = 2000;

  @Inject private RecomputingRuns runs;
  @Inject private ActiveUser user;
  @Inject private Confirmations confirmations;
  @Inject private Texts texts;

  private RecomputingRun run;
  private boolean asked;

  /** The last run, or {@code null}. */
  public RecomputingRun getRun() {
    if (!asked && user.is(Roles.REGISTRAR)) {
      asked = true;
      run = runs.latest(1).stream().findFirst().orElse(null);
    }
    return run;
  }

  public boolean isRunning() {
    return getRun() != null && getRun().finishedAt() == null;
  }

  /** When the page is asked for again, in milliseconds; {@code null} for never. */
  public Integer getRefresh() {
    return isRunning() ? PAUSE : null;
  }

  /** How many there are to look at; 1 until they were counted. */
  public int getAll() {
    return getRun().total() == null ? 1 : Math.max(1, getRun().total());
  }

  public String getText() {
    int all = getRun().total() == null ? 0 : getRun().total();
    return texts.get(
        isRunning() ? "recomputing.running" : "recomputing.done",
        getRun().done(),
        all,
        getRun().moved());
  }

  /** Has it done again. */
  public String repeat() {
    if (getRun() != null) {
      runs.repeat(getRun().id());
      confirmations.say("recomputing.repeated");
    }
    return Redirect.here();
  }
}
