package kz.journal.roster;

/** The kind of a lesson (вид занятия, 2.3.2): what the teaching load and the timetable call it. */
public enum LessonKind {
  LECTURE,
  PRACTICAL,
  SEMINAR,
  LABORATORY,
  /** A practical lesson at the bedside of a clinical base. */
  CLINICAL,
  /** A duty shift at a clinical base. */
  DUTY,
  /** A day of a work placement. */
  PRACTICE,
  /** Independent work under a teacher's guidance (СРОП). */
  SRSP,
  /** The exam or the differentiated credit a discipline ends with, in the discipline's form. */
  EXAM
}
