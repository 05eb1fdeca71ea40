package kz.journal.web.substitution;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import kz.journal.substitution.rule.DecisionPaper;

/** The paper of a decision as somebody showed it: read for its digest and not kept. */
final class ShownPaper {

  private ShownPaper() {}

  /** The decision with the paper shown, if one was. */
  static DecisionPaper of(String number, LocalDate date, Part shown) throws IOException {
    if (shown == null || shown.getSize() == 0) {
      return new DecisionPaper(number, date);
    }
    String name = Path.of(shown.getSubmittedFileName()).getFileName().toString();
    return new DecisionPaper(
        number,
        date,
        name.substring(0, Math.min(DecisionPaper.LONGEST_NAME, name.length())),
        digest(shown));
  }

  private static String digest(Part shown) throws IOException {
    try (InputStream content = shown.getInputStream()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream read = new DigestInputStream(content, digest)) {
        read.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
