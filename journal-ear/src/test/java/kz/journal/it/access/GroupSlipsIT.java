package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.regulation.Clause;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * The credentials office issues to a whole group on the page of groups, and waits for the slips.
 */
@AgainstServer
@Clause("2.2.2-1")
class GroupSlipsIT {

  private static final String OFFICE = "office";
  private static final String PASSWORD = "journal-demo";
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @Test
  void the_page_tells_how_many_are_ready_and_then_shows_them_once(Http http, Database database) {
    Map<String, Object> group =
        database
            .rows(
                "select g.id, g.title, count(a.id) as without_credentials from study_group g"
                    + " join group_member m on m.group_id = g.id"
                    + " join account a on a.person_id = m.student_id"
                    + " where g.ended_on is null and g.semester_id is not null"
                    + " and m.ended_on is null and a.disabled_at is null"
                    + " and a.password_hash is null group by g.id, g.title"
                    + " order by without_credentials desc, g.id limit 1")
            .get(0);
    long without = ((Number) group.get("without_credentials")).longValue();
    assertTrue(without > 5, () -> "only " + without + " without credentials");
    http.signIn(OFFICE, PASSWORD);
    // The first look at a page takes longer than any other, perhaps longer than the issuing.
    http.get("/access/slips.xhtml?batch=none").must(200);

    String slips = issue(http, group);
    Document page = http.get(slips).must(200).page();
    assertEquals(1, page.select("[data-refresh] progress").size(), "still being prepared");
    assertEquals(List.of(), page.select("code.secret").eachText());

    page = ready(http, slips);
    List<String> passwords = page.select("code.secret").eachText();
    assertEquals(without, passwords.size());
    assertEquals(List.of(), http.get(slips).page().select("code.secret").eachText(), "once");

    Answer nobody = afterwards(http, issue(http, group));
    assertEquals("/access/groups.xhtml", nobody.location().getPath());
  }

  /** Presses the button; answers where the slips will be. */
  private static String issue(Http http, Map<String, Object> group) {
    String page = "/access/groups.xhtml?q=" + encoded(group) + "&group=" + group.get("id");
    Answer answer =
        http.press(page, "issue:send", Map.of("issue:reach", "WITHOUT_CREDENTIALS")).must(302);
    assertEquals("/access/slips.xhtml", answer.location().getPath());
    return answer.location().getPath() + "?" + answer.location().getQuery();
  }

  private static String encoded(Map<String, Object> group) {
    return java.net.URLEncoder.encode(
        (String) group.get("title"), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The page once nothing on it is running any more. */
  private static Document ready(Http http, String slips) {
    Answer answer = afterwards(http, slips).must(200);
    Element download = answer.page().selectFirst("button[name='slips:download']");
    assertNotNull(download, answer::text);
    return answer.page();
  }

  private static Answer afterwards(Http http, String slips) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    Answer answer = http.get(slips);
    while (answer.status() == 200 && answer.page().selectFirst("[data-refresh]") != null) {
      assertTrue(System.nanoTime() < deadline, "the slips never came");
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      answer = http.get(slips);
    }
    return answer;
  }
}
