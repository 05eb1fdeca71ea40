package kz.journal.roster;

/** How a student studies; some deadlines of the instruction depend on it (design §11.13). */
public enum StudyForm {
  FULL_TIME,
  PART_TIME,
  DISTANCE
}
