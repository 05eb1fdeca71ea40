package kz.journal.regulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Every statement of the instruction, in its order, with our own wording in Russian, Kazakh and
 * English.
 *
 * <p>Immutable; read once from {@code regulation/clauses.csv} and the bundle beside it.
 */
public final class ClauseRegistry {

  /**
   * One statement.
   *
   * @param id what {@link Clause} cites: the paragraph, with a letter or number where the paragraph
   *     says several things ({@code 2.3.3b}, {@code 2.2.2-3}); {@code H-…}, {@code S-1} and {@code
   *     Annex-…} for the unnumbered parts
   * @param place the paragraph a reader finds the statement under ({@code 2.3.3}), or the name of
   *     an unnumbered part ({@code title-page})
   * @param kind how the software can obey it
   */
  public record Entry(String id, String place, ClauseKind kind) {}

  private static final String RESOURCE = "/regulation/clauses.csv";
  private static final String BUNDLE = "regulation.clauses";

  private static final class Loaded {
    static final ClauseRegistry CURRENT = load();
  }

  private final Map<String, Entry> entries;

  private ClauseRegistry(Map<String, Entry> entries) {
    this.entries = Collections.unmodifiableMap(entries);
  }

  /** The registry of the edition in force, РИ-МУА-59-22, edition 4. */
  public static ClauseRegistry current() {
    return Loaded.CURRENT;
  }

  private static ClauseRegistry load() {
    try (Reader lines =
        new InputStreamReader(
            Objects.requireNonNull(ClauseRegistry.class.getResourceAsStream(RESOURCE), RESOURCE),
            StandardCharsets.UTF_8)) {
      return read(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads lines of {@code id;place;kind}; blank lines and those starting with {@code #} are
   * skipped.
   *
   * @throws IllegalStateException naming the line, if one is malformed or repeats an id
   */
  static ClauseRegistry read(Reader source) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (String line : new BufferedReader(source).lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Entry entry = parse(line);
      if (entries.put(entry.id(), entry) != null) {
        throw new IllegalStateException("The clause stands twice: " + line);
      }
    }
    return new ClauseRegistry(entries);
  }

  private static Entry parse(String line) {
    String[] fields = line.split(";", -1);
    if (fields.length != 3 || fields[0].isBlank() || fields[1].isBlank()) {
      throw new IllegalStateException("Not id;place;kind: " + line);
    }
    try {
      return new Entry(fields[0], fields[1], ClauseKind.valueOf(fields[2]));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("Not a kind of clause: " + line, e);
    }
  }

  /** All statements in the order of the instruction. */
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** The statement with this id, if there is one. */
  public Optional<Entry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /**
   * The statement with this id.
   *
   * @throws IllegalArgumentException if the instruction has none
   */
  public Entry entry(String id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException("Not a clause of the instruction: " + id));
  }

  /** What the statement says, in our own words, one sentence. */
  public String text(String id, Locale locale) {
    return Bundle.of(BUNDLE, locale).text("text." + entry(id).id());
  }

  /** Why no code can obey the statement; present for organisational ones only. */
  public Optional<String> reason(String id, Locale locale) {
    Bundle bundle = Bundle.of(BUNDLE, locale);
    String key = "reason." + entry(id).id();
    return bundle.has(key) ? Optional.of(bundle.text(key)) : Optional.empty();
  }

  /**
   * How to cite the statement to a reader: «п. 2.3.3», «2.3.3-т.», "2.3.3"; for an unnumbered part
   * its name. Several statements of one paragraph are cited alike.
   */
  public String citation(String id, Locale locale) {
    Bundle bundle = Bundle.of(BUNDLE, locale);
    String place = entry(id).place();
    String named = "citation." + place;
    return bundle.has(named) ? bundle.text(named) : bundle.fill("citation", (name, form) -> place);
  }
}
