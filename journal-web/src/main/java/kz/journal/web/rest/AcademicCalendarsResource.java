package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.journal.academic.AcademicCalendar.Edition;
import kz.journal.academic.AcademicCalendars;
import kz.journal.academic.CalendarApproval;
import kz.journal.academic.CalendarPlan;
import kz.journal.academic.FlaggedLessons;
import kz.journal.academic.StudyPeriod;
import kz.journal.academic.StudyPeriodKind;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.WeekKind;
import kz.journal.listing.RecordId;
import kz.journal.listing.Rows;
import kz.journal.regulation.Refused;
import kz.journal.roster.LessonFlag;
import kz.journal.roster.StudyForm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Editions of academic calendars: drafted, redrafted, approved; and the lessons that do not fit.
 */
@Path("academic-calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendar")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class AcademicCalendarsResource {

  @Context private HttpServletRequest request;
  @Inject private AcademicCalendars calendars;
  @Inject private CalendarApproval approval;
  @Inject private FlaggedLessons flagged;

  /**
   * An edition.
   *
   * @param version to be handed back when changing it
   * @param approvedBy left out while it is a draft
   */
  public record Drafted(
      String id,
      int version,
      int edition,
      String state,
      int year,
      String level,
      String form,
      String week,
      int lessonDays,
      int writtenDays,
      int oralDays,
      String document,
      List<CalendarsResource.Academic.Period> periods,
      String draftedBy,
      String draftedAt,
      String approvedBy,
      String approvedAt,
      String supersededAt) {

    static Drafted of(Edition edition) {
      CalendarPlan plan = edition.plan();
      return new Drafted(
          Long.toString(edition.id()),
          edition.version(),
          edition.number(),
          edition.state().name(),
          plan.beginYear(),
          plan.level().name(),
          plan.form().name(),
          plan.week().name(),
          plan.terms().lesson(),
          plan.terms().written(),
          plan.terms().oral(),
          plan.document(),
          plan.periods().stream()
              .map(
                  period ->
                      new CalendarsResource.Academic.Period(
                          period.kind().name(), period.start().toString(), period.end().toString()))
              .toList(),
          edition.draftedBy(),
          Problem.moment(edition.draftedAt()),
          edition.approvedBy(),
          edition.approvedAt() == null ? null : Problem.moment(edition.approvedAt()),
          edition.supersededAt() == null ? null : Problem.moment(edition.supersededAt()));
    }
  }

  /** All editions of one calendar. */
  public record Editions(List<Drafted> items) {}

  /** A lesson outside the calendar or on a day off. */
  public record Doubtful(
      String lesson,
      String journal,
      String title,
      String level,
      String date,
      String kind,
      String flag) {

    static Doubtful of(FlaggedLessons.Line line) {
      return new Doubtful(
          Long.toString(line.lesson()),
          Long.toString(line.journal()),
          line.title(),
          line.level().name(),
          line.day().toString(),
          line.kind().name(),
          line.flag().name());
    }
  }

  /** One page of them and how many there are. */
  public record DoubtfulPage(List<Doubtful> items, long total) {}

  /** The editions of the calendar of a year, level and form, the newest first. */
  @GET
  @Operation(
      operationId = "editions",
      summary = "The editions of the academic calendar of a year, level and form")
  @APIResponse(
      responseCode = "200",
      description = "The newest first",
      content = @Content(schema = @Schema(ref = "Editions")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Editions editions(
      @Parameter(ref = "calendarYear") @QueryParam("year") String year,
      @Parameter(ref = "calendarLevel") @QueryParam("level") @DefaultValue("BACHELOR") String level,
      @Parameter(ref = "studyForm") @QueryParam("form") @DefaultValue("FULL_TIME") String form) {
    if (year == null) {
      throw new BadRequestException();
    }
    return new Editions(
        calendars
            .editions(
                WholeNumber.of("year", year, 1, request),
                Asked.constant(EducationLevel.class, level),
                Asked.constant(StudyForm.class, form))
            .stream()
            .map(Drafted::of)
            .toList());
  }

  /** A new draft. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "draftCalendar", summary = "Drafts an edition; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "CalendarDraft")
  @APIResponse(
      responseCode = "200",
      description = "The draft",
      content = @Content(schema = @Schema(ref = "Edition")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "DayRefused")
  public Response draft(JsonObject body) {
    return answer(approval.draft(plan(body)));
  }

  /** Says something else in a draft. */
  @PUT
  @Path("{id: " + RecordId.PATTERN + "}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "redraftCalendar",
      summary = "Says something else in a draft, whose year, level and form stay")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "CalendarDraft")
  @APIResponse(
      responseCode = "200",
      description = "The draft",
      content = @Content(schema = @Schema(ref = "Edition")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "DayChanged")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "DayRefused")
  public Response redraft(
      @Parameter(ref = "academicCalendar") @PathParam("id") long id, JsonObject body) {
    return answer(approval.redraft(id, new Asked(body).seenVersion(), plan(body)));
  }

  /** Puts a draft in force; windows follow in a recomputing. */
  @POST
  @Path("{id: " + RecordId.PATTERN + "}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "approveCalendar",
      summary = "Puts a draft in force in the place of the edition before it")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "CalendarSeen")
  @APIResponse(
      responseCode = "200",
      description = "The edition in force",
      content = @Content(schema = @Schema(ref = "Edition")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "DayChanged")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "DayRefused")
  public Response approve(
      @Parameter(ref = "academicCalendar") @PathParam("id") long id, JsonObject body) {
    return answer(approval.approve(id, new Asked(body).seenVersion()));
  }

  /** Lessons outside the calendar or on a day off, by their day. */
  @GET
  @Path("flagged-lessons")
  @Operation(
      operationId = "flaggedLessons",
      summary = "Lessons outside the calendar's periods or on a day off; for the registrar")
  @APIResponse(
      responseCode = "200",
      description = "One page of them, by their day",
      content = @Content(schema = @Schema(ref = "FlaggedLessonPage")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public DoubtfulPage flagged(
      @Parameter(ref = "lessonFlag") @QueryParam("flag") String flag,
      @Parameter(ref = "first") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "size") @QueryParam("size") @DefaultValue("50") String size) {
    Rows<FlaggedLessons.Line> rows =
        flagged.list(
            Asked.constant(LessonFlag.class, flag), null, WholeNumber.range(first, size, request));
    return new DoubtfulPage(rows.items().stream().map(Doubtful::of).toList(), rows.total());
  }

  private Response answer(CalendarApproval.Outcome outcome) {
    if (outcome.decision() instanceof Refused refused) {
      int status =
          switch (refused.messageKey()) {
            case "not-found" -> 404;
            case "changed-meanwhile" -> 409;
            default -> 422;
          };
      return Problem.of(status, refused, request).response();
    }
    return Response.ok(Drafted.of(outcome.edition().orElseThrow())).build();
  }

  private static CalendarPlan plan(JsonObject body) {
    Asked asked = new Asked(body);
    EducationLevel level = asked.constant("level", EducationLevel.class);
    WeekKind week = asked.constant("week", WeekKind.class);
    StudyForm form = asked.constant("form", StudyForm.class);
    if (level == null || week == null || !(body.get("periods") instanceof JsonArray items)) {
      throw new BadRequestException();
    }
    List<StudyPeriod> periods = new ArrayList<>();
    for (JsonValue item : items) {
      if (!(item instanceof JsonObject each)) {
        throw new BadRequestException();
      }
      Asked period = new Asked(each);
      StudyPeriodKind kind = period.constant("kind", StudyPeriodKind.class);
      LocalDate start = period.neededDay("start");
      if (kind == null) {
        throw new BadRequestException();
      }
      periods.add(new StudyPeriod(kind, start, period.neededDay("end")));
    }
    return new CalendarPlan(
        number(body, "year", 0),
        level,
        form == null ? StudyForm.FULL_TIME : form,
        week,
        new CalendarPlan.Terms(
            number(body, "lessonDays", CalendarPlan.Terms.BY_DEFAULT.lesson()),
            number(body, "writtenDays", CalendarPlan.Terms.BY_DEFAULT.written()),
            number(body, "oralDays", CalendarPlan.Terms.BY_DEFAULT.oral())),
        asked.text("document"),
        periods);
  }

  private static int number(JsonObject body, String name, int left) {
    JsonValue value = body.get(name);
    if (value == null && left > 0) {
      return left;
    }
    if (value instanceof JsonNumber number
        && number.isIntegral()
        && number.longValue() > 0
        && number.longValue() < 9999) {
      return number.intValue();
    }
    throw new BadRequestException();
  }
}
