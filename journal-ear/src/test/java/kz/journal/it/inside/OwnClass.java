package kz.journal.it.inside;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kz.journal.calendar.EducationLevel;
import kz.journal.roster.Journal;
import kz.journal.roster.Lesson;
import kz.journal.roster.LessonKind;

/** A class that a test in the server makes for itself, at a level the demo has none of. */
public final class OwnClass {

  private final Entities entities;
  private final String title;
  private Long journal;

  /**
   * @param title of the class
   */
  public OwnClass(Entities entities, String title) {
    this.entities = entities;
    this.title = title;
  }

  /** Another lesson of it; the first makes the class. Returns the lesson's id. */
  public long lesson(EducationLevel level, LessonKind kind, LocalDate day) {
    return lessons(level, kind, day, 1).get(0);
  }

  /** The same for several lessons of one day. */
  public List<Long> lessons(EducationLevel level, LessonKind kind, LocalDate day, int count) {
    return entities.inTransaction(
        em -> {
          Journal held = journal == null ? make(em, level, kind) : em.find(Journal.class, journal);
          List<Long> ids = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            Lesson lesson = new Lesson(null);
            lesson.describe(
                held, day, LocalTime.of(9, 0), LocalTime.of(10, 0), kind, null, null, null);
            em.persist(lesson);
            em.flush();
            ids.add(lesson.id());
          }
          return ids;
        });
  }

  private Journal make(EntityManager em, EducationLevel level, LessonKind kind) {
    Journal any =
        em.createQuery("select j from Journal j", Journal.class).setMaxResults(1).getSingleResult();
    Journal made = new Journal(null);
    made.describe(title, null, any.discipline(), kind, level, any.semester(), any.faculty());
    em.persist(made);
    em.flush();
    journal = made.id();
    return made;
  }

  /** Takes the class and its lessons out again, if it was made. */
  public void remove() {
    if (journal == null) {
      return;
    }
    entities.inTransaction(
        em -> {
          em.createQuery("delete from Lesson l where l.journal.id = :id")
              .setParameter("id", journal)
              .executeUpdate();
          return em.createQuery("delete from Journal j where j.id = :id")
              .setParameter("id", journal)
              .executeUpdate();
        });
  }
}
