package kz.journal.substitution;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import kz.journal.listing.Conditions;
import kz.journal.listing.Like;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.Person;
import kz.journal.org.PersonName;
import kz.journal.org.TeacherPost;

/** Who holds a teacher's post on a day; only they can be given lessons. */
final class TeachingPosts {

  private TeachingPosts() {}

  /** Whether the person holds a post on this day. */
  static boolean held(EntityManager em, Person person, LocalDate day) {
    return em.createQuery(
                "select count(t) from TeacherPost t where t.person = :person"
                    + " and (t.beginOn is null or t.beginOn <= :day)"
                    + " and (t.endOn is null or t.endOn >= :day)",
                Long.class)
            .setParameter("person", person)
            .setParameter("day", day)
            .getSingleResult()
        > 0;
  }

  /**
   * The posts held on this day, by name.
   *
   * @param search part of the holder's name, or blank
   */
  static Rows<PostHolder> holders(EntityManager em, String search, LocalDate day, Range range) {
    return new Conditions()
        .when("t.beginOn is null or t.beginOn <= ?", day)
        .when("t.endOn is null or t.endOn >= ?", day)
        .when(
            "t.person.searchName like ? escape '!'",
            search == null || search.isBlank() ? null : Like.containing(PersonName.fold(search)))
        .rows(
            em,
            TeacherPost.class,
            "select t from TeacherPost t join fetch t.person join fetch t.department",
            "select count(t) from TeacherPost t",
            "t.person.searchName, t.id",
            range)
        .map(t -> new PostHolder(t.person().id(), t.person().name(), t.department().name()));
  }
}
