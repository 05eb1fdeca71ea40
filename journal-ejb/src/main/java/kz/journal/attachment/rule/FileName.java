package kz.journal.attachment.rule;

/** The name of a file as it is kept and shown: without folders and control characters. */
public final class FileName {

  /** A name is not longer, in characters. */
  public static final int LONGEST = 200;

  private FileName() {}

  /**
   * The last part of what a browser sent; a name that is too long loses its middle and keeps its
   * ending.
   *
   * @param submitted with or without folders of whichever system; {@code null} counts as none
   */
  public static String of(String submitted) {
    String text = submitted == null ? "" : submitted.replaceAll("\\p{Cntrl}", "");
    String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    if (last.length() <= LONGEST) {
      return last.strip();
    }
    int ending = Math.min(20, last.length() - Math.max(0, last.lastIndexOf('.')));
    return last.substring(0, LONGEST - ending) + last.substring(last.length() - ending);
  }
}
