package kz.journal.web.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kz.journal.attachment.DocumentFile;

/** A kept file as an answer: always to be saved, never to be shown or guessed at by a browser. */
final class Download {

  static final String PDF = "application/pdf";
  static final String PNG = "image/png";
  static final String JPEG = "image/jpeg";
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private Download() {}

  /** The name of a file as a header carries it: percent-encoded where it is not plain ASCII. */
  static String named(String header) {
    try {
      return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(e);
    }
  }

  static Response of(DocumentFile file, StreamingOutput content) {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(content)
        .type(file.kind().mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}
