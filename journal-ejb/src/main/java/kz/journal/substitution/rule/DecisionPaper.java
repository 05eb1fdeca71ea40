package kz.journal.substitution.rule;

import java.time.LocalDate;
import java.util.Optional;
import kz.journal.regulation.Refused;

/**
 * The decision of a department meeting as it is cited: its number and date, and if the signed paper
 * was shown, the paper's name and SHA-256 digest by which it is known again (readings A8, A24).
 *
 * @param fileName {@code null} if no paper was shown
 * @param fileDigest 64 hexadecimal digits; {@code null} if no paper was shown
 */
public record DecisionPaper(String number, LocalDate date, String fileName, String fileDigest) {

  /** The most characters of a number. */
  public static final int LONGEST_NUMBER = 60;

  /** The most characters of a file's name. */
  public static final int LONGEST_NAME = 200;

  public DecisionPaper {
    number = number == null || number.isBlank() ? null : number.strip();
    fileName = fileName == null || fileName.isBlank() ? null : fileName.strip();
    fileDigest =
        fileDigest == null || fileDigest.isBlank()
            ? null
            : fileDigest.strip().toLowerCase(java.util.Locale.ROOT);
  }

  /** A decision without its paper. */
  public DecisionPaper(String number, LocalDate date) {
    this(number, date, null, null);
  }

  /**
   * What is missing or wrong; empty if the decision can be cited.
   *
   * @param clause the statement that asks for the decision
   * @param today a decision of a later day has not been taken yet; today's has
   */
  public Optional<Refused> fault(String clause, LocalDate today) {
    if (number == null || number.length() > LONGEST_NUMBER || date == null) {
      return Optional.of(
          Refused.because("decision-missing").citing(clause).with("longest", LONGEST_NUMBER));
    }
    if (date.isAfter(today)) {
      return Optional.of(Refused.because("decision-in-future").with("date", date));
    }
    boolean named = fileName == null || fileName.length() <= LONGEST_NAME;
    boolean digested = fileDigest == null || fileDigest.matches("[0-9a-f]{64}");
    return named && digested && (fileName == null) == (fileDigest == null)
        ? Optional.empty()
        : Optional.of(Refused.because("decision-file"));
  }
}
