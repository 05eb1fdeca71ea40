package kz.journal.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kz.journal.org.PersonName;
import org.apache.commons.csv.CSVRecord;

/**
 * Invents full names from common elements, all parts of one sex and one origin. No name is given
 * twice and none that was {@link #reserve reserved}; namesakes are made on purpose, elsewhere.
 */
final class DemoNames {

  /** Origins with their share among people and of those without patronymic, both in per cent. */
  private enum Origin {
    KAZAKH(72, 6),
    RUSSIAN(15, 4),
    KOREAN(4, 60),
    UZBEK(4, 10),
    INTERNATIONAL(5, 100);

    private final int share;
    private final int withoutPatronymic;

    Origin(int share, int withoutPatronymic) {
      this.share = share;
      this.withoutPatronymic = withoutPatronymic;
    }

    static Origin at(int percentile) {
      int reached = 0;
      for (Origin origin : values()) {
        reached += origin.share;
        if (percentile < reached) {
          return origin;
        }
      }
      throw new IllegalArgumentException("beyond 100 per cent: " + percentile);
    }
  }

  /**
   * A name and the language its bearer reads.
   *
   * @param language {@code kk}, {@code ru} or {@code en}
   */
  record Invented(PersonName name, String language) {}

  private final Map<String, List<CSVRecord>> parts = new HashMap<>();
  private final Set<PersonName> given = new HashSet<>();
  private final Random draw = DemoUniversity.draw("names");

  DemoNames() {
    for (CSVRecord row : DemoSheets.rows("names")) {
      parts.computeIfAbsent(row.get("part") + row.get("origin"), k -> new ArrayList<>()).add(row);
    }
  }

  /** Keeps a name for the person who has it. */
  void reserve(PersonName name) {
    given.add(name);
  }

  /** The next name, not given before. */
  Invented next() {
    Invented invented;
    do {
      invented = invent();
    } while (!given.add(invented.name()));
    return invented;
  }

  private Invented invent() {
    Origin origin = Origin.at(draw.nextInt(100));
    String sex = draw.nextBoolean() ? "female" : "male";
    boolean noPatronymic = draw.nextInt(100) < origin.withoutPatronymic;
    PersonName name =
        new PersonName(
            part("family", origin, sex),
            part("given", origin, sex),
            noPatronymic ? null : part("patronymic", origin, sex));
    String language =
        switch (origin) {
          case KAZAKH -> draw.nextInt(100) < 70 ? "kk" : "ru";
          case INTERNATIONAL -> "en";
          default -> "ru";
        };
    return new Invented(name, language);
  }

  private String part(String part, Origin origin, String sex) {
    List<CSVRecord> choice = parts.get(part + origin);
    return choice.get(draw.nextInt(choice.size())).get(sex);
  }
}
