package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import kz.journal.feed.FeedReading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A teacher's private calendar; the secret in the address is the key. */
@Path("calendar")
@Produces("text/calendar")
@Tag(name = "calendar")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class CalendarFeedResource {

  @Inject private FeedReading reading;

  /** The calendar, for programs that ask again and again. */
  @GET
  @Path("{secret: [A-Za-z0-9_-]{20,100}}.ics")
  @Operation(
      operationId = "calendarFeed",
      summary = "A teacher's own lessons and closings; whoever knows the secret reads it")
  @SecurityRequirementsSet({})
  @APIResponse(
      responseCode = "200",
      description = "The calendar, without any student's name",
      content = @Content(schema = @Schema(ref = "Feed")))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response feed(@Parameter(ref = "secret") @PathParam("secret") String secret) {
    return reading
        .of(secret)
        .map(
            calendar ->
                Response.ok(calendar, "text/calendar;charset=UTF-8")
                    .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                    .build())
        .orElseThrow(NotFoundException::new);
  }
}
