package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import kz.journal.calendar.ClockMoving;
import kz.journal.time.JournalClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The journal's clock: everybody reads it, and in the demo the IT department moves it. */
@Path("clock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "clock")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class ClockResource {

  private static final String INSTANT = "instant";

  @Context private HttpServletRequest request;
  @Inject private ClockMoving moving;
  @Inject private JournalClock clock;

  /**
   * What the clock shows. Instants carry the offset of the university's zone.
   *
   * @param offsetSeconds how far it is ahead of the system's; negative when it is behind
   * @param movable false in production, where a move answers 404
   * @param nextWorkingDay nine in the morning of the next working day
   */
  public record Shown(String instant, long offsetSeconds, boolean movable, String nextWorkingDay) {}

  @GET
  @Operation(operationId = "clock", summary = "What the clock shows")
  @APIResponse(
      responseCode = "200",
      description = "The clock",
      content = @Content(schema = @Schema(ref = "Clock")))
  public Shown read() {
    return new Shown(
        Problem.moment(clock.instant()),
        moving.offset().toSeconds(),
        moving.movable(),
        Problem.moment(moving.nextWorkingMorning()));
  }

  /** Lets the clock show {@code {"instant": …}}, an ISO 8601 moment from 2022 to 2034. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "moveClock",
      summary = "Moves the clock of a demo; for the IT department")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "ClockMove")
  @APIResponse(
      responseCode = "200",
      description = "The clock, moved",
      content = @Content(schema = @Schema(ref = "Clock")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(
      responseCode = "404",
      ref = "NotFound",
      description = "A clock in production does not move")
  @APIResponse(responseCode = "415", ref = "WrongType")
  public Response move(JsonObject body) {
    if (!moving.movable()) {
      return Problem.of(404, request).response();
    }
    Optional<Instant> moment = momentIn(body).filter(moving::reaches);
    if (moment.isEmpty()) {
      return Problem.of(400, request).response();
    }
    moving.set(moment.get());
    return Response.ok(read()).build();
  }

  private static Optional<Instant> momentIn(JsonObject body) {
    if (body == null || !(body.get(INSTANT) instanceof JsonString typed)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(typed.getString()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
