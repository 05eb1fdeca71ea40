package kz.journal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void what_reads_as_markup_is_escaped() {
    assertEquals("&lt;a b=&quot;c&quot;&gt;&amp;&#39;", Markup.escape("<a b=\"c\">&'"));
  }

  @Test
  void letters_stay_as_they_are() {
    assertEquals("Қ«ә» 𝄞\n", Markup.escape("Қ«ә» 𝄞\n"));
  }

  @Test
  void what_no_page_may_hold_is_left_out() {
    assertEquals("ab", Markup.escape("a\u0000\u000B\uFFFFb"));
    assertEquals("a", Markup.escape("a\uD800"));
  }

  @Test
  void nothing_becomes_nothing() {
    assertEquals("", Markup.escape(null));
  }
}
