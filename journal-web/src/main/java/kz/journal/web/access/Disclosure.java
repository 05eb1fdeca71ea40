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

  void show(List<Slip> issued) {
    slips = issued;
  }

  void show(String issued) {
    token = issued;
  }

  public List<Slip> getSlips() {
    return slips;
  }

  /** {@code null} if there is none. */
  public String getToken() {
    return token;
  }
}
