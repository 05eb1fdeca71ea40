package kz.journal.sheet.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.journal.org.PersonName;
import kz.journal.sheet.Grid;

/**
 * Finds a student of a journal by a name as people write it: any case, «е» for «ё», Russian letters
 * for Kazakh ones, Latin ones that look alike, the parts in any order, the patronymic or the given
 * name left out or shortened to initials. Only the family name must be whole.
 *
 * <p>Every student the text fits is found, so that a text that fits two is never taken for one of
 * them, be it letter by letter: whoever writes «Касымов» may mean «Қасымов».
 */
final class Roll {

  private static final int MOST_SIMILAR = 3;
  private static final String LATIN = "aceopxyiktmhb";
  private static final String LOOKALIKE = "асеорхуіктмнв";

  private final List<Entry> entries;

  private record Entry(Grid.Row row, List<String> family, List<String> others) {}

  Roll(List<Grid.Row> rows) {
    entries =
        rows.stream()
            .map(
                row ->
                    new Entry(
                        row,
                        words(row.name().family()),
                        words(
                            row.name().patronymic() == null
                                ? row.name().given()
                                : row.name().given() + " " + row.name().patronymic())))
            .toList();
  }

  /** The students the name fits, in the order of the table. */
  List<Grid.Row> named(String text) {
    List<String> words = words(text);
    return words.isEmpty()
        ? List.of()
        : entries.stream().filter(entry -> fits(entry, words)).map(Entry::row).toList();
  }

  /** The students with this identifier; letters of any case. */
  List<Grid.Row> identified(String text) {
    String plain = text.strip();
    return plain.isEmpty()
        ? List.of()
        : entries.stream()
            .map(Entry::row)
            .filter(row -> plain.equalsIgnoreCase(row.identifier()))
            .toList();
  }

  /** At most three students whose family name is nearly a word of the text. */
  List<Grid.Row> similar(String text) {
    List<String> words = words(text);
    return entries.stream()
        .filter(
            entry ->
                entry.family().stream()
                    .anyMatch(name -> words.stream().anyMatch(word -> nearly(name, word))))
        .map(Entry::row)
        .limit(MOST_SIMILAR)
        .toList();
  }

  private static boolean fits(Entry entry, List<String> words) {
    List<String> rest = new ArrayList<>(words);
    for (String family : entry.family()) {
      if (!rest.remove(family)) {
        return false;
      }
    }
    List<String> others = new ArrayList<>(entry.others());
    rest.removeIf(word -> word.length() > 1 && others.remove(word));
    int at = 0;
    for (String word : rest) {
      while (word.length() == 1 && at < others.size() && !others.get(at).startsWith(word)) {
        at++;
      }
      if (word.length() > 1 || at == others.size()) {
        return false;
      }
      at++;
    }
    return true;
  }

  /** The words of a name, folded; «Болат қызы» is one word as in «Болатқызы». */
  private static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String folded =
        Arrays.stream(lower.split("[^\\p{L}\\p{Nd}]+"))
            .map(Roll::cyrillic)
            .map(PersonName::fold)
            .collect(Collectors.joining(" "));
    return Arrays.stream(folded.replaceAll("(?<=\\p{L}{3}) (?=(улы|кызы)\\b)", "").split(" "))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** A word that is Cyrillic but for letters borrowed from the other keyboard, all in Cyrillic. */
  private static String cyrillic(String word) {
    if (word.chars().noneMatch(c -> Character.UnicodeScript.of(c) == CYRILLIC)) {
      return word;
    }
    StringBuilder whole = new StringBuilder(word);
    for (int i = 0; i < whole.length(); i++) {
      int latin = LATIN.indexOf(whole.charAt(i));
      if (latin >= 0) {
        whole.setCharAt(i, LOOKALIKE.charAt(latin));
      }
    }
    return whole.toString();
  }

  private static final Character.UnicodeScript CYRILLIC = Character.UnicodeScript.CYRILLIC;

  private static boolean nearly(String name, String word) {
    int allowed = name.length() < 5 ? 1 : 2;
    return word.length() > 2
        && Math.abs(name.length() - word.length()) <= allowed
        && distance(name, word) <= allowed;
  }

  /** How many letters must be changed, added or left out. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
