package kz.journal.calendar;

/**
 * The level a person studies at; it chooses the academic calendar (design §11.2). A bundle that
 * does not name one means {@link #BACHELOR}.
 */
public enum EducationLevel {
  BACHELOR,
  INTEGRATED,
  INTERNSHIP,
  RESIDENCY,
  MASTER,
  DOCTORAL
}
