package kz.journal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {

  private static final String KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";
  private static final String RUSSIAN = "АаЁёЖжЩщЪъЫыЭэЮюЯя «№ 7» — 24:00";

  private static PDDocument printed(String body, String css) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pdf.write(
        "<html><head><title>t</title><style>"
            + css
            + "</style></head><body>"
            + body
            + "</body></html>",
        out);
    return Loader.loadPDF(out.toByteArray());
  }

  private static String textOf(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).strip();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sans", "Serif", "Mono"})
  void every_family_gives_kazakh_and_russian_letters_back(String family) throws IOException {
    String body = "<p>" + KAZAKH + "</p><p><b>" + KAZAKH + "</b> <i>" + RUSSIAN + "</i></p>";
    try (PDDocument pdf = printed(body, "body { font-family: 'Liberation " + family + "' }")) {
      assertEquals(
          KAZAKH + "\n" + KAZAKH + " " + RUSSIAN, textOf(pdf).replace("\r\n", "\n").strip());
    }
  }

  @Test
  void fonts_are_embedded_as_subsets() throws IOException {
    try (PDDocument pdf = printed("<p>Қ</p>", "body { font-family: 'Liberation Serif' }")) {
      Set<String> names = new TreeSet<>();
      for (var name : pdf.getPage(0).getResources().getFontNames()) {
        PDFont font = pdf.getPage(0).getResources().getFont(name);
        assertTrue(font.isEmbedded(), font.getName());
        names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
      }
      assertEquals(Set.of("LiberationSerif"), names);
    }
  }

  @Test
  void a_page_reads_no_file(@TempDir Path folder) throws IOException {
    Path picture = folder.resolve("p.svg");
    Path style = folder.resolve("s.css");
    Files.writeString(picture, "<svg xmlns='http://www.w3.org/2000/svg'/>");
    Files.writeString(style, ".hidden { display: none }");
    String body = "<p class=\"hidden\">seen</p><img src=\"" + picture.toUri() + "\"/>";
    try (PDDocument pdf = printed(body, "@import url('" + style.toUri() + "');")) {
      assertEquals("seen", textOf(pdf));
      assertFalse(pdf.getPage(0).getResources().getXObjectNames().iterator().hasNext());
    }
  }
}
