package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kz.journal.contingent.ReportLine;
import kz.journal.contingent.RosterReport;
import kz.journal.contingent.RosterReportSettling;
import kz.journal.contingent.RosterReporting;
import kz.journal.listing.RecordId;
import kz.journal.listing.Rows;
import kz.journal.regulation.Decision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What teachers report about the roster, and the registrar's answers (2.3.1). */
@Path("roster-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "roster")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "default", ref = "Problem")
public class RosterReportsResource {

  @Context private HttpServletRequest request;
  @Inject private RosterReporting reporting;
  @Inject private RosterReportSettling settling;

  /** A report; {@code waited} in working days. */
  public record Item(
      String id,
      int version,
      String journal,
      String journalTitle,
      String student,
      String studentName,
      String kind,
      String comment,
      String reportedBy,
      String reportedAt,
      int waited,
      String state,
      String answer) {}

  /** One page of them and how many there are in all. */
  public record Page(List<Item> items, long total) {}

  /** A report just sent. */
  public record Sent(String id) {}

  /** A report just answered. */
  public record Settled(String id, String state) {}

  @GET
  @Operation(
      operationId = "rosterReports",
      summary = "Reports, those that wait longest first; for the registrar")
  @APIResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "RosterReportPage")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  public Page list(
      @Parameter(ref = "reportState") @QueryParam("state") String state,
      @Parameter(ref = "person") @QueryParam("person") String person,
      @Parameter(ref = "first") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "size") @QueryParam("size") @DefaultValue("50") String size) {
    Rows<ReportLine> rows =
        settling.list(
            Asked.constant(RosterReport.State.class, state),
            person,
            WholeNumber.range(first, size, request));
    return new Page(rows.items().stream().map(RosterReportsResource::item).toList(), rows.total());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reportRoster",
      summary = "Reports about a student of a journal; for the teacher who fills it")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "NewRosterReport")
  @APIResponse(
      responseCode = "201",
      description = "Sent to the registrar",
      content = @Content(schema = @Schema(ref = "RosterReportSent")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Refusal")
  public Response report(JsonObject body) {
    Asked asked = new Asked(body);
    RosterReporting.Reported reported =
        reporting
            .report(
                asked.id("journal"),
                asked.id("student"),
                asked.constant("kind", RosterReport.Kind.class),
                asked.text("comment"))
            .orElseThrow(NotFoundException::new);
    return reported.decision().isAllowed()
        ? Response.status(201).entity(new Sent(Long.toString(reported.id()))).build()
        : Asked.refused(reported.decision(), request);
  }

  @POST
  @Path("{id: " + RecordId.PATTERN + "}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "answerRosterReport", summary = "Answers a report; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "RosterReportAnswer")
  @APIResponse(
      responseCode = "200",
      description = "Answered",
      content = @Content(schema = @Schema(ref = "RosterReportSettled")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Refusal")
  @APIResponse(responseCode = "409", ref = "Changed")
  public Response answer(
      @Parameter(ref = "rosterReport") @PathParam("id") long id, JsonObject body) {
    Asked asked = new Asked(body);
    boolean accepted = accepted(body);
    Decision decision = settling.settle(id, accepted, asked.text("answer"), asked.seenVersion());
    RosterReport.State state = accepted ? RosterReport.State.ACCEPTED : RosterReport.State.DECLINED;
    return decision.isAllowed()
        ? Response.ok(new Settled(Long.toString(id), state.name())).build()
        : Asked.refused(decision, request);
  }

  private static boolean accepted(JsonObject body) {
    JsonValue value = body.get("accepted");
    if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
      throw new BadRequestException();
    }
    return value == JsonValue.TRUE;
  }

  private static Item item(ReportLine line) {
    return new Item(
        Long.toString(line.id()),
        line.version(),
        Long.toString(line.journalId()),
        line.journal(),
        Long.toString(line.studentId()),
        line.student().full(),
        line.kind().name(),
        line.remark(),
        line.reportedBy(),
        Problem.moment(line.reportedAt()),
        line.waited(),
        line.state().name(),
        line.answer());
  }
}
