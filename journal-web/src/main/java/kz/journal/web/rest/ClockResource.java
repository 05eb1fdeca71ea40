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

/** The journal's clock: everybody reads it, and in the demo the IT department moves it. */
@Path("clock")
@Produces(MediaType.APPLICATION_JSON)
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
