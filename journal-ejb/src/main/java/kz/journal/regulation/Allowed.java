package kz.journal.regulation;

/** A rule's yes; it needs no explanation. All instances are equal. */
public record Allowed() implements Decision {
  static final Allowed ALLOWED = new Allowed();
}
