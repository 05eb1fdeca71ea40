package kz.journal.it.journal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.journal.it.Database;

/**
 * A practical lesson of 09:00 put into the first journal of the demo's teacher on a day that a test
 * needs, whatever semester the demo is in. Taken out of the timetable again by {@link #cancel}.
 */
record AddedLesson(Database database, long journal, long id, LocalDate day) {

  static final LocalTime NINE = LocalTime.of(9, 0);

  private static final String PRACTICALS_OF_TEACHER =
      "select min(j.id) from journal j join teaching_assignment a on a.journal_id = j.id"
          + " join account c on c.person_id = a.teacher_id where c.login = 'teacher'"
          + " and a.ended_on is null and j.ended_on is null and j.lesson_kind = 'PRACTICAL'";

  static AddedLesson on(LocalDate day, Database database) {
    long journal = database.count(PRACTICALS_OF_TEACHER);
    long id = database.count("select max(id) + 1 from lesson");
    database.execute(
        "insert into lesson (id, journal_id, held_on, starts_at, ends_at, kind, topic, version)"
            + " values (?, ?, ?, ?, ?, 'PRACTICAL', 'Added', 0)",
        id,
        journal,
        day,
        NINE,
        NINE.plusMinutes(110));
    return new AddedLesson(database, journal, id, day);
  }

  /** Students who sit in the journal all the time, by name. */
  List<Long> students() {
    return database
        .rows(
            "select e.student_id from enrolment e join student s on s.person_id = e.student_id"
                + " join person p on p.id = s.person_id where e.journal_id = ?"
                + " and e.begin_on is null and e.end_on is null and e.ended_on is null"
                + " and s.status = 'STUDYING' order by p.search_name, p.id",
            journal)
        .stream()
        .map(row -> ((Number) row.get("student_id")).longValue())
        .toList();
  }

  String page(long student) {
    return "/journal/cell.xhtml?journal=%d&lesson=%d&student=%d".formatted(journal, id, student);
  }

  String table() {
    return "/journal/table.xhtml?id=%d#l%d".formatted(journal, id);
  }

  void cancel() {
    database.execute("update lesson set cancelled_on = held_on where id = ?", id);
  }
}
