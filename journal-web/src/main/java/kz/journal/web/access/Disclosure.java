package kz.journal.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import kz.journal.credentials.Slip;

/** The secrets that this one answer shows; no page remembers them for the next. */
@Named
@RequestScoped
public class Disclosure {

  private List<Slip> slips = List.of();
  private String token;
  private String feed;

  void show(List<Slip> issued) {
    slips = issued;
  }

  void show(String issued) {
    token = issued;
  }

  void showFeed(String secret) {
    feed = secret;
  }

  /** The secret of the calendar's address; {@code null} if there is none. */
  public String getFeed() {
    return feed;
  }

  public List<Slip> getSlips() {
    return slips;
  }

  /** {@code null} if there is none. */
  public String getToken() {
    return token;
  }
}
