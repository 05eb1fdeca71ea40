package kz.journal.journal;

import java.util.List;
import kz.journal.org.Trilingual;
import kz.journal.roster.LessonKind;

/**
 * A journal in a list.
 *
 * @param teachers names of the teachers of the load, shortened
 * @param groups titles of the study groups its students belong to
 * @param students how many sit in it whose rows the caller sees
 * @param lessons how many lessons the timetable has, cancelled ones left out
 */
public record JournalRow(
    long id,
    String title,
    Trilingual discipline,
    String code,
    LessonKind kind,
    String semester,
    List<String> teachers,
    List<String> groups,
    long students,
    long lessons) {}
