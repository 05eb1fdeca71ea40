package kz.journal.bundle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.journal.calendar.EducationLevel;

/**
 * What is stored from earlier imports, as far as checking a bundle must know it. An object that has
 * ended is still known: nothing is ever deleted. Every method is asked at most a few times per
 * bundle, with all the identifiers at once.
 */
public interface KnownIds {

  /** Nothing has been imported yet. */
  KnownIds NONE =
      new KnownIds() {
        @Override
        public boolean exists(SheetKind kind, String sourcedId) {
          return false;
        }

        @Override
        public Map<String, String> usernameOwners(Collection<String> usernames) {
          return Map.of();
        }

        @Override
        public Map<String, StoredClass> classes(Collection<String> sourcedIds) {
          return Map.of();
        }

        @Override
        public Map<String, Term> terms(Collection<String> sourcedIds) {
          return Map.of();
        }
      };

  boolean exists(SheetKind kind, String sourcedId);

  /** Those of the identifiers that are not stored; override it to ask once for many. */
  default Set<String> missing(SheetKind kind, Collection<String> sourcedIds) {
    return sourcedIds.stream().filter(id -> !exists(kind, id)).collect(Collectors.toSet());
  }

  /**
   * The accounts that hold these user names.
   *
   * @param usernames in lower case
   * @return by user name in lower case, the {@code sourcedId} of its owner, empty for an account
   *     that no import made; names nobody holds are left out
   */
  Map<String, String> usernameOwners(Collection<String> usernames);

  /** The stored classes among these, by {@code sourcedId}. */
  Map<String, StoredClass> classes(Collection<String> sourcedIds);

  /** The stored academic sessions among these, by {@code sourcedId}. */
  Map<String, Term> terms(Collection<String> sourcedIds);

  /**
   * A class as it is stored.
   *
   * @param level {@code null} means {@link EducationLevel#BACHELOR}
   */
  record StoredClass(List<String> termSourcedIds, EducationLevel level, boolean homeroom) {}

  /**
   * The first and the last day of the lessons that are stored of these classes and not cancelled,
   * by {@code sourcedId}; classes without any are left out.
   */
  default Map<String, Term> lessonDays(Collection<String> classSourcedIds) {
    return Map.of();
  }

  /**
   * The days of an academic session, both included.
   *
   * @param parentSourcedId the session around it, or {@code null}
   */
  record Term(LocalDate first, LocalDate last, String parentSourcedId) {

    /** Days that nothing is known around. */
    public Term(LocalDate first, LocalDate last) {
      this(first, last, null);
    }

    public boolean contains(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean covers(Term other) {
      return contains(other.first) && contains(other.last);
    }

    /** The shortest interval that holds both. */
    public Term with(Term other) {
      return new Term(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }
}
