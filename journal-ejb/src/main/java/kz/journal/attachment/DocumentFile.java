package kz.journal.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import kz.journal.attachment.rule.FileKind;

/**
 * A file somebody showed as a document. The row is written once with the file and never changes;
 * two rows with the same digest share one file.
 */
@Entity
@Table(name = "document_file")
public class DocumentFile {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  private String name;

  @Enumerated(EnumType.STRING)
  private FileKind kind;

  @Column(name = "byte_count")
  private long byteCount;

  private String sha256;

  @Column(name = "kept_by")
  private String keptBy;

  @Column(name = "kept_at")
  private Instant keptAt;

  protected DocumentFile() {}

  DocumentFile(String name, FileKind kind, Incoming content, String by, Instant at) {
    this.name = name;
    this.kind = kind;
    this.byteCount = content.bytes();
    this.sha256 = content.sha256();
    this.keptBy = by;
    this.keptAt = at;
  }

  public Long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public FileKind kind() {
    return kind;
  }

  /** Its size. */
  public long bytes() {
    return byteCount;
  }

  /** Digest of the content, 64 hexadecimal digits in lower case. */
  public String sha256() {
    return sha256;
  }

  /** Login of whoever showed it. */
  public String keptBy() {
    return keptBy;
  }

  public Instant keptAt() {
    return keptAt;
  }
}
