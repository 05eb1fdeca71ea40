package kz.journal.bundle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the XML events of one worksheet (SpreadsheetML, {@code sheetData}) into rows. A cell with a
 * formula, or with the error a formula left, is marked; its last result is not looked at.
 */
final class WorksheetRows extends DefaultHandler {

  private final List<String> strings;
  private final CellText numbers;
  private final RowSink sink;
  private final int widest;

  private final List<String> cells = new ArrayList<>();
  private final BitSet formulas = new BitSet();
  private final StringBuilder text = new StringBuilder();
  private int width;
  private int line;
  private int column;
  private String type;
  private int style;
  private String value;
  private String formula;
  private boolean listening;
  private boolean phonetic;

  /**
   * @param widest columns beyond are not ours; text there still makes its row one longer
   */
  WorksheetRows(List<String> strings, CellText numbers, RowSink sink, int widest) {
    this.strings = strings;
    this.numbers = numbers;
    this.sink = sink;
    this.widest = widest;
  }

  @Override
  public void startElement(String uri, String name, String prefixed, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "row" -> {
        line = number(attributes.getValue("r"), line + 1);
        column = -1;
        cells.clear();
        formulas.clear();
      }
      case "c" -> {
        String address = attributes.getValue("r");
        column = address == null ? column + 1 : columnOf(address);
        type = attributes.getValue("t");
        style = number(attributes.getValue("s"), 0);
        value = "";
        formula = null;
      }
      case "v", "f" -> listen();
      case "t" -> {
        if (!phonetic) {
          listen();
        }
      }
      case "rPh" -> phonetic = true;
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (listening) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String prefixed) throws SAXException {
    switch (name) {
      case "v" -> value = heard();
      case "f" -> formula = heard();
      case "t" -> value += heard();
      case "rPh" -> phonetic = false;
      case "c" -> cell();
      case "row" -> row();
      default -> {}
    }
  }

  private void cell() throws SAXException {
    int at = Math.min(column, widest);
    boolean broken = formula != null || "e".equals(type);
    String shown = broken ? "=" + (formula == null ? value : formula) : shown();
    if (shown.isEmpty() || at < 0) {
      return;
    }
    while (cells.size() <= at) {
      cells.add("");
    }
    cells.set(at, shown);
    formulas.set(at, broken);
  }

  private String shown() throws SAXException {
    if (value.isEmpty() || "inlineStr".equals(type) || "str".equals(type) || "d".equals(type)) {
      return value;
    }
    if ("s".equals(type)) {
      int index = number(value, -1);
      if (index < 0 || index >= strings.size()) {
        throw new SAXException("no shared string " + value);
      }
      return strings.get(index);
    }
    return "b".equals(type) ? String.valueOf("1".equals(value)) : numbers.of(value, style);
  }

  private void row() {
    boolean empty = cells.stream().allMatch(String::isBlank);
    if (empty) {
      return;
    }
    if (width == 0) {
      width = cells.size();
    }
    while (cells.size() < width) {
      cells.add("");
    }
    sink.row(line, cells.toArray(String[]::new), formulas);
  }

  /** {@code A1} is 0, {@code AA7} is 26. */
  private static int columnOf(String address) throws SAXException {
    int column = 0;
    int letters = 0;
    while (letters < address.length() && Character.isUpperCase(address.charAt(letters))) {
      column = column * 26 + address.charAt(letters) - 'A' + 1;
      letters++;
    }
    if (letters < 1 || letters > 3) {
      throw new SAXException("no column in " + address);
    }
    return column - 1;
  }

  private void listen() {
    text.setLength(0);
    listening = true;
  }

  private String heard() {
    listening = false;
    String heard = text.toString();
    text.setLength(0);
    return heard;
  }

  private static int number(String text, int otherwise) throws SAXException {
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException broken) {
      throw new SAXException(broken);
    }
  }
}
