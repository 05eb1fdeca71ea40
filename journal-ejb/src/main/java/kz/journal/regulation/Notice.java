package kz.journal.regulation;

import java.util.List;

/**
 * Something a person should know of was done by somebody else. A use case fires it in its own
 * transaction; messaging keeps it for the person's home page.
 *
 * @param personId whom it is for; who has no account is not told
 * @param kind what happened; the pages have its words under {@code notice.} and this
 * @param arguments what the words name, in their order: names, numbers, days as {@code 2026-10-23}
 * @param link page of the journal where it is seen, beginning with a slash
 */
public record Notice(long personId, String kind, List<String> arguments, String link) {

  public Notice {
    arguments = List.copyOf(arguments);
  }
}
