package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.journal.access.Caller;
import kz.journal.listing.RecordId;
import kz.journal.sheet.JournalPrinting;
import kz.journal.sheet.PastePreview;
import kz.journal.sheet.SheetExchange;
import kz.journal.sheet.SheetReading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A journal as a sheet: what a paste or a returned workbook would do. Nothing here writes. */
@Path("journals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sheets")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class SheetsResource {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String PDF = "application/pdf";
  private static final String ID = RecordId.PATTERN;

  @Context private HttpServletRequest request;
  @Inject private PastePreview paste;
  @Inject private SheetExchange exchange;
  @Inject private JournalPrinting printing;
  @Inject private Caller caller;

  /**
   * What pasted text would do: {@code {"text", "lesson", "student", "lessons"}}, the second and
   * third where the active cell is, the last what is in sight. A text that cannot be read at all is
   * 422.
   */
  @POST
  @Path("{id: " + ID + "}/paste")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "previewPaste", summary = "What pasted text would do; for teachers")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "Paste")
  @APIResponse(
      responseCode = "200",
      description = "What would become of each cell",
      content = @Content(schema = @Schema(ref = "SheetPreview")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Unreadable")
  public Response paste(@Parameter(ref = "journal") @PathParam("id") long id, JsonObject body) {
    if (body == null || !(body.get("text") instanceof JsonString text)) {
      throw new BadRequestException();
    }
    return answer(
        paste.of(
            id,
            text.getString(),
            id(body.get("lesson")).orElse(null),
            id(body.get("student")).orElse(null),
            ids(body.get("lessons"))));
  }

  /** The journal as a workbook to be filled without network. */
  @GET
  @Path("{id: " + ID + "}/sheet.xlsx")
  @Produces(WORKBOOK)
  @Operation(
      operationId = "takeSheet",
      summary = "The journal as a workbook to be filled without network")
  @APIResponse(
      responseCode = "200",
      description = "The workbook",
      headers = @Header(name = "Content-Disposition", ref = "ContentDisposition"),
      content = @Content(schema = @Schema(ref = "File")))
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response take(@Parameter(ref = "journal") @PathParam("id") long id) {
    return exchange
        .take(id, language())
        .map(taken -> download(taken.title() + ".xlsx", taken.content(), WORKBOOK))
        .orElseThrow(NotFoundException::new);
  }

  /** The journal as the paper one looks, in the language of the person. */
  @GET
  @Path("{id: " + ID + "}/journal.pdf")
  @Produces(PDF)
  @Operation(
      operationId = "printJournal",
      summary = "The journal as the paper one looks, in the language of the person")
  @APIResponse(
      responseCode = "200",
      description = "The print",
      headers = @Header(name = "Content-Disposition", ref = "ContentDisposition"),
      content = @Content(schema = @Schema(ref = "File")))
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response print(@Parameter(ref = "journal") @PathParam("id") long id) {
    return printing
        .print(id, language())
        .map(printed -> download(printed.title() + ".pdf", printed.pdf(), PDF))
        .orElseThrow(NotFoundException::new);
  }

  /** What a workbook taken from this journal would do; one that cannot be read at all is 422. */
  @POST
  @Path("{id: " + ID + "}/sheet")
  @Consumes({WORKBOOK, MediaType.APPLICATION_OCTET_STREAM})
  @Operation(
      operationId = "previewSheet",
      summary = "What a workbook taken from this journal would do; for teachers")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "Sheet")
  @APIResponse(
      responseCode = "200",
      description = "What would become of each cell",
      content = @Content(schema = @Schema(ref = "SheetPreview")))
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Unreadable")
  public Response bringBack(
      @Parameter(ref = "journal") @PathParam("id") long id, InputStream file) {
    return answer(exchange.bringBack(id, file));
  }

  /** The file under its name, which browsers take in UTF-8; never opened in place, never kept. */
  private static Response download(String name, byte[] content, String type) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(content, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The language the person chose, else the one the request asks for. */
  private Locale language() {
    String chosen = caller.required().language();
    return chosen == null ? ReaderLanguage.of(request) : Locale.forLanguageTag(chosen);
  }

  private Response answer(Optional<SheetReading> reading) {
    SheetReading sheet = reading.orElseThrow(NotFoundException::new);
    return sheet
        .refusal()
        .map(refused -> Problem.of(422, refused, request).response())
        .orElseGet(() -> Response.ok(SheetJson.of(sheet, ReaderLanguage.of(request))).build());
  }

  /** Those of a list; none if there is no list. */
  private static Set<Long> ids(JsonValue list) {
    return list instanceof JsonArray ids
        ? ids.stream().flatMap(id -> id(id).stream()).collect(Collectors.toSet())
        : Set.of();
  }

  /** An id as text or number; empty where there is none. */
  private static Optional<Long> id(JsonValue value) {
    String text =
        value instanceof JsonString string
            ? string.getString()
            : value instanceof JsonNumber number ? number.toString() : "";
    return RecordId.read(text);
  }
}
