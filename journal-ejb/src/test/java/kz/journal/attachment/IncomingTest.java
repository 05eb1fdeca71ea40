package kz.journal.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingTest {

  private static final int MOST = 100_000;

  @TempDir Path folder;

  @Test
  void content_of_the_most_bytes_comes_in_whole_with_its_digest() throws IOException {
    byte[] content = bytes(MOST);
    try (Incoming incoming = read(content)) {
      assertEquals(MOST, incoming.bytes());
      assertArrayEquals(content, Files.readAllBytes(incoming.file()));
      assertEquals(
          HexFormat.of().formatHex(Incoming.digester().digest(content)), incoming.sha256());
    }
  }

  @Test
  void no_more_than_one_byte_too_many_is_read() throws IOException {
    InputStream content = new ByteArrayInputStream(bytes(MOST + 500));
    try (Incoming incoming = Incoming.read(content, folder, MOST)) {
      assertEquals(MOST + 1, incoming.bytes());
      assertEquals(499, content.available());
    }
  }

  @Test
  void what_was_not_kept_is_removed() throws IOException {
    Incoming incoming = read(bytes(10));
    incoming.close();
    assertFalse(Files.exists(incoming.file()));
    InputStream breaking =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    assertThrows(IOException.class, () -> Incoming.read(breaking, folder, MOST));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  private Incoming read(byte[] content) throws IOException {
    return Incoming.read(new ByteArrayInputStream(content), folder, MOST);
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (i * 31);
    }
    return bytes;
  }
}
