package kz.journal.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KazakhEndingTest {

  @ParameterizedTest(name = "{0} {1}: -{2}, -{3}")
  @CsvSource({
    "0, нөл, де, ге",
    "1, бір, де, ге",
    "2, екі, де, ге",
    "3, үш, те, ке",
    "4, төрт, те, ке",
    "5, бес, те, ке",
    "6, алты, да, ға",
    "7, жеті, де, ге",
    "8, сегіз, де, ге",
    "9, тоғыз, да, ға",
    "10, он, да, ға",
    "11, он бір, де, ге",
    "20, жиырма, да, ға",
    "26, жиырма алты, да, ға",
    "30, отыз, да, ға",
    "38, отыз сегіз, де, ге",
    "40, қырық, та, қа",
    "45, қырық бес, те, ке",
    "50, елу, де, ге",
    "59, елу тоғыз, да, ға"
  })
  void follows_the_last_numeral(int minute, String spoken, String at, String until) {
    assertEquals(at, KazakhEnding.ofMinute(minute).at());
    assertEquals(until, KazakhEnding.ofMinute(minute).until());
  }
}
