package kz.journal.bundle;

/** What checking an upload came to: a roster that may be applied, or the reasons why not. */
public sealed interface BundleOutcome permits CheckedBundle, RefusedBundle {

  /** SHA-256 of the uploaded bytes, 64 hexadecimal digits in lower case. */
  String digest();
}
