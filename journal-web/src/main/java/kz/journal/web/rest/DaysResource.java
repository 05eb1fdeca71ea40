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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.journal.calendar.DayDraft;
import kz.journal.calendar.DayEditing;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.DayReading;
import kz.journal.calendar.RecordedDay;
import kz.journal.calendar.WeekScope;
import kz.journal.dayfile.DayExchange;
import kz.journal.dayfile.DayFormat;
import kz.journal.listing.RecordId;
import kz.journal.listing.Rows;
import kz.journal.regulation.Decision;
import kz.journal.regulation.RefusalText;
import kz.journal.regulation.Refused;
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

/** The special days of the calendar: read by everybody, kept by the registrar. */
@Path("days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendar")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class DaysResource {

  private static final String ID = RecordId.PATTERN;
  private static final String ICS = "text/calendar";
  private static final String CSV = "text/csv";

  @Context private HttpServletRequest request;
  @Inject private DayReading reading;
  @Inject private DayEditing editing;
  @Inject private DayExchange exchange;

  /** A day and its record. */
  public record Day(
      String id,
      int version,
      String date,
      String kind,
      String week,
      String titleRu,
      String titleKk,
      String titleEn,
      String source,
      String recordedBy,
      String recordedAt,
      String replaces,
      String retiredAt,
      String retiredBy,
      String reason) {

    static Day of(RecordedDay recorded) {
      return new Day(
          Long.toString(recorded.id()),
          recorded.version(),
          recorded.day().date().toString(),
          recorded.day().kind().name(),
          recorded.day().scope().name(),
          recorded.day().titleRu(),
          recorded.day().titleKk(),
          recorded.day().titleEn(),
          recorded.day().source(),
          recorded.recordedBy(),
          Problem.moment(recorded.recordedAt()),
          recorded.replaces() == null ? null : Long.toString(recorded.replaces()),
          recorded.retiredAt() == null ? null : Problem.moment(recorded.retiredAt()),
          recorded.retiredBy(),
          recorded.reason());
    }
  }

  /** One page of the days, and how many there are in all. */
  public record Page(List<Day> items, long total, long calendarVersion) {}

  /** A day off that a holiday calls for. */
  public record Proposal(String holiday, String title, String to, String week) {}

  public record Proposals(int year, List<Proposal> items) {}

  /** What a file did, or would do. */
  public record Intake(
      boolean applied,
      int added,
      int corrected,
      int untouched,
      List<RosterImportsResource.Fault> errors) {}

  /** Days by date. */
  @GET
  @Operation(operationId = "days", summary = "The special days, by date")
  @APIResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "DayPage")))
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(
      responseCode = "400",
      ref = "Malformed",
      description = "A number in the query is none; `parameter` names it")
  public Page list(
      @Parameter(ref = "year") @QueryParam("year") String year,
      @Parameter(ref = "history") @QueryParam("history") @DefaultValue("false") boolean history,
      @Parameter(ref = "first") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "size") @QueryParam("size") @DefaultValue("50") String size) {
    Rows<RecordedDay> rows =
        reading.list(number(year), history, WholeNumber.range(first, size, request));
    return new Page(rows.items().stream().map(Day::of).toList(), rows.total(), reading.version());
  }

  /** One record, in force or not. */
  @GET
  @Path("{id: " + ID + "}")
  @Operation(operationId = "day", summary = "One record of a day, in force or not")
  @APIResponse(
      responseCode = "200",
      description = "The record",
      content = @Content(schema = @Schema(ref = "SpecialDay")))
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Day day(@Parameter(ref = "day") @PathParam("id") long id) {
    return Day.of(reading.find(id).orElseThrow(NotFoundException::new));
  }

  /** Enters a day. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "addDay", summary = "Enters a day; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "NewDay")
  @APIResponse(
      responseCode = "201",
      description = "Entered",
      headers = @Header(name = "Location", ref = "LocationOfDay"),
      content = @Content(schema = @Schema(ref = "SpecialDay")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "DayRefused")
  public Response add(JsonObject body, @Context UriInfo uri) {
    DayEditing.Outcome outcome = editing.add(draft(body));
    return outcome
        .day()
        .map(Day::of)
        .map(
            day ->
                Response.created(uri.getAbsolutePathBuilder().path(day.id()).build())
                    .entity(day)
                    .build())
        .orElseGet(() -> refused(outcome.decision()));
  }

  /** Puts another record in the place of one, which stays as history. */
  @PUT
  @Path("{id: " + ID + "}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "correctDay",
      summary = "Puts another record in the place of one, which stays; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "CorrectedDay")
  @APIResponse(
      responseCode = "200",
      description = "The record in force now, with an id of its own",
      content = @Content(schema = @Schema(ref = "SpecialDay")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "DayChanged")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "DayRefused")
  public Response correct(@Parameter(ref = "day") @PathParam("id") long id, JsonObject body) {
    DayEditing.Outcome outcome = editing.correct(id, seen(body), draft(body));
    return outcome
        .day()
        .map(day -> Response.ok(Day.of(day)).build())
        .orElseGet(() -> refused(outcome.decision()));
  }

  /** Takes a day out of force; its record stays. */
  @POST
  @Path("{id: " + ID + "}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "withdrawDay",
      summary = "Takes a day out of force, its record stays; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "Withdrawal")
  @APIResponse(
      responseCode = "200",
      description = "The record, out of force",
      content = @Content(schema = @Schema(ref = "SpecialDay")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "DayChanged")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "DayRefused")
  public Response withdraw(@Parameter(ref = "day") @PathParam("id") long id, JsonObject body) {
    Decision decision = editing.withdraw(id, seen(body), text(body, "reason"));
    return decision.isAllowed()
        ? Response.ok(Day.of(reading.find(id).orElseThrow(NotFoundException::new))).build()
        : refused(decision);
  }

  /** The days off that the holidays of a year call for and that are not entered. */
  @GET
  @Path("proposals")
  @Operation(
      operationId = "proposedDays",
      summary = "The days off that the holidays of a year call for and that are not entered")
  @APIResponse(
      responseCode = "200",
      description = "The proposals",
      content = @Content(schema = @Schema(ref = "DayProposals")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Proposals proposals(@Parameter(ref = "yearNeeded") @QueryParam("year") String year) {
    if (year == null) {
      throw new BadRequestException();
    }
    return proposals(number(year).intValue());
  }

  private Proposals proposals(int year) {
    Locale language = ReaderLanguage.of(request);
    return new Proposals(
        year,
        reading.proposals(year).stream()
            .map(
                each ->
                    new Proposal(
                        each.holiday().date().toString(),
                        each.holiday().titleIn(language),
                        each.to().toString(),
                        each.scope().name()))
            .toList());
  }

  /** Enters proposed days; all that are named, or none. */
  @POST
  @Path("proposals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "confirmDays",
      summary = "Enters proposed days, all that are named or none; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "ConfirmedDays")
  @APIResponse(
      responseCode = "200",
      description = "What is still proposed",
      content = @Content(schema = @Schema(ref = "DayProposals")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "DayChanged")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "DayRefused")
  public Response confirm(JsonObject body) {
    if (body == null
        || !(body.get("year") instanceof JsonNumber year)
        || !(body.get("items") instanceof JsonArray items)) {
      throw new BadRequestException();
    }
    List<DayEditing.Chosen> chosen = new ArrayList<>();
    for (JsonValue item : items) {
      if (!(item instanceof JsonObject each)) {
        throw new BadRequestException();
      }
      chosen.add(
          new DayEditing.Chosen(
              date(text(each, "holiday")),
              date(text(each, "to")),
              constant(WeekScope.class, text(each, "week"))));
    }
    Decision decision = editing.confirm(checked(year.intValue()), chosen);
    return decision.isAllowed()
        ? Response.ok(proposals(year.intValue())).build()
        : refused(decision);
  }

  /** The days in force as a file. */
  @GET
  @Path("file")
  @Produces({ICS, CSV})
  @Operation(operationId = "exportDays", summary = "The days in force as iCalendar or CSV")
  @APIResponse(
      responseCode = "200",
      description = "The file, in UTF-8",
      headers = @Header(name = "Content-Disposition", ref = "ContentDisposition"),
      content = {
        @Content(mediaType = ICS, schema = @Schema(ref = "CalendarFile")),
        @Content(mediaType = CSV, schema = @Schema(ref = "CalendarFile"))
      })
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Response write(
      @Parameter(ref = "year") @QueryParam("year") String year,
      @Parameter(ref = "dayFormat") @QueryParam("format") String asked,
      @Context HttpHeaders headers) {
    boolean table =
        asked == null
            ? headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.toString().startsWith(CSV))
            : constant(DayFormat.class, asked.toUpperCase(Locale.ROOT)) == DayFormat.CSV;
    DayFormat format = table ? DayFormat.CSV : DayFormat.ICS;
    Locale language = ReaderLanguage.of(request);
    String name = "days" + (year == null ? "" : "-" + year) + "." + format.extension();
    return Response.ok(
            exchange.write(number(year), format, Problem.text("day.calendar", language), language),
            format.type() + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /** Takes the days of a file, or tries to. */
  @POST
  @Path("file")
  @Consumes({ICS, CSV})
  @Operation(
      operationId = "importDays",
      summary = "Tries a file of days out, or takes it wholly or not at all; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "Days")
  @APIResponse(
      responseCode = "200",
      description = "What it did, or would do",
      content = @Content(schema = @Schema(ref = "DayIntake")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(
      responseCode = "422",
      description = "Refused, with all that is wrong; nothing was changed",
      content = @Content(schema = @Schema(ref = "DayIntake")))
  public Response take(
      @Parameter(ref = "dryRun") @QueryParam("dryRun") @DefaultValue("true") String dryRun,
      @Parameter(ref = "dayFileName") @HeaderParam("X-File-Name") String fileName,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    if (!"true".equals(dryRun) && !"false".equals(dryRun)) {
      throw new BadRequestException();
    }
    DayFormat format =
        headers.getMediaType().toString().startsWith(CSV) ? DayFormat.CSV : DayFormat.ICS;
    DayExchange.Taken taken =
        exchange.take(format, body.readNBytes(DayExchange.LARGEST + 1), "false".equals(dryRun));
    RefusalText words = RefusalText.in(ReaderLanguage.of(request));
    String file = fileName == null ? "days." + format.extension() : fileName;
    Intake intake =
        new Intake(
            taken.applied(),
            taken.added(),
            taken.corrected(),
            taken.untouched(),
            taken.faults().stream()
                .map(
                    fault ->
                        new RosterImportsResource.Fault(
                            file,
                            fault.line(),
                            fault.field(),
                            fault.value(),
                            words.of(fault.why())))
                .toList());
    return Response.status(taken.faults().isEmpty() ? 200 : 422).entity(intake).build();
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

  /** A year that dates can be made of; none if it is not given. */
  private Integer number(String year) {
    return year == null ? null : checked(WholeNumber.of("year", year, 1, request));
  }

  private static int checked(int year) {
    if (year < 1 || year > 9998) {
      throw new BadRequestException();
    }
    return year;
  }

  private static int seen(JsonObject body) {
    if (body == null || !(body.get("seenVersion") instanceof JsonNumber seen)) {
      throw new BadRequestException();
    }
    return seen.intValue();
  }

  /** The day of a body; whether it can be entered is decided elsewhere. */
  static DayDraft draft(JsonObject body) {
    if (body == null) {
      throw new BadRequestException();
    }
    return new DayDraft(
        date(text(body, "date")),
        constant(DayKind.class, text(body, "kind")),
        constant(WeekScope.class, text(body, "week")),
        text(body, "titleRu"),
        text(body, "titleKk"),
        text(body, "titleEn"),
        text(body, "source"));
  }

  private static String text(JsonObject body, String name) {
    JsonValue value = body.getOrDefault(name, JsonValue.NULL);
    if (value == JsonValue.NULL) {
      return null;
    }
    if (value instanceof JsonString string) {
      return string.getString();
    }
    throw new BadRequestException();
  }

  private static LocalDate date(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BadRequestException(e);
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    try {
      return name == null ? null : Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(e);
    }
  }
}
