package kz.journal.org;

/** Something a roster names by an identifier of its own, which never changes. */
public interface Sourced {

  /** The roster's identifier; {@code null} for what was entered by hand. */
  String sourcedId();
}
