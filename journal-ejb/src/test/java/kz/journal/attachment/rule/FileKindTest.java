package kz.journal.attachment.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

  @Nested
  class What_a_file_says_it_is {

    @ParameterizedTest
    @CsvSource({
      "order.pdf, application/pdf, PDF",
      "ORDER.PDF, APPLICATION/PDF; charset=x, PDF",
      "scan.png, image/png, PNG",
      "scan.jpg, image/jpeg, JPEG",
      "scan.jpeg, image/jpeg, JPEG",
      "note.docx, application/octet-stream, DOCX"
    })
    void follows_from_ending_and_type(String name, String type, FileKind kind) {
      assertEquals(Optional.of(kind), FileKind.declared(name, type));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "application/octet-stream"})
    void is_its_ending_where_no_type_is_known(String type) {
      assertEquals(Optional.of(FileKind.PDF), FileKind.declared("order.pdf", type));
    }

    @ParameterizedTest
    @CsvSource({
      "order.pdf, image/png",
      "order.exe, application/pdf",
      "pdf.exe, application/octet-stream",
      "page.html, text/html",
      "macro.docm, application/octet-stream"
    })
    void is_none_where_they_disagree_or_are_others(String name, String type) {
      assertEquals(Optional.empty(), FileKind.declared(name, type));
    }
  }

  @Nested
  class What_a_file_is {

    @TempDir Path folder;

    @Test
    void is_its_beginning() throws IOException {
      assertTrue(FileKind.PDF.fits(file("%PDF-1.7 ...")));
      assertFalse(FileKind.PDF.fits(file("%PDF")));
      assertFalse(FileKind.PDF.fits(file("<html>%PDF-")));
      assertTrue(FileKind.PNG.fits(file("\u0089PNG\r\n\u001a\n...")));
      assertFalse(FileKind.PNG.fits(file("PNG\r\n\u001a\n...")));
      assertTrue(FileKind.JPEG.fits(file("\u00ff\u00d8\u00ff\u00e0")));
      assertFalse(FileKind.JPEG.fits(file("\u00ff\u00d8")));
    }

    @ParameterizedTest
    @EnumSource
    void is_never_an_empty_one(FileKind kind) throws IOException {
      assertFalse(kind.fits(file("")));
    }

    @Test
    void is_a_text_document_only_with_its_parts_and_without_macros() throws IOException {
      assertTrue(FileKind.DOCX.fits(zip("[Content_Types].xml", "word/document.xml")));
      assertFalse(FileKind.DOCX.fits(zip("[Content_Types].xml", "xl/workbook.xml")));
      assertFalse(FileKind.DOCX.fits(zip("word/document.xml")));
      assertFalse(
          FileKind.DOCX.fits(
              zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));
      assertFalse(FileKind.DOCX.fits(file("PK\u0003\u0004 and nothing more")));
    }

    private Path file(String latin1) throws IOException {
      return Files.write(
          Files.createTempFile(folder, "f", null), latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Path zip(String... parts) throws IOException {
      Path file = Files.createTempFile(folder, "z", null);
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        for (String part : List.of(parts)) {
          zip.putNextEntry(new ZipEntry(part));
          zip.write('x');
        }
      }
      return file;
    }
  }

  @Nested
  class The_name_kept {

    @ParameterizedTest
    @CsvSource({
      "order.pdf, order.pdf",
      "C:\\papers\\order.pdf, order.pdf",
      "../../etc/order.pdf, order.pdf",
      "' приказ № 4.pdf ', приказ № 4.pdf"
    })
    void has_no_folders(String submitted, String kept) {
      assertEquals(kept, FileName.of(submitted));
    }

    @Test
    void has_no_control_characters_and_may_be_nothing() {
      assertEquals("ab.pdf", FileName.of("a\r\nb.pdf"));
      assertEquals("", FileName.of(null));
    }

    @Test
    void of_two_hundred_characters_stays_and_a_longer_one_keeps_its_ending() {
      String longest = "x".repeat(196) + ".pdf";
      assertEquals(longest, FileName.of(longest));
      assertEquals(longest, FileName.of("x" + longest));
    }
  }
}
