package kz.journal.bundle;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * The text of a numeric cell as the same sheet in CSV would have it: a date as {@code yyyy-MM-dd},
 * a time as {@code HH:mm}, a number plainly and without a needless fraction.
 */
final class CellText {

  private final StylesTable styles;
  private final boolean from1904;
  private final Map<Integer, Boolean> dateStyles = new HashMap<>();

  CellText(StylesTable styles, boolean from1904) {
    this.styles = styles;
    this.from1904 = from1904;
  }

  String of(String number, int style) {
    double value;
    try {
      value = Double.parseDouble(number);
    } catch (NumberFormatException notANumber) {
      return number;
    }
    if (!Double.isFinite(value)) {
      return number;
    }
    if (!DateUtil.isValidExcelDate(value) || !dateStyles.computeIfAbsent(style, this::showsDate)) {
      return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
    LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
    LocalTime time = moment.toLocalTime();
    if (value < 1) {
      return time.toString();
    }
    return time.equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : moment.toString();
  }

  private boolean showsDate(int style) {
    if (style < 0 || style >= styles.getNumCellStyles()) {
      return false;
    }
    XSSFCellStyle format = styles.getStyleAt(style);
    return DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
  }
}
