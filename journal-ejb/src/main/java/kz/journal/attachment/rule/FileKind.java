package kz.journal.attachment.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The kinds of files taken as documents. What a file is follows from its content, not its name. */
public enum FileKind {
  PDF("application/pdf", List.of("pdf"), ascii("%PDF-")),
  PNG("image/png", List.of("png"), bytes(0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)),
  JPEG("image/jpeg", List.of("jpg", "jpeg"), bytes(0xff, 0xd8, 0xff)),
  /** A text document without macros. */
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      List.of("docx"),
      bytes('P', 'K', 3, 4));

  private static final String ANYTHING = "application/octet-stream";

  private final String mediaType;
  private final List<String> endings;
  private final byte[] beginning;

  FileKind(String mediaType, List<String> endings, byte[] beginning) {
    this.mediaType = mediaType;
    this.endings = endings;
    this.beginning = beginning;
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * The kind a file says it is; empty if it is none of these or name and type disagree.
   *
   * @param name with its ending
   * @param declaredType media type, maybe with parameters; {@code null}, blank or {@code
   *     application/octet-stream} where the sender knows none
   */
  public static Optional<FileKind> declared(String name, String declaredType) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type =
        declaredType == null ? "" : declaredType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.endings.contains(ending))
        .filter(kind -> type.isEmpty() || type.equals(ANYTHING) || type.equals(kind.mediaType))
        .findFirst();
  }

  /** Whether the content of a file is of this kind. */
  public boolean fits(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      if (!Arrays.equals(content.readNBytes(beginning.length), beginning)) {
        return false;
      }
    }
    return this != DOCX || isTextDocument(file);
  }

  private static boolean isTextDocument(Path file) throws IOException {
    try (ZipFile parts = new ZipFile(file.toFile())) {
      return parts.getEntry("[Content_Types].xml") != null
          && parts.getEntry("word/document.xml") != null
          && parts.getEntry("word/vbaProject.bin") == null;
    } catch (ZipException e) {
      return false;
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
