package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.journal.academic.AcademicCalendar.Edition;
import kz.journal.academic.AcademicCalendars;
import kz.journal.calendar.DayReading;
import kz.journal.calendar.EducationLevel;
import kz.journal.roster.StudyForm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar of a level in a school year: its special days and its approved periods. */
@Path("calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendar")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class CalendarsResource {

  @Inject private DayReading days;
  @Inject private AcademicCalendars calendars;

  /**
   * A school year of a level.
   *
   * @param academic {@code null} while none is approved
   */
  public record SchoolYear(
      String level,
      String form,
      int year,
      String from,
      String to,
      long calendarVersion,
      Academic academic,
      List<DaysResource.Day> days) {}

  /** The edition in force. */
  public record Academic(
      int edition,
      String week,
      int lessonDays,
      int writtenDays,
      int oralDays,
      String document,
      String approvedBy,
      String approvedAt,
      List<Period> periods) {

    /** Both days are included. */
    public record Period(String kind, String start, String end) {}

    static Academic of(Edition edition) {
      return new Academic(
          edition.number(),
          edition.plan().week().name(),
          edition.plan().terms().lesson(),
          edition.plan().terms().written(),
          edition.plan().terms().oral(),
          edition.plan().document(),
          edition.approvedBy(),
          Problem.moment(edition.approvedAt()),
          edition.plan().periods().stream()
              .map(
                  period ->
                      new Period(
                          period.kind().name(), period.start().toString(), period.end().toString()))
              .toList());
    }
  }

  /**
   * A school year of a level.
   *
   * @param level a name of {@link EducationLevel}
   * @param year in which it begins: 2026 for 2026/27
   * @param form a name of {@link StudyForm}
   */
  @GET
  @Path("{level: [A-Z]{1,20}}/{year: [0-9]{4}}")
  @Operation(
      operationId = "schoolYear",
      summary = "A school year of a level: its special days and its approved academic calendar")
  @APIResponse(
      responseCode = "200",
      description = "The year",
      content = @Content(schema = @Schema(ref = "SchoolYear")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public SchoolYear year(
      @Parameter(ref = "level") @PathParam("level") String level,
      @Parameter(ref = "schoolYear") @PathParam("year") int year,
      @Parameter(ref = "studyForm") @QueryParam("form") @DefaultValue("FULL_TIME") String form) {
    EducationLevel asked =
        constant(EducationLevel.class, level).orElseThrow(NotFoundException::new);
    StudyForm studied = constant(StudyForm.class, form).orElseThrow(BadRequestException::new);
    LocalDate first = LocalDate.of(year, 9, 1);
    LocalDate last = first.plusYears(1).minusDays(1);
    return new SchoolYear(
        asked.name(),
        studied.name(),
        year,
        first.toString(),
        last.toString(),
        days.version(),
        calendars.inForce(year, asked, studied).map(Academic::of).orElse(null),
        days.between(first, last).stream().map(DaysResource.Day::of).toList());
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
    try {
      return Optional.of(Enum.valueOf(type, name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
