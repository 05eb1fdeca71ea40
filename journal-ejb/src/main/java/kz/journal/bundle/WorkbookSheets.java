package kz.journal.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import kz.journal.bundle.BundleProblem.Reason;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The worksheets of a workbook (XLSX), read as a stream of XML events; the workbook is never built
 * in memory. Sheets with other names, such as the template's page of help, are passed over.
 */
final class WorkbookSheets implements BundleSheets {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final int WIDEST_OF_A_BUNDLE = 200;

  private final OPCPackage workbook;
  private final ZipArchive zip;
  private final BundleProblems problems;
  private final List<String> strings;
  private final CellText text;
  private final Map<String, String> parts;

  private WorkbookSheets(OPCPackage workbook, ZipArchive zip, BundleProblems problems)
      throws IOException, OpenXML4JException, SAXException {
    this.workbook = workbook;
    this.zip = zip;
    this.problems = problems;
    XSSFReader reader = new XSSFReader(workbook);
    this.strings = sharedStrings(workbook, zip);
    this.text = new CellText(reader.getStylesTable(), countsFrom1904(reader));
    this.parts = parts(reader);
  }

  static boolean isWorkbook(ZipArchive zip) {
    return zip.has(CONTENT_TYPES);
  }

  /**
   * Opens a workbook whose archive has passed.
   *
   * @throws IOException if it is not a workbook after all, or broken
   */
  static WorkbookSheets open(Path upload, ZipArchive zip, BundleProblems problems)
      throws IOException {
    ZipSecureFile.setMaxEntrySize(BundleLimits.STANDARD.entryBytes());
    OPCPackage workbook = null;
    try {
      workbook = OPCPackage.open(upload.toFile(), PackageAccess.READ);
      return new WorkbookSheets(workbook, zip, problems);
    } catch (IOException broken) {
      revert(workbook);
      throw broken;
    } catch (OpenXML4JException | SAXException | RuntimeException broken) {
      // POI answers a hostile file with many kinds of unchecked exception.
      revert(workbook);
      throw new IOException(broken);
    }
  }

  private static void revert(OPCPackage workbook) {
    if (workbook != null) {
      workbook.revert();
    }
  }

  @Override
  public String extension() {
    return "";
  }

  @Override
  public boolean has(String sheet) {
    return parts.containsKey(sheet);
  }

  @Override
  public boolean read(String sheet, RowSink sink) {
    return read(sheet, sink, WIDEST_OF_A_BUNDLE);
  }

  /**
   * The same for sheets of another width.
   *
   * @param widest columns beyond count as one
   */
  boolean read(String sheet, RowSink sink, int widest) {
    try (InputStream xml = zip.open(parts.get(sheet))) {
      parse(xml, new WorksheetRows(strings, text, sink, widest));
      return true;
    } catch (UploadFault fault) {
      fault.report(problems, sheet);
    } catch (IOException | SAXException broken) {
      problems.error(sheet, 0, "", "", Reason.UNREADABLE);
    }
    return false;
  }

  /** Without writing anything back. */
  @Override
  public void close() {
    workbook.revert();
  }

  private static Map<String, String> parts(XSSFReader reader)
      throws IOException, OpenXML4JException {
    Map<String, String> parts = new HashMap<>();
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      sheets.next().close();
      parts.put(sheets.getSheetName(), entry(sheets.getSheetPart()));
    }
    return parts;
  }

  private static List<String> sharedStrings(OPCPackage workbook, ZipArchive zip)
      throws IOException, SAXException {
    SharedTexts texts = new SharedTexts();
    for (PackagePart part :
        workbook.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
      try (InputStream xml = zip.open(entry(part))) {
        parse(xml, texts);
      }
    }
    return texts.all();
  }

  private static String entry(PackagePart part) {
    return part.getPartName().getName().substring(1);
  }

  /** Whether day 0 of the workbook lies in 1904, as on old computers of one maker. */
  private static boolean countsFrom1904(XSSFReader reader)
      throws IOException, OpenXML4JException, SAXException {
    boolean[] from1904 = new boolean[1];
    try (InputStream xml = reader.getWorkbookData()) {
      parse(
          xml,
          new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String prefixed, Attributes a) {
              if (name.equals("workbookPr")) {
                String value = a.getValue("date1904");
                from1904[0] = "1".equals(value) || "true".equals(value);
              }
            }
          });
    }
    return from1904[0];
  }

  private static void parse(InputStream xml, ContentHandler handler)
      throws IOException, SAXException {
    try {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setContentHandler(handler);
      reader.parse(new InputSource(xml));
    } catch (ParserConfigurationException noParser) {
      throw new IllegalStateException("the platform has no XML parser", noParser);
    }
  }
}
