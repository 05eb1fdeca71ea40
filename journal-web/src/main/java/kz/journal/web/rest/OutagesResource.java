package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kz.journal.listing.RecordId;
import kz.journal.listing.Rows;
import kz.journal.outage.Declaration;
import kz.journal.outage.OutageDeclaring;
import kz.journal.outage.RecordedDowntime;
import kz.journal.regulation.Decision;
import kz.journal.regulation.RefusalText;
import kz.journal.regulation.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Outages of the system: recorded, previewed, declared, dismissed; an extension carries each. */
@Path("outages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "extensions")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class OutagesResource {

  @Context private HttpServletRequest request;
  @Inject private OutageDeclaring declaring;

  /**
   * An outage.
   *
   * @param to excluded
   * @param consent where its extension stands with the vice-rector
   * @param moved how many windows it moved, left out before it is in force
   * @param undoneAt left out unless it was taken back
   */
  public record Outage(
      String id,
      String from,
      String to,
      String reason,
      String document,
      String extension,
      String consent,
      Integer moved,
      String undoneAt) {

    static Outage of(OutageDeclaring.Line line) {
      return new Outage(
          Long.toString(line.outage().id()),
          Problem.moment(line.outage().beganAt()),
          Problem.moment(line.outage().endedAt()),
          line.outage().reason(),
          line.outage().documentNumber(),
          Long.toString(line.outage().extensionId()),
          line.extension().consent().name(),
          line.extension().moved(),
          line.extension().undoneAt() == null ? null : Problem.moment(line.extension().undoneAt()));
    }
  }

  /** One page of them and how many there are. */
  public record Page(List<Outage> items, long total) {}

  /** A stretch in which no server was alive. */
  public record Downtime(String id, String from, String to) {

    static Downtime of(RecordedDowntime recorded) {
      return new Downtime(
          Long.toString(recorded.id()),
          Problem.moment(recorded.beganAt()),
          Problem.moment(recorded.endedAt()));
    }
  }

  /** Those that wait for an answer. */
  public record Downtimes(List<Downtime> items) {}

  /** What was declared. */
  public record Declared(String id, String extension) {}

  /** The outages, the latest first. */
  @GET
  @Operation(operationId = "outages", summary = "The outages declared, the latest first")
  @APIResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "OutagePage")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Page list(
      @Parameter(ref = "first") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "size") @QueryParam("size") @DefaultValue("50") String size) {
    Rows<OutageDeclaring.Line> rows = declaring.list(WholeNumber.range(first, size, request));
    return new Page(rows.items().stream().map(Outage::of).toList(), rows.total());
  }

  /** What an outage would do; nothing is changed. */
  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "previewOutage",
      summary = "What an outage would do to windows; nothing is changed")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "OutageDeclaration")
  @APIResponse(
      responseCode = "200",
      description = "How many windows it touches and moves, and one page of them",
      content = @Content(schema = @Schema(ref = "Outlook")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "415", ref = "WrongType")
  public OutlookJson preview(
      @Parameter(ref = "outlookPart") @QueryParam("part") @DefaultValue("MOVED") String part,
      @Parameter(ref = "firstWindow") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "windowsOfPage") @QueryParam("size") @DefaultValue("50") String size,
      JsonObject body) {
    return OutlookJson.of(
        declaring.foresee(
            declaration(body), OutlookJson.part(part), WholeNumber.range(first, size, request)),
        RefusalText.in(ReaderLanguage.of(request)));
  }

  /** Declares an outage: asks the vice-rector, or with {@code signed} enters the paper. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "declareOutage",
      summary = "Declares an outage; windows move when the vice-rector has agreed")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "OutageDeclaration")
  @APIResponse(
      responseCode = "200",
      description = "The outage and its extension",
      content = @Content(schema = @Schema(ref = "DeclaredOutage")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "DayChanged")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "ExtensionRefused")
  public Response declare(JsonObject body) {
    OutageDeclaring.Outcome outcome = declaring.declare(declaration(body));
    return outcome
        .outage()
        .map(
            outage ->
                Response.ok(
                        new Declared(
                            Long.toString(outage.id()), Long.toString(outage.extensionId())))
                    .build())
        .orElseGet(() -> refused(outcome.decision()));
  }

  /** The recorded stretches that wait for an answer. */
  @GET
  @Path("proposals")
  @Operation(
      operationId = "proposedOutages",
      summary = "Stretches in which no server was alive and that wait for the registrar")
  @APIResponse(
      responseCode = "200",
      description = "The latest first",
      content = @Content(schema = @Schema(ref = "Downtimes")))
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Downtimes proposals() {
    return new Downtimes(declaring.proposals().stream().map(Downtime::of).toList());
  }

  /** A recorded stretch is no outage. */
  @POST
  @Path("proposals/{id: " + RecordId.PATTERN + "}/dismissal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "dismissOutage",
      summary = "Dismisses a recorded stretch with a reason; what still waits is answered")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "OutageReason")
  @APIResponse(
      responseCode = "200",
      description = "Those that still wait",
      content = @Content(schema = @Schema(ref = "Downtimes")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "DayChanged")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "ExtensionRefused")
  public Response dismiss(@Parameter(ref = "downtime") @PathParam("id") long id, JsonObject body) {
    Decision decision = declaring.dismiss(id, new Asked(body).text("reason"));
    return decision.isAllowed() ? Response.ok(proposals()).build() : refused(decision);
  }

  private Response refused(Decision decision) {
    Refused refusal = (Refused) decision;
    int status =
        switch (refusal.messageKey()) {
          case "not-found" -> 404;
          case "changed-meanwhile" -> 409;
          default -> 422;
        };
    return Problem.of(status, refusal, request).response();
  }

  private static Declaration declaration(JsonObject body) {
    Asked asked = new Asked(body);
    return new Declaration(
        moment(asked.text("from")),
        moment(asked.text("to")),
        asked.text("reason"),
        asked.text("number"),
        asked.day("date"),
        asked.text("signed"),
        body.getBoolean("beyondSemester", false),
        asked.text("downtime") == null ? null : asked.id("downtime"));
  }

  private static Instant moment(String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new BadRequestException(e);
    }
  }
}
