package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import kz.journal.listing.Rows;
import kz.journal.substitution.RepeatOpening;
import kz.journal.substitution.rule.RepeatOrder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Journals of repeat courses, opened by decision of the department meeting (2.2.6). */
@Path("repeat-courses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "load")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "default", ref = "Problem")
public class RepeatCoursesResource {

  @Context private HttpServletRequest request;
  @Inject private RepeatOpening opening;

  /** A repeat course. */
  public record Item(
      String journal,
      String title,
      String discipline,
      String teacherName,
      long students,
      SubstitutionsResource.Cited decision) {}

  /** One page of them and how many there are in all. */
  public record Page(List<Item> items, long total) {}

  /** The journal just opened. */
  public record Opened(String journal) {}

  @GET
  @Operation(operationId = "repeatCourses", summary = "Repeat courses; for the registrar")
  @APIResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "RepeatCoursePage")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  public Page list(
      @Parameter(ref = "first") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "size") @QueryParam("size") @DefaultValue("50") String size) {
    Locale language = ReaderLanguage.of(request);
    Rows<RepeatOpening.Line> rows = opening.list(WholeNumber.range(first, size, request));
    return new Page(
        rows.items().stream()
            .map(
                line ->
                    new Item(
                        Long.toString(line.journalId()),
                        line.title(),
                        line.discipline().in(language),
                        line.teacher().full(),
                        line.students(),
                        SubstitutionsResource.Cited.of(line.paper())))
            .toList(),
        rows.total());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "openRepeatCourse",
      summary = "Opens the journal of a repeat course; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "NewRepeatCourse")
  @APIResponse(
      responseCode = "201",
      description = "Opened for the teacher the decision names",
      content = @Content(schema = @Schema(ref = "RepeatCourseOpened")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Refusal")
  public Response open(JsonObject body) {
    Asked asked = new Asked(body);
    RepeatOrder order =
        new RepeatOrder(
            asked.text("title"),
            asked.text("teacher") == null ? null : asked.id("teacher"),
            new HashSet<>(asked.ids("students")),
            slots(body),
            asked.decision());
    RepeatOpening.Opened opened = opening.open(asked.id("repeated"), asked.id("semester"), order);
    return opened.decision().isAllowed()
        ? Response.status(201).entity(new Opened(Long.toString(opened.journalId()))).build()
        : Asked.refused(opened.decision(), request);
  }

  private static List<RepeatOrder.Slot> slots(JsonObject body) {
    JsonValue value = body.get("lessons");
    if (value == null || value == JsonValue.NULL) {
      return List.of();
    }
    if (value instanceof JsonArray array && array.stream().allMatch(JsonObject.class::isInstance)) {
      return array.getValuesAs(JsonObject.class).stream()
          .map(Asked::new)
          .map(
              each ->
                  new RepeatOrder.Slot(
                      each.neededDay("day"), time(each, "startsAt"), time(each, "endsAt")))
          .toList();
    }
    throw new BadRequestException();
  }

  private static LocalTime time(Asked asked, String name) {
    try {
      return LocalTime.parse(String.valueOf(asked.text(name)));
    } catch (DateTimeException e) {
      throw new BadRequestException(e);
    }
  }
}
