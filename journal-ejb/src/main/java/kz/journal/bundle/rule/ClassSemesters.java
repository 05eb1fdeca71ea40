package kz.journal.bundle.rule;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.journal.bundle.BundleProblem.Reason;
import kz.journal.bundle.BundleProblems;
import kz.journal.bundle.FileMode;
import kz.journal.bundle.KnownIds;
import kz.journal.bundle.KnownIds.Term;
import kz.journal.bundle.RosterRows.ClassRow;
import kz.journal.bundle.RosterRows.LessonRow;
import kz.journal.bundle.SheetKind;

/**
 * Decides to which one academic session each class belongs. The standard lets a class name several
 * terms; a journal, and with it every result and statement, belongs to one.
 *
 * <p>Of several it is the shortest that covers all days of the class, else the shortest session
 * around them that does: the school year of a class that is taught in both semesters. The days of a
 * class are its lessons, those stored included unless the bundle tells all of them; where there are
 * none, as of a study group, all the terms it names. If nothing covers them the first term named is
 * taken, with a warning.
 */
final class ClassSemesters {

  private final RosterDraft draft;
  private final KnownIds known;
  private final BundleProblems problems;

  ClassSemesters(RosterDraft draft, KnownIds known, BundleProblems problems) {
    this.draft = draft;
    this.known = known;
    this.problems = problems;
  }

  void check() {
    Set<String> named =
        draft.classes.stream()
            .filter(ClassSemesters::several)
            .flatMap(row -> row.termSourcedIds().stream())
            .collect(Collectors.toSet());
    Map<String, Term> terms =
        named.isEmpty() ? Map.of() : new AcademicSessions(draft, known).withParents(named);
    Map<String, Term> lessons = named.isEmpty() ? Map.of() : lessonDays();
    draft.classes.replaceAll(row -> row.in(semester(row, terms, lessons)));
  }

  private String semester(ClassRow row, Map<String, Term> terms, Map<String, Term> lessons) {
    List<String> named = row.termSourcedIds();
    if (!several(row) || !terms.keySet().containsAll(named)) {
      return named.isEmpty() ? null : named.get(0);
    }
    Term days =
        Optional.ofNullable(lessons.get(row.sourcedId()))
            .orElseGet(() -> named.stream().map(terms::get).reduce(Term::with).orElseThrow());
    return shortestAround(days, named, terms)
        .or(() -> shortestAround(days, above(named, terms), terms))
        .orElseGet(
            () -> {
              problems.warning(
                  draft.file(SheetKind.CLASSES),
                  row.line(),
                  "termSourcedIds",
                  String.join(",", named),
                  Reason.SEVERAL_TERMS,
                  named.get(0));
              return named.get(0);
            });
  }

  private static boolean several(ClassRow row) {
    return row.termSourcedIds().size() > 1 && !row.ended();
  }

  private static Optional<String> shortestAround(
      Term days, Collection<String> candidates, Map<String, Term> terms) {
    return candidates.stream()
        .filter(id -> terms.get(id).covers(days))
        .min(
            Comparator.comparingLong(
                id -> DAYS.between(terms.get(id).first(), terms.get(id).last())));
  }

  /** The known sessions around these, from the inside out. */
  private static Set<String> above(List<String> named, Map<String, Term> terms) {
    Set<String> above = new LinkedHashSet<>();
    for (String id : named) {
      String parent = terms.get(id).parentSourcedId();
      while (parent != null && terms.containsKey(parent) && above.add(parent)) {
        parent = terms.get(parent).parentSourcedId();
      }
    }
    return above;
  }

  /** The days on which the classes that name several terms have lessons. */
  private Map<String, Term> lessonDays() {
    Set<String> classes =
        draft.classes.stream()
            .filter(row -> several(row) && row.sourcedId() != null)
            .map(ClassRow::sourcedId)
            .collect(Collectors.toSet());
    Map<String, Term> days = new HashMap<>();
    if (draft.mode(SheetKind.LESSONS) != FileMode.BULK) {
      days.putAll(known.lessonDays(classes));
    }
    for (LessonRow lesson : draft.lessons) {
      if (!lesson.ended() && lesson.date() != null && classes.contains(lesson.classSourcedId())) {
        days.merge(lesson.classSourcedId(), new Term(lesson.date(), lesson.date()), Term::with);
      }
    }
    return days;
  }
}
