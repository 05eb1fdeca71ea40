package kz.journal.journal;

import jakarta.persistence.EntityManager;
import java.util.List;
import kz.journal.substitution.TeachingLoad;
import kz.journal.substitution.rule.WhoMayEnter;

/** The teaching load of a class, stand-ins included, as the rule of 2.3.2 takes it. */
final class TeachingLoads {

  private TeachingLoads() {}

  /** The lines in force, by the teachers' names. */
  static List<WhoMayEnter.Load> of(EntityManager em, long journalId) {
    return TeachingLoad.of(em, journalId);
  }
}
