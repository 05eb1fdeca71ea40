package kz.journal.regulation;

/**
 * The case endings a time of day takes in Kazakh, by how its last numeral is spoken: 24:00-де, but
 * 17:40-та. A time on the hour is read with «нөл нөл».
 */
enum KazakhEnding {
  FRONT("де", "ге"),
  FRONT_AFTER_VOICELESS("те", "ке"),
  BACK("да", "ға"),
  BACK_AFTER_VOICELESS("та", "қа");

  /** нөл, бір, екі, үш, төрт, бес, алты, жеті, сегіз, тоғыз. */
  private static final KazakhEnding[] UNITS = {
    FRONT, FRONT, FRONT, FRONT_AFTER_VOICELESS, FRONT_AFTER_VOICELESS,
    FRONT_AFTER_VOICELESS, BACK, FRONT, FRONT, BACK
  };

  /** нөл, он, жиырма, отыз, қырық, елу. */
  private static final KazakhEnding[] TENS = {FRONT, BACK, BACK, BACK, BACK_AFTER_VOICELESS, FRONT};

  private final String at;
  private final String until;

  KazakhEnding(String at, String until) {
    this.at = at;
    this.until = until;
  }

  /** The ending of a time with this minute, 0 to 59. */
  static KazakhEnding ofMinute(int minute) {
    return minute % 10 == 0 ? TENS[minute / 10] : UNITS[minute % 10];
  }

  /** Locative: at the time. */
  String at() {
    return at;
  }

  /** Dative, which «дейін» (until) asks for. */
  String until() {
    return until;
  }
}
