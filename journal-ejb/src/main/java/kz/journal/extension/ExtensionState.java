package kz.journal.extension;

import java.time.Instant;

/** Where an extension stands, as those who look for one ask. */
public enum ExtensionState {
  /** The vice-rector has not answered. */
  WAITING,
  /** Agreed, neither undone nor past its end. */
  IN_FORCE,
  /** Past its end, or undone. */
  OVER,
  DECLINED;

  /**
   * The state at a moment.
   *
   * @param until excluded
   */
  static ExtensionState of(Consent consent, Instant until, boolean undone, Instant now) {
    return switch (consent) {
      case PENDING -> WAITING;
      case DECLINED -> DECLINED;
      case AGREED -> undone || !until.isAfter(now) ? OVER : IN_FORCE;
    };
  }
}
