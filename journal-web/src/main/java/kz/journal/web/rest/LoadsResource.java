package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.time.LocalDate;
import java.util.List;
import kz.journal.listing.RecordId;
import kz.journal.listing.Rows;
import kz.journal.regulation.Decision;
import kz.journal.roster.LessonKind;
import kz.journal.substitution.LoadEditing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The teaching load, for the registrar. */
@Path("loads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "load")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "default", ref = "Problem")
public class LoadsResource {

  private static final String ID = "{id: " + RecordId.PATTERN + "}";

  @Context private HttpServletRequest request;
  @Inject private LoadEditing editing;

  /** A line of the load; no kind means every kind, no day the whole semester. */
  public record Item(
      String id,
      String journal,
      String journalTitle,
      String teacher,
      String teacherName,
      String kind,
      String from,
      String to,
      boolean ofRoster,
      boolean over) {}

  /** One page of them and how many there are in all. */
  public record Page(List<Item> items, long total) {}

  /** What the registrar did with a line. */
  public record Change(String kind, String lastDay, String reason, String by, String at) {}

  /** A line with what was done with it. */
  public record Detail(Item line, List<Change> changes) {}

  @GET
  @Operation(
      operationId = "loads",
      summary = "The lines of the load, by teacher; for the registrar")
  @APIResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "LoadPage")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  public Page list(
      @Parameter(ref = "person") @QueryParam("person") String person,
      @Parameter(ref = "first") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "size") @QueryParam("size") @DefaultValue("50") String size) {
    Rows<LoadEditing.Line> rows =
        editing.list(person, null, WholeNumber.range(first, size, request));
    return new Page(rows.items().stream().map(LoadsResource::item).toList(), rows.total());
  }

  @GET
  @Path(ID)
  @Operation(operationId = "load", summary = "A line of the load with what was done with it")
  @APIResponse(
      responseCode = "200",
      description = "The line",
      content = @Content(schema = @Schema(ref = "LoadDetail")))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Detail detail(@Parameter(ref = "loadLine") @PathParam("id") long id) {
    return told(id);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "addLoad", summary = "Adds a line to the load; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "NewLoad")
  @APIResponse(
      responseCode = "201",
      description = "Added",
      content = @Content(schema = @Schema(ref = "LoadDetail")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Refusal")
  public Response add(JsonObject body) {
    Asked asked = new Asked(body);
    LoadEditing.Added added =
        editing.add(
            new LoadEditing.Addition(
                asked.id("journal"),
                asked.id("teacher"),
                asked.constant("kind", LessonKind.class),
                asked.day("from"),
                asked.day("to")),
            asked.text("reason"));
    return added.decision().isAllowed()
        ? Response.status(201).entity(told(added.id())).build()
        : Asked.refused(added.decision(), request);
  }

  @POST
  @Path(ID + "/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "endLoad", summary = "Lets a line of the load end; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "LoadEnding")
  @APIResponse(
      responseCode = "200",
      description = "Ends with this day",
      content = @Content(schema = @Schema(ref = "LoadDetail")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Refusal")
  @APIResponse(responseCode = "409", ref = "Changed")
  public Response end(@Parameter(ref = "loadLine") @PathParam("id") long id, JsonObject body) {
    Asked asked = new Asked(body);
    Decision decision =
        editing.end(id, asked.day("lastDay"), asked.text("reason"), asked.day("seenTo"));
    return decision.isAllowed() ? Response.ok(told(id)).build() : Asked.refused(decision, request);
  }

  private Detail told(long id) {
    LoadEditing.Detail detail = editing.detail(id).orElseThrow(NotFoundException::new);
    return new Detail(
        item(detail.line()),
        detail.changes().stream()
            .map(
                c ->
                    new Change(
                        c.kind().name(),
                        text(c.lastDay()),
                        c.reason(),
                        c.by(),
                        Problem.moment(c.at())))
            .toList());
  }

  private static Item item(LoadEditing.Line line) {
    return new Item(
        Long.toString(line.id()),
        Long.toString(line.journalId()),
        line.journal(),
        Long.toString(line.teacherId()),
        line.teacher().full(),
        line.kind() == null ? null : line.kind().name(),
        text(line.from()),
        text(line.to()),
        line.ofRoster(),
        line.over());
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
