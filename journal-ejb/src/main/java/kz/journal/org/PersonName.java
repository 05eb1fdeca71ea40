package kz.journal.org;

import java.util.Locale;

/**
 * A person's name in the order family name, given name, patronymic. A missing patronymic is {@code
 * null} and leaves nothing in its place.
 */
public record PersonName(String family, String given, String patronymic) {

  private static final String KAZAKH = "әғқңөұүһіё";
  private static final String LOOKALIKE = "агкноуухие";

  public PersonName {
    patronymic = patronymic == null || patronymic.isBlank() ? null : patronymic;
  }

  /** All parts, for a row header or a document. */
  public String full() {
    return patronymic == null ? family + " " + given : family + " " + given + " " + patronymic;
  }

  /** Family name and initials: «Ермекұлы Н. С.». */
  public String shortened() {
    String initials = family + " " + initial(given);
    return patronymic == null ? initials : initials + " " + initial(patronymic);
  }

  /**
   * The key people are sorted by and searched with: lower case, Kazakh letters and «ё» folded onto
   * the Russian letters they stand beside in the alphabet, so that «Касымов» finds «Қасымов».
   */
  public String searchKey() {
    return fold(full());
  }

  /** Folds what somebody typed in a search box the same way. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.strip().toLowerCase(Locale.ROOT));
    for (int i = 0; i < folded.length(); i++) {
      int kazakh = KAZAKH.indexOf(folded.charAt(i));
      if (kazakh >= 0) {
        folded.setCharAt(i, LOOKALIKE.charAt(kazakh));
      }
    }
    return folded.length() > 300 ? folded.substring(0, 300) : folded.toString();
  }

  private static String initial(String part) {
    return part.isEmpty() ? "" : part.substring(0, part.offsetByCodePoints(0, 1)) + ".";
  }
}
