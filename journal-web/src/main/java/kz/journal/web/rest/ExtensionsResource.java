package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import kz.journal.attachment.DocumentFile;
import kz.journal.attachment.FileStore;
import kz.journal.extension.Consent;
import kz.journal.extension.Extending;
import kz.journal.extension.ExtensionList;
import kz.journal.extension.ExtensionPapers;
import kz.journal.extension.ExtensionPreview;
import kz.journal.extension.WindowExtension;
import kz.journal.extension.Wish;
import kz.journal.listing.RecordId;
import kz.journal.listing.Rows;
import kz.journal.regulation.RefusalText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Longer windows: asked for, previewed, agreed, undone. */
@Path("extensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "extensions")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class ExtensionsResource {

  private static final String ID = RecordId.PATTERN;

  @Context private HttpServletRequest request;
  @Inject private Extending extending;
  @Inject private ExtensionPreview preview;
  @Inject private ExtensionList extensions;
  @Inject private ExtensionPapers papers;

  /**
   * An extension as it stands.
   *
   * @param until excluded
   * @param touched how many windows it concerned, left out if not yet before it is in force
   * @param moved how many of them it moved, left out if not yet
   * @param undoneAt when a counter-entry ended it, left out if not yet
   * @param undoneWhy the reason given for it, left out if not yet
   */
  public record Extension(
      String id,
      String scope,
      String until,
      String ground,
      String document,
      String requestedBy,
      String requestedAt,
      String consent,
      String answeredBy,
      String answeredAt,
      String reply,
      Integer touched,
      Integer moved,
      String undoneAt,
      String undoneWhy) {}

  /** One page of extensions and how many there are in all. */
  public record Page(List<Extension> items, long total) {}

  /**
   * What an extension would do.
   *
   * @param refused why it cannot be asked for as it is, left out if not yet
   */
  public record Outlook(
      long touched, long teachers, long moved, List<Move> items, String refused, String clause) {}

  /** One window that would move; both ends are excluded. */
  public record Move(
      String lesson, String journal, String title, String date, String before, String after) {}

  /** The extensions, the latest request first. */
  @GET
  @Operation(operationId = "extensions", summary = "The extensions, the latest request first")
  @APIResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "ExtensionPage")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Response list(
      @Parameter(ref = "consent") @QueryParam("consent") String consent,
      @Parameter(ref = "firstWindow") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "windowsOfPage") @QueryParam("size") @DefaultValue("50") String size) {
    Consent asked;
    try {
      asked = consent == null ? null : Consent.valueOf(consent);
    } catch (IllegalArgumentException e) {
      return Problem.of(400, request).response();
    }
    Rows<WindowExtension> rows = extensions.list(asked, WholeNumber.range(first, size, request));
    return Response.ok(
            new Page(
                rows.items().stream().map(ExtensionsResource::extension).toList(), rows.total()))
        .build();
  }

  /**
   * Asks for an extension, or enters one that was agreed on paper: {@code signed} is the number of
   * the document. 422 with the paragraph if it is refused.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "requestExtension",
      summary = "Asks for an extension; with the signed document it is in force at once")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "ExtensionWish")
  @APIResponse(
      responseCode = "200",
      description = "Asked for, or in force",
      content = @Content(schema = @Schema(ref = "Extension")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "ExtensionRefused")
  public Response request(JsonObject body) {
    Optional<Wish> wish = WishJson.read(body);
    if (wish.isEmpty()) {
      return Problem.of(400, request).response();
    }
    return answer(
        body.containsKey("signed")
            ? extending.enterSigned(wish.get(), WishJson.text(body, "signed"))
            : extending.request(wish.get()));
  }

  /** What an extension would do, and whether it may be asked for; nothing is changed. */
  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "previewExtension",
      summary = "What an extension would do; nothing is changed")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "ExtensionWish")
  @APIResponse(
      responseCode = "200",
      description = "How many windows it touches and moves, and one page of those it moves",
      content = @Content(schema = @Schema(ref = "ExtensionOutlook")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "415", ref = "WrongType")
  public Response preview(
      @Parameter(ref = "firstWindow") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "windowsOfPage") @QueryParam("size") @DefaultValue("50") String size,
      JsonObject body) {
    Optional<Wish> wish = WishJson.read(body);
    if (wish.isEmpty()) {
      return Problem.of(400, request).response();
    }
    ExtensionPreview.Outlook outlook =
        preview.of(wish.get(), WholeNumber.range(first, size, request));
    RefusalText words = RefusalText.in(ReaderLanguage.of(request));
    return Response.ok(
            new Outlook(
                outlook.touched(),
                outlook.teachers(),
                outlook.moved(),
                outlook.rows().items().stream().map(ExtensionsResource::move).toList(),
                outlook.refusal().map(words::of).orElse(null),
                outlook.refusal().flatMap(refusal -> refusal.clause()).orElse(null)))
        .build();
  }

  /** Keeps the file of a document for a wish of the same caller, which names it by its id. */
  @POST
  @Path("documents")
  @Consumes({Download.PDF, Download.PNG, Download.JPEG, Download.DOCX})
  @Operation(
      operationId = "keepExtensionDocument",
      summary = "Keeps the file of the document that an extension is to rest on")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "Document")
  @APIResponse(
      responseCode = "201",
      description = "Kept",
      content = @Content(schema = @Schema(ref = "DocumentKept")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Refusal")
  public Response keep(
      @Parameter(ref = "documentName") @HeaderParam("X-File-Name") @DefaultValue("") String name,
      InputStream content)
      throws IOException {
    FileStore.Kept kept = papers.keep(Download.named(name), request.getContentType(), content);
    return kept.decision().isAllowed()
        ? Response.status(201).entity(Kept.of(kept.file())).build()
        : Asked.refused(kept.decision(), request);
  }

  /** A file that was kept. */
  public record Kept(String id, String name, String type, long bytes, String sha256) {

    static Kept of(DocumentFile file) {
      return new Kept(
          Long.toString(file.id()),
          file.name(),
          file.kind().mediaType(),
          file.bytes(),
          file.sha256());
    }
  }

  @GET
  @Path("{id: " + RecordId.PATTERN + "}/document")
  @Produces({Download.PDF, Download.PNG, Download.JPEG, Download.DOCX})
  @Operation(
      operationId = "extensionDocument",
      summary = "The file of the document that an extension rests on")
  @APIResponse(
      responseCode = "200",
      description = "The file as it was kept, to be saved",
      content = {
        @Content(mediaType = Download.PDF, schema = @Schema(ref = "DocumentContent")),
        @Content(mediaType = Download.PNG, schema = @Schema(ref = "DocumentContent")),
        @Content(mediaType = Download.JPEG, schema = @Schema(ref = "DocumentContent")),
        @Content(mediaType = Download.DOCX, schema = @Schema(ref = "DocumentContent"))
      })
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response document(@Parameter(ref = "extension") @PathParam("id") long id) {
    return papers
        .of(id)
        .map(file -> Download.of(file, out -> papers.write(id, out)))
        .orElseThrow(NotFoundException::new);
  }

  /** The vice-rector's answer: {@code {"agree": true}} or {@code {"agree": false, "reply"}}. */
  @POST
  @Path("{id: " + ID + "}/consent")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "consentToExtension",
      summary = "Agrees to an extension, which is then in force, or declines it")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "ExtensionAnswer")
  @APIResponse(
      responseCode = "200",
      description = "The extension as it stands now",
      content = @Content(schema = @Schema(ref = "Extension")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "ExtensionRefused")
  public Response consent(@Parameter(ref = "extension") @PathParam("id") long id, JsonObject body) {
    Optional<Boolean> agrees = WishJson.flag(body, "agree");
    if (agrees.isEmpty()) {
      return Problem.of(400, request).response();
    }
    return answer(
        (agrees.get()
                ? extending.consent(id, WishJson.text(body, "reply"))
                : extending.decline(id, WishJson.text(body, "reply")))
            .orElseThrow(NotFoundException::new));
  }

  /** A counter-entry, {@code {"reason"}}: windows close when they would without the extension. */
  @POST
  @Path("{id: " + ID + "}/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "undoExtension",
      summary = "Ends an extension by a counter-entry; windows close when they would without it")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "ExtensionUndoing")
  @APIResponse(
      responseCode = "200",
      description = "The extension as it stands now",
      content = @Content(schema = @Schema(ref = "Extension")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "ExtensionRefused")
  public Response undo(@Parameter(ref = "extension") @PathParam("id") long id, JsonObject body) {
    String reason = new Asked(body).text("reason");
    return answer(extending.undo(id, reason).orElseThrow(NotFoundException::new));
  }

  private Response answer(Extending.Outcome outcome) {
    return outcome.done()
        ? Response.ok(extension(outcome.extension())).build()
        : Problem.of(422, outcome.refusal(), request).response();
  }

  private static Move move(ExtensionPreview.Move move) {
    return new Move(
        Long.toString(move.lesson()),
        Long.toString(move.journal()),
        move.title(),
        move.day().toString(),
        Problem.moment(move.before()),
        Problem.moment(move.after()));
  }

  private static Extension extension(WindowExtension extension) {
    Wish wish = extension.wish();
    return new Extension(
        Long.toString(extension.id()),
        wish.scope().name(),
        Problem.moment(wish.until()),
        wish.ground().name(),
        wish.document().number(),
        extension.requestedBy(),
        Problem.moment(extension.requestedAt()),
        extension.consent().name(),
        extension.answeredBy(),
        extension.answeredAt() == null ? null : Problem.moment(extension.answeredAt()),
        extension.reply(),
        extension.touched(),
        extension.moved(),
        extension.undoneAt() == null ? null : Problem.moment(extension.undoneAt()),
        extension.undoneWhy());
  }
}
