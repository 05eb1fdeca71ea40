package kz.journal.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A client with cookies of its own. It stands for one visitor; a second visitor is a second client.
 * A path may carry any characters that are legal in an address.
 */
public final class Http {

  private final JournalServer server;
  private final HttpClient client;
  private final Map<String, String> headers;

  Http(JournalServer server) {
    this(
        server,
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build(),
        Map.of());
  }

  private Http(JournalServer server, HttpClient client, Map<String, String> headers) {
    this.server = server;
    this.client = client;
    this.headers = headers;
  }

  /** The same visitor, sending this header with each request. */
  public Http with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Http(server, client, more);
  }

  /** A machine that shows this token. */
  public Http withToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** A machine that shows login and password. */
  public Http withBasic(String login, String password) {
    return with(
        "Authorization",
        "Basic "
            + Base64.getEncoder()
                .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The same visitor, whose requests prove that they come from a page of the journal, as its
   * scripts do. Needed after a sign-in for everything that changes something.
   *
   * @param page any page the visitor may see; the proof is good until the next sign-in
   */
  public Http withProofOf(String page) {
    Element token = get(page).must(200).page().selectFirst("meta[name=csrf-token]");
    if (token == null) {
      throw new AssertionError(page + " carries no proof");
    }
    return with("X-CSRF-Token", token.attr("content"));
  }

  /** Asks for a token, without this visitor's cookies, and returns a machine that shows it. */
  public Http machine(String login, String password) {
    Answer answer =
        new Http(server).withBasic(login, password).send("POST", "/api/v1/tokens").mustSucceed();
    return new Http(server).withToken(answer.json().required("token").asText());
  }

  /** Signs in on the page as a person does, and is known from then on. */
  public Http signIn(String login, String password) {
    submitSignIn(login, password).must(302);
    get("/api/v1/me").must(200);
    return this;
  }

  /** Fills in and sends the form of the sign-in page, and tells what came of it. */
  public Answer submitSignIn(String login, String password) {
    return submitSignIn("/sign-in.xhtml", login, password);
  }

  /** The same, having come to the page by an address that says where the visitor was headed. */
  public Answer submitSignIn(String address, String login, String password) {
    Document page = get(address).must(200).page();
    Element secret = page.selectFirst("form input[type=password]");
    if (secret == null) {
      throw new AssertionError("No sign-in form: " + page);
    }
    Element form = secret.closest("form");
    Map<String, String> fields = fieldsOf(form);
    form.select("button[name]").forEach(button -> fields.put(button.attr("name"), ""));
    form.select("input[type=text]").forEach(field -> fields.put(field.attr("name"), login));
    fields.put(secret.attr("name"), password);
    return postForm(URI.create(form.absUrl("action")), fields);
  }

  /**
   * Opens a page and presses a button of one of its forms, as a person does.
   *
   * @param button its name, such as {@code departure:signOut}
   */
  public Answer press(String page, String button) {
    return press(page, button, Map.of());
  }

  /** The same, after filling in these fields. */
  public Answer press(String page, String button, Map<String, String> typed) {
    Element pressed = button(page, button);
    Map<String, String> fields = fieldsOf(pressed);
    fields.putAll(typed);
    return postForm(formOf(pressed), fields);
  }

  /** The button of this name on this page. */
  public Element button(String page, String name) {
    Element button = get(page).must(200).page().selectFirst("button[name='" + name + "']");
    if (button == null) {
      throw new AssertionError("No button " + name + " on " + page);
    }
    return button;
  }

  /** Where the form of a button is sent. */
  public static URI formOf(Element button) {
    return URI.create(button.closest("form").absUrl("action"));
  }

  /** What a form says when this button of it is pressed: what stands in its fields. */
  public static Map<String, String> fieldsOf(Element button) {
    Map<String, String> fields = new LinkedHashMap<>();
    Element form = button.tagName().equals("form") ? button : button.closest("form");
    for (Element field : form.select("input[name]")) {
      if (!Set.of("checkbox", "radio").contains(field.attr("type"))) {
        fields.put(field.attr("name"), field.attr("value"));
      }
    }
    if (button != form) {
      fields.put(button.attr("name"), button.attr("value"));
    }
    return fields;
  }

  public Answer get(String path) {
    return send("GET", path);
  }

  /** Sends the fields of a form, such as those of a Faces page with its view state. */
  public Answer postForm(URI action, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send("POST", action, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
  }

  /** Sends a map, a list or a record as JSON. */
  public Answer postJson(String path, Object body) {
    return sendJson("POST", path, body);
  }

  /** Sends a map, a list or a record as JSON. */
  public Answer putJson(String path, Object body) {
    return sendJson("PUT", path, body);
  }

  /** Sends a map, a list or a record as JSON. */
  public Answer patchJson(String path, Object body) {
    return sendJson("PATCH", path, body);
  }

  /** Sends bytes, such as a bundle. */
  public Answer post(String path, String type, byte[] body) {
    return send("POST", path, type, body);
  }

  /** Sends bytes by any method. */
  public Answer send(String method, String path, String type, byte[] body) {
    return send(method, server.uri(path), type, BodyPublishers.ofByteArray(body));
  }

  /** Sends a request without a body. */
  public Answer send(String method, String path) {
    return send(method, server.uri(path), null, BodyPublishers.noBody());
  }

  private Answer sendJson(String method, String path, Object body) {
    try {
      return send(
          method,
          server.uri(path),
          "application/json",
          BodyPublishers.ofByteArray(Answer.JSON.writeValueAsBytes(body)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Answer send(String method, URI uri, String type, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, body).timeout(Duration.ofSeconds(60));
    if (type != null) {
      request.header("Content-Type", type);
    }
    headers.forEach(request::setHeader);
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + uri, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
