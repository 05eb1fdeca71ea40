package kz.journal.bundle;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.journal.bundle.BundleProblem.Reason;

/**
 * An uploaded archive that is not trusted. What its directory admits (names, number and sizes of
 * entries) is judged before anything is unpacked; while an entry is being read its real size, its
 * ratio and its checksum are watched, because a directory can lie. Nothing is ever unpacked to
 * disk.
 */
final class ZipArchive implements Closeable {

  /** Below this size a high ratio proves nothing: a short file of blanks has one. */
  private static final long RATIO_MATTERS_FROM = 1L << 20;

  /** What Russian Windows writes; every byte is a letter, so no foreign name hides the rest. */
  private static final Charset NAMES_WITHOUT_CHARSET = Charset.forName("IBM866");

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
  private static final Pattern ARCHIVE =
      Pattern.compile(".*\\.(zip|jar|war|ear|7z|rar|tar|t?gz|bz2|xz|xlsx|xlsm|ods|docx)");

  private final ZipFile zip;
  private final BundleLimits limits;
  private long unpacked;

  /**
   * Opens an archive.
   *
   * @throws java.util.zip.ZipException if it is none, or damaged
   */
  ZipArchive(Path path, BundleLimits limits) throws IOException {
    this.zip = new ZipFile(path.toFile(), NAMES_WITHOUT_CHARSET);
    this.limits = limits;
  }

  /** The names of the entries that are files. */
  List<String> names() {
    return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** Judges the directory; whether it may be read further. */
  boolean passes(BundleProblems problems) {
    int before = problems.errorCount();
    if (zip.size() > limits.entries()) {
      problems.error(
          "", 0, "", String.valueOf(zip.size()), Reason.TOO_MANY_ENTRIES, limits.entries());
      return false;
    }
    List<? extends ZipEntry> entries;
    try {
      entries = zip.stream().toList();
    } catch (IllegalArgumentException nameNotUtf8AlthoughItSaysSo) {
      problems.error("", 0, "", "", Reason.UNREADABLE);
      return false;
    }
    Set<String> met = new HashSet<>();
    long total = 0;
    for (ZipEntry entry : entries) {
      String name = entry.getName();
      if (unsafe(name)) {
        problems.error(name, 0, "", name, Reason.UNSAFE_ENTRY);
      } else if (!met.add(name.toLowerCase(Locale.ROOT))) {
        problems.error(name, 0, "", name, Reason.DUPLICATE_ENTRY);
      } else if (ARCHIVE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
        problems.error(name, 0, "", name, Reason.NESTED_ARCHIVE);
      } else if (bomb(entry.getSize(), entry)) {
        problems.error(name, 0, "", "", Reason.BOMB, limits.ratio());
      } else if (entry.getSize() > limits.entryBytes()) {
        problems.error(name, 0, "", "", Reason.TOO_LARGE, mebibytes(limits.entryBytes()));
      }
      total += Math.max(0, entry.getSize());
    }
    if (problems.errorCount() == before && total > limits.totalBytes()) {
      problems.error("", 0, "", "", Reason.TOO_LARGE, mebibytes(limits.totalBytes()));
    }
    return problems.errorCount() == before;
  }

  /** Opens an entry; reading it fails with {@link UploadFault} when it turns out to be a bomb. */
  InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new UploadFault(0, Reason.UNREADABLE);
    }
    return new Watched(zip.getInputStream(entry), entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static boolean unsafe(String name) {
    return name.startsWith("/")
        || name.indexOf('\\') >= 0
        || DRIVE.matcher(name).matches()
        || List.of(name.split("/")).contains("..")
        || name.chars().anyMatch(Character::isISOControl);
  }

  private boolean bomb(long size, ZipEntry entry) {
    return size > RATIO_MATTERS_FROM && size / limits.ratio() > entry.getCompressedSize();
  }

  private static long mebibytes(long bytes) {
    return bytes >> 20;
  }

  private final class Watched extends FilterInputStream {
    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();
    private long size;

    Watched(InputStream in, ZipEntry entry) {
      super(in);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      if (count < 0) {
        if (checksum.getValue() != entry.getCrc()) {
          throw new UploadFault(0, Reason.UNREADABLE);
        }
        return count;
      }
      checksum.update(bytes, offset, count);
      size += count;
      unpacked += count;
      if (bomb(size, entry)) {
        throw new UploadFault(0, Reason.BOMB, limits.ratio());
      }
      if (size > limits.entryBytes()) {
        throw new UploadFault(0, Reason.TOO_LARGE, mebibytes(limits.entryBytes()));
      }
      if (unpacked > limits.totalBytes()) {
        throw new UploadFault(0, Reason.TOO_LARGE, mebibytes(limits.totalBytes()));
      }
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      return readNBytes((int) Math.min(count, 8192)).length;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
