package kz.journal.web.extension;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.journal.extension.ExtensionLine;
import kz.journal.extension.ExtensionState;
import kz.journal.extension.Wish;
import kz.journal.web.faces.ActiveLocale;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.Texts;

/** An extension in words of the reader's language. */
@Named
@RequestScoped
public class ExtensionWords {

  @Inject private Texts texts;
  @Inject private Moments moments;
  @Inject private ActiveLocale active;

  /** How {@code j:state} shows a state. */
  public String kind(ExtensionState state) {
    return switch (state) {
      case WAITING -> "QUEUED";
      case IN_FORCE -> "EXTENDED";
      case OVER -> "CLOSED";
      case DECLINED -> "REFUSED";
    };
  }

  /** Whose windows: «Физиология 203 ОМ · ПЗ, вт 20.10 · Ким Виктория». */
  public String target(ExtensionLine line) {
    Wish wish = line.extension().wish();
    ExtensionLine.Target target = line.target();
    return switch (wish.scope()) {
      case CELL -> lesson(target) + " · " + target.student();
      case LESSON -> lesson(target);
      case JOURNAL -> target.journal();
      case TEACHER -> target.teacher();
      case DEPARTMENT -> target.department() == null ? "" : target.department().in(active.locale());
      case LEVEL -> texts.get("calendar.level." + wish.level());
      case ALL -> texts.get("extension.scope.ALL");
    };
  }

  private String lesson(ExtensionLine.Target target) {
    return target.day() == null
        ? target.journal()
        : target.journal()
            + " · "
            + texts.get("lesson.short." + target.kind())
            + ", "
            + moments.day(target.day());
  }

  /** The days of the lessons concerned, both included; empty where single lessons are named. */
  public String days(Wish wish) {
    return wish.scope().single() ? "" : moments.date(wish.from()) + " – " + moments.date(wish.to());
  }
}
