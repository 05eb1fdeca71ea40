package kz.journal.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import kz.journal.messaging.OwnNotices;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Texts;

/** The notices on the home page, in the reader's language. */
@Named
@RequestScoped
public class NoticeList {

  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  @Inject private OwnNotices notices;
  @Inject private Moments moments;
  @Inject private Texts texts;

  private List<OwnNotices.Shown> unread;

  public List<OwnNotices.Shown> getUnread() {
    if (unread == null) {
      unread = notices.unread();
    }
    return unread;
  }

  /** The notice in words; a day among its arguments is shown as days are. */
  public String words(OwnNotices.Shown notice) {
    Object[] arguments =
        notice.arguments().stream()
            .map(each -> each.matches(DAY) ? moments.date(LocalDate.parse(each)) : each)
            .toArray();
    return texts.get("notice." + notice.kind(), arguments);
  }

  public String readAll() {
    notices.readAll();
    return Redirect.here();
  }
}
