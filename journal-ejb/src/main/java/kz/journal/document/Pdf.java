package kz.journal.document;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Prints a page of XHTML and CSS as PDF. The page may name the families {@code Liberation Sans},
 * {@code Liberation Serif} and {@code Liberation Mono}; their subsets are embedded. It cannot reach
 * anything outside itself: only {@code data:} addresses are followed, so that a text that slips
 * through as markup reads no file and calls no server.
 */
public final class Pdf {

  private static final FSDefaultCacheStore METRICS = new FSDefaultCacheStore();

  static {
    XRLog.setLoggingEnabled(false);
  }

  private Pdf() {}

  /**
   * Writes the page, leaving the stream open.
   *
   * @param xhtml a whole, well-formed document
   * @throws UncheckedIOException if the stream fails
   */
  public static void write(String xhtml, OutputStream out) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), when);
    }
    family(builder, "Sans");
    family(builder, "Serif");
    family(builder, "Mono");
    builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, METRICS);
    builder.withProducer("journal");
    builder.withHtmlContent(xhtml, null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void family(PdfRendererBuilder builder, String name) {
    font(builder, name, "Regular", 400, FontStyle.NORMAL);
    font(builder, name, "Bold", 700, FontStyle.NORMAL);
    font(builder, name, "Italic", 400, FontStyle.ITALIC);
    font(builder, name, "BoldItalic", 700, FontStyle.ITALIC);
  }

  private static void font(
      PdfRendererBuilder builder, String name, String cut, int weight, FontStyle style) {
    String file = "/liberation/Liberation" + name + "-" + cut + ".ttf";
    builder.useFont(() -> open(file), "Liberation " + name, weight, style, true);
  }

  private static InputStream open(String file) {
    InputStream font = Pdf.class.getResourceAsStream(file);
    if (font == null) {
      throw new IllegalStateException("No font " + file);
    }
    return font;
  }
}
