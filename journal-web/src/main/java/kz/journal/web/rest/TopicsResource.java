package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.journal.journal.LessonTopics;
import kz.journal.listing.RecordId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The topics of lessons, as their teachers word them. */
@Path("journals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "journals")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class TopicsResource {

  private static final String ID = RecordId.PATTERN;

  @Context private HttpServletRequest request;
  @Inject private LessonTopics topics;

  /** The topic that stands now, or null. */
  public record Topic(String topic) {}

  /**
   * Gives a lesson a topic: {@code {"topic", "seen"}}, the new one and the one the caller saw. 403
   * if the caller may not or the window is closed, 409 if another stands there, 422 if too long.
   */
  @PUT
  @Path("{id: " + ID + "}/lessons/{lesson: " + ID + "}/topic")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setTopic",
      summary = "Gives a lesson a topic in its teacher's words; until the window closes")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "NewTopic")
  @APIResponse(
      responseCode = "200",
      description = "Saved",
      content = @Content(schema = @Schema(ref = "Topic")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "TopicRefused")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "TopicChanged")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "TopicTooLong")
  public Response set(
      @Parameter(ref = "journal") @PathParam("id") long id,
      @Parameter(ref = "lesson") @PathParam("lesson") long lesson,
      JsonObject body) {
    if (body == null || !body.containsKey("topic")) {
      throw new BadRequestException();
    }
    LessonTopics.Outcome outcome =
        topics
            .set(id, lesson, text(body.get("topic")), text(body.get("seen")))
            .orElseThrow(NotFoundException::new);
    return switch (outcome.kind()) {
      case SAVED -> Response.ok(new Topic(outcome.topic())).build();
      case REFUSED -> Problem.of(403, outcome.refusal(), request).response();
      case CONFLICT -> Problem.of(409, outcome.refusal(), request).response();
      case INVALID -> Problem.of(422, outcome.refusal(), request).response();
    };
  }

  private static String text(JsonValue value) {
    if (value == null || value == JsonValue.NULL) {
      return null;
    }
    if (value instanceof JsonString string) {
      return string.getString();
    }
    throw new BadRequestException();
  }
}
