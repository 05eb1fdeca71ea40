package kz.journal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import kz.journal.calendar.ClockMoving;
import kz.journal.demo.DemoLoader;
import kz.journal.regulation.RefusalText;
import kz.journal.regulation.Refused;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;

/** The strip at the top of the demo's pages: shows the journal's time and moves it. */
@Named
@RequestScoped
public class DemoStrip {

  private static final Duration MOVED = Duration.ofMinutes(1);

  @Inject private ClockMoving moving;
  @Inject private JournalClock clock;
  @Inject private ActiveUser user;
  @Inject private Texts texts;
  @Inject private ActiveLocale active;
  @Inject private DemoLoader loader;

  private String moment;

  public boolean isVisible() {
    return moving.movable() && user.isSignedIn() && !user.isDue();
  }

  public boolean isMoved() {
    return moving.offset().abs().compareTo(MOVED) >= 0;
  }

  public String nextDay() {
    moving.nextDay();
    return Redirect.here();
  }

  public String nextWorkingDay() {
    moving.nextWorkingDay();
    return Redirect.here();
  }

  public String reset() {
    moving.reset();
    return Redirect.here();
  }

  /** Goes to the moment typed, a local date and time. */
  public String go() {
    try {
      Instant to = LocalDateTime.parse(moment).atZone(JournalZone.ALMATY).toInstant();
      if (moving.reaches(to)) {
        moving.goTo(to);
        return Redirect.here();
      }
      return refused();
    } catch (DateTimeException | NullPointerException e) {
      return refused();
    }
  }

  private String refused() {
    return refused(texts.get("demo.badMoment"));
  }

  private static String refused(String why) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, why, null));
    return null;
  }

  /** In the form an input of type datetime-local takes. */
  public String getMoment() {
    return moment == null
        ? LocalDateTime.ofInstant(clock.instant(), JournalZone.ALMATY)
            .withSecond(0)
            .withNano(0)
            .toString()
        : moment;
  }

  public void setMoment(String moment) {
    this.moment = moment;
  }

  /**
   * Whether the system's day is past the demo's semester, wherever the journal's clock was moved.
   */
  public boolean isSemesterPassed() {
    return loader.over();
  }

  /** Builds the demo university anew around today; everybody has to sign in again. */
  public String startAfresh() {
    if (loader.startAfresh() instanceof Refused refusal) {
      return refused(RefusalText.in(active.locale()).of(refusal));
    }
    return "/sign-in.xhtml?faces-redirect=true";
  }
}
