package kz.journal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client says it is, in as many words as a person needs to recognise the own device: «Chrome
 * 142 · Windows». A browser names those it imitates too, so the imitator comes first.
 */
@Named("agentName")
@RequestScoped
public class AgentName {

  private static final List<Known> BROWSERS =
      List.of(
          new Known("YaBrowser/(\\d+)", "Yandex Browser"),
          new Known("(?:Edg|EdgA|EdgiOS)/(\\d+)", "Edge"),
          new Known("(?:OPR|Opera)/(\\d+)", "Opera"),
          new Known("SamsungBrowser/(\\d+)", "Samsung Internet"),
          new Known("(?:Firefox|FxiOS)/(\\d+)", "Firefox"),
          new Known("(?:Headless)?(?:Chrome|CriOS)/(\\d+)", "Chrome"),
          new Known("Version/(\\d+)\\S* .*Safari/", "Safari"));

  private static final List<Known> SYSTEMS =
      List.of(
          new Known("Windows", "Windows"),
          new Known("iPhone|iPad", "iOS"),
          new Known("Android", "Android"),
          new Known("Mac OS X|Macintosh", "macOS"),
          new Known("CrOS", "ChromeOS"),
          new Known("Linux|X11", "Linux"));

  private static final Pattern PRODUCT = Pattern.compile("^[\\w.-]{1,40}(?:/\\d+)?");

  private record Known(Pattern sign, String name) {

    Known(String sign, String name) {
      this(Pattern.compile(sign), name);
    }
  }

  /** A dash for a client that says nothing. */
  public String of(String agent) {
    if (agent == null || agent.isBlank()) {
      return "–";
    }
    String browser = named(BROWSERS, agent);
    if (browser.isEmpty()) {
      Matcher product = PRODUCT.matcher(agent);
      return product.find() ? product.group().replace('/', ' ') : "–";
    }
    String system = named(SYSTEMS, agent);
    return system.isEmpty() ? browser : browser + " · " + system;
  }

  private static String named(List<Known> list, String agent) {
    for (Known known : list) {
      Matcher sign = known.sign().matcher(agent);
      if (sign.find()) {
        return sign.groupCount() > 0 ? known.name() + " " + sign.group(1) : known.name();
      }
    }
    return "";
  }
}
