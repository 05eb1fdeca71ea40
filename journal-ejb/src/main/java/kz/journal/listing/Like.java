package kz.journal.listing;

/** Patterns for {@code like … escape '!'}, in which what a person typed stands for itself. */
public final class Like {

  private Like() {}

  /** Matches whatever contains the text. */
  public static String containing(String text) {
    return "%" + quoted(text) + "%";
  }

  /** Matches whatever begins with the text. */
  public static String beginning(String text) {
    return quoted(text) + "%";
  }

  private static String quoted(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
