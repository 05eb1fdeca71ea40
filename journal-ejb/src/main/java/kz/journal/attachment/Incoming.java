package kz.journal.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Content on its way in, written to a file of its own and on the disk before anything refers to it;
 * never more of it in memory than one buffer.
 *
 * @param bytes how many were read; one more than allowed if there were too many
 * @param sha256 of what was read
 */
record Incoming(Path file, long bytes, String sha256) implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  /** Reads at most one byte more than {@code most} into a new file of the folder. */
  static Incoming read(InputStream content, Path folder, long most) throws IOException {
    Path file = Files.createTempFile(folder, "incoming-", null);
    MessageDigest digest = digester();
    long read = 0;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER];
      while (read <= most) {
        int count = content.read(buffer, 0, (int) Math.min(BUFFER, most + 1 - read));
        if (count < 0) {
          break;
        }
        digest.update(buffer, 0, count);
        ByteBuffer part = ByteBuffer.wrap(buffer, 0, count);
        while (part.hasRemaining()) {
          channel.write(part);
        }
        read += count;
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return new Incoming(file, read, HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest digester() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Removes the file if it was not kept. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
