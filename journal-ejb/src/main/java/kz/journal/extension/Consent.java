package kz.journal.extension;

/** Where an extension stands with the vice-rector for academic affairs. */
public enum Consent {
  /** Asked for, not answered; nothing is longer yet. */
  PENDING,
  /** In force, unless undone. */
  AGREED,
  DECLINED
}
