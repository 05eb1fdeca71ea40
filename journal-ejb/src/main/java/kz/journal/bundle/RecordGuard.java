package kz.journal.bundle;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import kz.journal.bundle.BundleProblem.Reason;

/**
 * Keeps one record of a CSV text from growing without end, which is what a quotation mark that is
 * never closed, or a file without line breaks, would make it do.
 */
final class RecordGuard extends FilterReader {

  private final int limit;
  private int line = 1;
  private int recordLine = 1;
  private int length;
  private boolean quoted;

  RecordGuard(Reader in, int limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] text, int offset, int count) throws IOException {
    int read = super.read(text, offset, count);
    for (int i = offset; i < offset + read; i++) {
      follow(text[i]);
    }
    return read;
  }

  private void follow(char c) throws UploadFault {
    length++;
    if (c == '"') {
      quoted = !quoted;
    } else if (c == '\n') {
      line++;
      if (!quoted) {
        length = 0;
        recordLine = line;
      }
    }
    if (length > limit) {
      throw new UploadFault(recordLine, Reason.RECORD_TOO_LONG, limit);
    }
  }
}
