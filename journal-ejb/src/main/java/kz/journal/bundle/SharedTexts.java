package kz.journal.bundle;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells of a workbook refer to by number; rich text plainly, without readings. */
final class SharedTexts extends DefaultHandler {

  private final List<String> all = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean listening;
  private boolean phonetic;

  List<String> all() {
    return all;
  }

  @Override
  public void startElement(String uri, String name, String prefixed, Attributes attributes) {
    switch (name) {
      case "si" -> text.setLength(0);
      case "rPh" -> phonetic = true;
      case "t" -> listening = !phonetic;
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
  public void endElement(String uri, String name, String prefixed) {
    switch (name) {
      case "t" -> listening = false;
      case "rPh" -> phonetic = false;
      case "si" -> all.add(text.toString());
      default -> {}
    }
  }
}
