package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.journal.access.Caller;
import kz.journal.journal.EntryWay;
import kz.journal.journal.JournalReading;
import kz.journal.journal.JournalRow;
import kz.journal.journal.MarkChange;
import kz.journal.journal.MarkEntry;
import kz.journal.journal.MarkHistory;
import kz.journal.journal.MarkOutcome;
import kz.journal.listing.RecordId;
import kz.journal.listing.Rows;
import kz.journal.operation.Meters;
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

/** Journals for machines and for the scripts of the journal's own page. */
@Path("journals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "journals")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class JournalsResource {

  private static final String ID = RecordId.PATTERN;

  @Context private HttpServletRequest request;
  @Inject private JournalReading reading;
  @Inject private MarkEntry entry;
  @Inject private MarkHistory history;
  @Inject private Caller caller;
  @Inject private Meters meters;

  /** A journal in the list. */
  public record Item(String id, String title, String discipline, String group, String term) {}

  /** One page of the journals in the caller's sight and how many there are in all. */
  public record Page(List<Item> items, long total) {}

  /**
   * The journals in the caller's sight, by title.
   *
   * @param search part of the title, the code or the discipline
   * @param first index of the first, from 0
   * @param size at least 1; no more than 200 are given
   * @throws jakarta.ws.rs.BadRequestException if a number is none, or smaller
   */
  @GET
  @Operation(operationId = "journals", summary = "The journals in the caller's sight, by title")
  @APIResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "JournalPage")))
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(
      responseCode = "400",
      ref = "Malformed",
      description = "A number in the query is none; `parameter` names it")
  public Page list(
      @Parameter(ref = "search") @QueryParam("search") String search,
      @Parameter(ref = "first") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "size") @QueryParam("size") @DefaultValue("50") String size) {
    Locale language = ReaderLanguage.of(request);
    Rows<JournalRow> rows =
        reading.list(
            search,
            WholeNumber.of("first", first, 0, request),
            WholeNumber.of("size", size, 1, request));
    return new Page(
        rows.items().stream()
            .map(
                row ->
                    new Item(
                        Long.toString(row.id()),
                        row.title(),
                        row.discipline().in(language),
                        String.join(", ", row.groups()),
                        row.semester()))
            .toList(),
        rows.total());
  }

  /**
   * The table of a journal; its tag changes with every mark, roster, timetable and window, and is
   * another in each language.
   */
  @GET
  @Path("{id: " + ID + "}")
  @Operation(
      operationId = "journal",
      summary = "The table of a journal, or that it has not changed")
  @Parameter(ref = "ifNoneMatch")
  @APIResponse(
      responseCode = "200",
      description = "The table",
      headers = @Header(name = "ETag", ref = "ETag"),
      content = @Content(schema = @Schema(ref = "Journal")))
  @APIResponse(
      responseCode = "304",
      description = "Not changed since `If-None-Match`",
      headers = @Header(name = "ETag", ref = "ETag"))
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response table(
      @Parameter(ref = "journal") @PathParam("id") long id, @Context Request conditions) {
    Locale language = ReaderLanguage.of(request);
    String state = reading.state(id).orElseThrow(NotFoundException::new);
    EntityTag tag = new EntityTag(digest(language.getLanguage() + " " + state));
    CacheControl revalidate = new CacheControl();
    revalidate.setPrivate(true);
    revalidate.setNoCache(true);
    Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null
            ? unchanged
            : Response.ok(
                new JournalJson(reading.table(id).orElseThrow(NotFoundException::new), language)
                    .stream());
    return answer
        .tag(tag)
        .cacheControl(revalidate)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  /** Enters, changes and clears marks; each change stands alone. */
  @PATCH
  @Path("{id: " + ID + "}/marks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "enterMarks",
      summary = "Enters, changes and clears marks; each change stands alone")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "MarkChanges")
  @APIResponse(
      responseCode = "200",
      description = "What became of each",
      content = @Content(schema = @Schema(ref = "MarkResults")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "WrongType")
  public Response enter(@Parameter(ref = "journal") @PathParam("id") long id, JsonObject body) {
    Optional<List<MarkChange>> changes = MarkChangesJson.read(body);
    Optional<EntryWay> way = way(body);
    if (changes.isEmpty() || way.isEmpty()) {
      return Problem.of(400, request).response();
    }
    if (changes.get().size() > MarkEntry.LARGEST_BATCH) {
      return Problem.of(413, request).response();
    }
    List<MarkOutcome> outcomes =
        entry.enter(id, way.get(), changes.get()).orElseThrow(NotFoundException::new);
    outcomes.forEach(outcome -> meters.mark(outcome.kind().name().toLowerCase(Locale.ROOT)));
    return Response.ok(MarkChangesJson.write(outcomes, ReaderLanguage.of(request))).build();
  }

  /** What a cell was and became, oldest first. */
  @GET
  @Path("{id: " + ID + "}/marks/{lesson: " + ID + "}/{student: " + ID + "}/history")
  @Operation(operationId = "markHistory", summary = "What a cell was and became")
  @APIResponse(
      responseCode = "200",
      description = "Its revisions",
      content = @Content(schema = @Schema(ref = "MarkHistory")))
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public JsonObject history(
      @Parameter(ref = "journal") @PathParam("id") long id,
      @Parameter(ref = "lesson") @PathParam("lesson") long lesson,
      @Parameter(ref = "student") @PathParam("student") long student) {
    return MarkChangesJson.history(
        history.of(id, lesson, student).orElseThrow(NotFoundException::new));
  }

  /** A page says by which way its user entered; what a machine sends came from a machine. */
  private Optional<EntryWay> way(JsonObject body) {
    if (caller.sessionKey().isEmpty()) {
      return Optional.of(EntryWay.MACHINE);
    }
    String named = body == null ? "" : body.getString("way", EntryWay.TYPED.name());
    return List.of(
            EntryWay.TYPED, EntryWay.PASTED, EntryWay.ROLL_CALL, EntryWay.UNDO, EntryWay.IMPORTED)
        .stream()
        .filter(way -> way.name().equals(named))
        .findFirst();
  }

  private static String digest(String state) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
