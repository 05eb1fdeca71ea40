package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import kz.journal.listing.Rows;
import kz.journal.window.WindowList;
import kz.journal.window.WindowRow;
import kz.journal.window.WindowState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The windows of lessons in the caller's sight. */
@Path("windows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "windows")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class WindowsResource {

  @Context private HttpServletRequest request;
  @Inject private WindowList windows;

  /**
   * A window.
   *
   * @param closesAt excluded
   * @param ruleClosesAt the end without extensions, excluded
   * @param closedAt when the closing was written down, left out if not yet
   */
  public record Window(
      String lesson,
      String journal,
      String title,
      String discipline,
      String date,
      String startsAt,
      String kind,
      List<String> teachers,
      String state,
      String opensAt,
      String closesAt,
      String ruleClosesAt,
      boolean extended,
      String closedAt) {}

  /** One page of windows and how many there are in all. */
  public record Page(List<Window> items, long total) {}

  /**
   * The windows in the caller's sight, the first to close first.
   *
   * @param state NOT_YET, OPEN or CLOSED; all if not given
   * @param closingBefore an instant with offset; windows that end before or at it
   * @param teacher the id of a person
   * @param department the id of a unit
   */
  @GET
  @Operation(
      operationId = "windows",
      summary = "The windows of lessons in the caller's sight, the first to close first")
  @APIResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "WindowPage")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Response list(
      @Parameter(ref = "windowState") @QueryParam("state") String state,
      @Parameter(ref = "closingBefore") @QueryParam("closingBefore") String closingBefore,
      @Parameter(ref = "teacher") @QueryParam("teacher") String teacher,
      @Parameter(ref = "department") @QueryParam("department") String department,
      @Parameter(ref = "firstWindow") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "windowsOfPage") @QueryParam("size") @DefaultValue("50") String size) {
    WindowList.Asked asked;
    try {
      asked =
          new WindowList.Asked(
              state == null ? null : WindowState.valueOf(state),
              closingBefore == null ? null : moment(closingBefore),
              teacher == null ? null : Long.valueOf(teacher),
              department == null ? null : Long.valueOf(department),
              null);
    } catch (IllegalArgumentException | DateTimeException e) {
      return Problem.of(400, request).response();
    }
    Locale language = ReaderLanguage.of(request);
    Rows<WindowRow> rows = windows.list(asked, WholeNumber.range(first, size, request));
    return Response.ok(
            new Page(
                rows.items().stream().map(row -> window(row, language)).toList(), rows.total()))
        .build();
  }

  /** A plus sign arrives as a blank where the caller did not escape it. */
  private static Instant moment(String text) {
    return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
  }

  private static Window window(WindowRow row, Locale language) {
    return new Window(
        Long.toString(row.lesson()),
        Long.toString(row.journal()),
        row.title(),
        row.discipline().in(language),
        row.day().toString(),
        row.startsAt().toString(),
        row.kind().name(),
        row.teachers(),
        row.state().name(),
        Problem.moment(row.opensAt()),
        Problem.moment(row.closesAt()),
        Problem.moment(row.byRule()),
        row.extended(),
        row.closedAt() == null ? null : Problem.moment(row.closedAt()));
  }
}
