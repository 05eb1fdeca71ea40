package kz.journal.web.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.journal.request.RequestLine;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.Texts;

/** A request for an extension in words of the reader's language. */
@Named
@RequestScoped
public class RequestWords {

  @Inject private Texts texts;
  @Inject private Moments moments;

  /** How {@code j:state} shows a state. */
  public String kind(RequestLine line) {
    return switch (line.state()) {
      case WAITING -> "QUEUED";
      case GRANTED -> "EXTENDED";
      case DECLINED -> "REFUSED";
      case WITHDRAWN -> "CLOSED";
    };
  }

  /** «ждёт ответа», «на согласовании», «продлено до чт 29.10, 24:00», … */
  public String state(RequestLine line) {
    if (line.onItsWay()) {
      return texts.get("requests.onItsWay");
    }
    return line.until() != null && kind(line).equals("EXTENDED")
        ? texts.get("requests.granted", moments.end(line.until()))
        : texts.get("requests.state." + line.state());
  }

  /** «ПЗ, вт 20.10 · Ким Виктория», or the lesson alone. */
  public String subject(RequestLine line) {
    String lesson = texts.get("lesson.short." + line.kind()) + ", " + moments.day(line.day());
    return line.student() == null ? lesson : lesson + " · " + line.student().full();
  }
}
