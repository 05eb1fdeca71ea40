package kz.journal.bundle;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing wrong, or doubtful, in an uploaded roster.
 *
 * @param file {@code users.csv}, or the worksheet {@code users}, or the archive's entry; empty for
 *     the upload as a whole
 * @param line where the record begins, the header being 1; 0 for the file as a whole
 * @param column name in the header; empty for the row as a whole
 * @param value what stands there, cut to {@value #VALUE_LIMIT} characters; always empty for a
 *     password
 * @param args what the reason's text speaks about, in the order of its placeholders
 */
public record BundleProblem(
    Severity severity,
    String file,
    int line,
    String column,
    String value,
    Reason reason,
    List<String> args) {

  public static final int VALUE_LIMIT = 80;

  private static final String PASSWORD = "password";

  public BundleProblem {
    value = PASSWORD.equals(column) ? "" : cut(value.replaceAll("\\p{Cntrl}", " "));
    args = List.copyOf(args);
  }

  /** The key of the reason's text in {@code bundle/problems*.properties}. */
  public String reasonKey() {
    return reason.key();
  }

  /** The reason in the reader's language; languages other than kk and en read Russian. */
  public String message(Locale locale) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "bundle.problems",
            locale,
            BundleProblem.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(texts.getString(reasonKey()), locale).format(args.toArray());
  }

  private static String cut(String text) {
    if (text.length() <= VALUE_LIMIT) {
      return text;
    }
    int end = VALUE_LIMIT - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** An error refuses the bundle; a warning is shown and does not. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** Everything a roster can be refused or doubted for. */
  public enum Reason {
    // the upload
    NOT_A_ZIP,
    UNREADABLE,
    TOO_MANY_ENTRIES,
    TOO_LARGE,
    BOMB,
    UNSAFE_ENTRY,
    FOLDER,
    NESTED_ARCHIVE,
    DUPLICATE_ENTRY,
    UNKNOWN_FILE,
    NOTHING_TO_IMPORT,
    MORE,
    // the manifest
    UNKNOWN_VERSION,
    UNKNOWN_MODE,
    UNDECLARED_FILE,
    DECLARED_ABSENT,
    // a file
    MISSING_FILE,
    EMPTY_FILE,
    NO_ROWS,
    MISSING_COLUMN,
    COLUMN_TWICE,
    HEADER_AGAIN,
    SEMICOLONS,
    QUOTES,
    RECORD_TOO_LONG,
    TOO_MANY_CELLS,
    TOO_FEW_CELLS,
    // a cell
    ENCODING,
    CONTROL_CHARACTER,
    FORMULA_CELL,
    FORMULA_TEXT,
    EMPTY,
    TOO_LONG,
    BAD_DATE,
    BAD_TIME,
    BAD_NUMBER,
    BAD_DECIMAL,
    UNKNOWN_WORD,
    BAD_LOGIN,
    ORG_TYPE,
    UNUSED_ROLE,
    // rows together
    DUPLICATE_ID,
    DUPLICATE_USERNAME,
    USERNAME_TAKEN,
    UNKNOWN_REFERENCE,
    ENDED_REFERENCE,
    UNKNOWN_ID,
    PARENT_LOOP,
    END_BEFORE_START,
    NO_DURATION,
    OUTSIDE_SEMESTER,
    LESSON_OF_GROUP,
    DAY_OFF,
    OUTSIDE_PERIODS,
    ROLE_MISMATCH,
    NO_ROLE,
    DUPLICATE_ENROLLMENT,
    SECOND_GROUP,
    SEVERAL_TERMS;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
