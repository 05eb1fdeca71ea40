package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import kz.journal.calendar.DayStatus;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.WeekKind;
import kz.journal.roster.StudyForm;
import kz.journal.time.JournalZone;
import kz.journal.window.ComputedTerm;
import kz.journal.window.EntryTerms;
import kz.journal.window.Occasion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From when until when an occasion of a day is entered, and which days were counted. */
@Path("deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class DeadlinesResource {

  @Context private HttpServletRequest request;
  @Inject private EntryTerms terms;

  /**
   * A term of entry.
   *
   * @param opensAt included, with the offset of the university's zone
   * @param closesAt excluded: 24:00 of the last counted day is 00:00 of the next
   * @param counted the working days of the term
   */
  public record Deadline(
      String opensAt, String closesAt, String clause, List<String> counted, List<Skipped> skipped) {

    /** A day passed over and why, in the reader's language. */
    public record Skipped(String date, String reason) {}
  }

  /**
   * The term of an occasion.
   *
   * @param occasion a name of {@link Occasion}
   * @param date the day of the lesson or exam, {@code YYYY-MM-DD}
   * @param week a name of {@link WeekKind}; the institution's if not given
   * @param time the scheduled start, {@code HH:mm}; 00:00 if not given
   * @param level a name of {@link EducationLevel}, whose academic calendar holds; the institution's
   *     settings if not given or it has none
   * @param form a name of {@link StudyForm}, of interest with a level only
   * @param on the calendars as they stood at the end of this day, {@code YYYY-MM-DD}; those of now
   *     if not given
   */
  @GET
  @Operation(
      operationId = "deadline",
      summary = "From when until when an occasion of a day is entered, and which days were counted")
  @APIResponse(
      responseCode = "200",
      description = "The term",
      content = @Content(schema = @Schema(ref = "Deadline")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  public Response term(
      @Parameter(ref = "occasion") @QueryParam("occasion") String occasion,
      @Parameter(ref = "date") @QueryParam("date") String date,
      @Parameter(ref = "week") @QueryParam("week") String week,
      @Parameter(ref = "time") @QueryParam("time") String time,
      @Parameter(ref = "deadlineLevel") @QueryParam("level") String level,
      @Parameter(ref = "deadlineForm") @QueryParam("form") String form,
      @Parameter(ref = "asOfDay") @QueryParam("on") String on) {
    ComputedTerm term;
    try {
      term =
          (on == null ? terms.byLevel() : terms.asOf(JournalZone.endOf(LocalDate.parse(on))))
              .of(
                  Occasion.valueOf(occasion),
                  level == null ? null : EducationLevel.valueOf(level),
                  form == null ? null : StudyForm.valueOf(form),
                  LocalDate.parse(date),
                  time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time),
                  week == null ? null : WeekKind.valueOf(week));
    } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
      return Problem.of(400, request).response();
    }
    return Response.ok(deadline(term, ReaderLanguage.of(request))).build();
  }

  private static Deadline deadline(ComputedTerm term, Locale language) {
    return new Deadline(
        Problem.moment(term.opensAt()),
        Problem.moment(term.closesAt()),
        term.clause(),
        term.counted().stream().map(LocalDate::toString).toList(),
        term.skipped().stream()
            .map(day -> new Deadline.Skipped(day.date().toString(), reason(day, language)))
            .toList());
  }

  private static String reason(DayStatus day, Locale language) {
    return day.special()
        .map(special -> special.titleIn(language))
        .orElseGet(() -> Problem.text("day.weekend", language));
  }
}
