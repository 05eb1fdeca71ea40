package kz.journal.it.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A roster bundle put together by a test, or the one of the real faculty. */
final class Bundle {

  private static final Path FACULTY =
      Path.of("../journal-ejb/src/test/resources/bundle/autumn-2026.oneroster.zip");

  private final Map<String, String> files = new LinkedHashMap<>();
  private final StringBuilder manifest =
      new StringBuilder("propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\n");

  static byte[] ofTheFaculty() {
    try {
      return Files.readAllBytes(FACULTY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Bundle bulk(String kind, String... lines) {
    return file(kind, "bulk", lines);
  }

  Bundle delta(String kind, String... lines) {
    return file(kind, "delta", lines);
  }

  private Bundle file(String kind, String mode, String... lines) {
    if (!"lessons".equals(kind)) {
      manifest.append("file.").append(kind).append(',').append(mode).append('\n');
    }
    files.put(kind + ".csv", String.join("\n", lines) + "\n");
    return this;
  }

  byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "manifest.csv", manifest.toString());
      for (Map.Entry<String, String> file : files.entrySet()) {
        put(zip, file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
