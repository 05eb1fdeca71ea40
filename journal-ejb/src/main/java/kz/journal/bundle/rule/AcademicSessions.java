package kz.journal.bundle.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.journal.bundle.KnownIds;
import kz.journal.bundle.KnownIds.Term;
import kz.journal.bundle.RosterRows.AcademicSessionRow;

/**
 * The days of academic sessions, as the bundle gives them or else as they are stored. One that is
 * unknown, or whose dates could not be read, is left out: that has been reported.
 */
final class AcademicSessions {

  private final RosterDraft draft;
  private final KnownIds known;

  AcademicSessions(RosterDraft draft, KnownIds known) {
    this.draft = draft;
    this.known = known;
  }

  /** These sessions. */
  Map<String, Term> of(Collection<String> ids) {
    Map<String, Term> terms = new HashMap<>();
    Set<String> elsewhere = new HashSet<>(ids);
    for (AcademicSessionRow session : draft.academicSessions) {
      elsewhere.remove(session.sourcedId());
      if (session.startDate() != null && session.endDate() != null) {
        terms.putIfAbsent(
            session.sourcedId(),
            new Term(session.startDate(), session.endDate(), session.parentSourcedId()));
      }
    }
    if (!elsewhere.isEmpty()) {
      terms.putAll(known.terms(elsewhere));
    }
    return terms;
  }

  /** These sessions and those around them. */
  Map<String, Term> withParents(Collection<String> ids) {
    Map<String, Term> terms = of(ids);
    Set<String> asked = new HashSet<>(ids);
    Set<String> above = parentsOf(terms, asked);
    while (!above.isEmpty()) {
      asked.addAll(above);
      terms.putAll(of(above));
      above = parentsOf(terms, asked);
    }
    return terms;
  }

  private static Set<String> parentsOf(Map<String, Term> terms, Set<String> asked) {
    Set<String> parents = new HashSet<>();
    for (Term term : terms.values()) {
      String parent = term.parentSourcedId();
      if (parent != null && !terms.containsKey(parent) && !asked.contains(parent)) {
        parents.add(parent);
      }
    }
    return parents;
  }
}
