package kz.journal.roster;

import jakarta.persistence.EntityManager;
import java.util.Locale;
import kz.journal.listing.Conditions;
import kz.journal.listing.Like;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.Trilingual;

/** A journal to pick from a list. */
public record JournalChoice(long id, String title, Trilingual discipline) {

  public static JournalChoice of(Journal journal) {
    return new JournalChoice(journal.id(), journal.title(), journal.discipline().title());
  }

  /**
   * The journals that have not ended, by title.
   *
   * @param conditions what else holds for a journal {@code j}
   * @param search part of a title; blank or {@code null} for all
   */
  public static Rows<JournalChoice> byTitle(
      EntityManager em, Conditions conditions, String search, Range range) {
    return conditions
        .always("j.endedOn is null")
        .when(
            "lower(j.title) like ? escape '!'",
            search == null || search.isBlank()
                ? null
                : Like.containing(search.strip().toLowerCase(Locale.ROOT)))
        .rows(
            em,
            Journal.class,
            "select j from Journal j join fetch j.discipline",
            "select count(j) from Journal j",
            "j.title, j.id",
            range)
        .map(JournalChoice::of);
  }
}
