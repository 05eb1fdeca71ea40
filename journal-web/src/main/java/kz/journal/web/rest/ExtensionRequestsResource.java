package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import kz.journal.extension.Extending;
import kz.journal.extension.Wish;
import kz.journal.listing.RecordId;
import kz.journal.listing.Rows;
import kz.journal.regulation.Decision;
import kz.journal.request.ExtensionAnswering;
import kz.journal.request.ExtensionAsking;
import kz.journal.request.ExtensionRequest;
import kz.journal.request.RequestLine;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Teachers ask for longer windows of closed lessons, the registrar answers (2.2.7). */
@Path("extension-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "extensions")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "default", ref = "Problem")
public class ExtensionRequestsResource {

  private static final String ONE = "{id: " + RecordId.PATTERN + "}";

  @Context private HttpServletRequest request;
  @Inject private ExtensionAsking asking;
  @Inject private ExtensionAnswering answering;

  /**
   * A request.
   *
   * @param student left out for the whole lesson
   * @param closedAt the end that had passed, excluded
   * @param waited in working days
   * @param extension the extension that answers it, left out if there is none
   */
  public record Item(
      String id,
      int version,
      String journal,
      String title,
      String lesson,
      String date,
      String student,
      String studentName,
      String reason,
      String askedBy,
      String askedAt,
      String closedAt,
      int waited,
      String state,
      String extension,
      String answer) {}

  /** One page of them and how many there are in all. */
  public record Page(List<Item> items, long total) {}

  /** A request just sent. */
  public record Sent(String id) {}

  /** A request as it stands after an act. */
  public record Settled(String id, String state, String extension) {}

  @GET
  @Operation(
      operationId = "extensionRequests",
      summary = "Requests, those that wait longest first; for the registrar")
  @APIResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "ExtensionRequestPage")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  public Page list(
      @Parameter(ref = "requestState") @QueryParam("state") @DefaultValue("WAITING") String state,
      @Parameter(ref = "person") @QueryParam("person") String person,
      @Parameter(ref = "first") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "size") @QueryParam("size") @DefaultValue("50") String size) {
    return page(
        answering.list(
            Asked.constant(ExtensionRequest.State.class, state),
            person,
            WholeNumber.range(first, size, request)));
  }

  @GET
  @Path("own")
  @Operation(
      operationId = "ownExtensionRequests",
      summary = "The caller's own requests, the latest first; for teachers")
  @APIResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "ExtensionRequestPage")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  public Page own(
      @Parameter(ref = "first") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "size") @QueryParam("size") @DefaultValue("50") String size) {
    return page(asking.own(WholeNumber.range(first, size, request)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "askForExtension",
      summary = "Asks for a longer window of a closed lesson; for the teacher who fills it")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "NewExtensionRequest")
  @APIResponse(
      responseCode = "201",
      description = "Sent to the registrar",
      content = @Content(schema = @Schema(ref = "ExtensionRequestSent")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Refusal")
  public Response ask(JsonObject body) {
    Asked asked = new Asked(body);
    Long student = asked.text("student") == null ? null : asked.id("student");
    ExtensionAsking.Asked sent =
        asking
            .ask(asked.id("journal"), asked.id("lesson"), student, asked.text("reason"))
            .orElseThrow(NotFoundException::new);
    return sent.decision().isAllowed()
        ? Response.status(201).entity(new Sent(Long.toString(sent.id()))).build()
        : Asked.refused(sent.decision(), request);
  }

  @POST
  @Path(ONE + "/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "withdrawExtensionRequest",
      summary = "Takes an own request back that nobody has answered")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "Seen")
  @APIResponse(
      responseCode = "200",
      description = "Withdrawn",
      content = @Content(schema = @Schema(ref = "ExtensionRequestSettled")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Changed")
  @APIResponse(responseCode = "415", ref = "WrongType")
  public Response withdraw(
      @Parameter(ref = "extensionRequest") @PathParam("id") long id, JsonObject body) {
    return settled(
        id, asking.withdraw(id, new Asked(body).seenVersion()), ExtensionRequest.State.WITHDRAWN);
  }

  @POST
  @Path(ONE + "/refusal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "declineExtensionRequest",
      summary = "Declines a request with a reason; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "Reasoned")
  @APIResponse(
      responseCode = "200",
      description = "Declined",
      content = @Content(schema = @Schema(ref = "ExtensionRequestSettled")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Changed")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Refusal")
  public Response decline(
      @Parameter(ref = "extensionRequest") @PathParam("id") long id, JsonObject body) {
    Asked asked = new Asked(body);
    return settled(
        id,
        answering.decline(id, asked.text("reason"), asked.seenVersion()),
        ExtensionRequest.State.DECLINED);
  }

  /** The body is an extension's wish with {@code seenVersion} beside it. */
  @POST
  @Path(ONE + "/extension")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "grantExtensionRequest",
      summary = "Lets an extension answer a request; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "ExtensionGrant")
  @APIResponse(
      responseCode = "200",
      description = "The extension waits for the vice-rector, or is in force",
      content = @Content(schema = @Schema(ref = "ExtensionRequestSettled")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Changed")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "ExtensionRefused")
  public Response grant(
      @Parameter(ref = "extensionRequest") @PathParam("id") long id, JsonObject body) {
    int seen = new Asked(body).seenVersion();
    Optional<Wish> wish = WishJson.read(body);
    if (wish.isEmpty()) {
      return Problem.of(400, request).response();
    }
    String signed = body.containsKey("signed") ? WishJson.text(body, "signed") : null;
    Extending.Outcome outcome = answering.grant(id, wish.get(), signed, seen);
    if (!outcome.done()) {
      return Asked.refused(outcome.refusal(), request);
    }
    ExtensionRequest.State state =
        signed == null ? ExtensionRequest.State.WAITING : ExtensionRequest.State.GRANTED;
    return Response.ok(
            new Settled(Long.toString(id), state.name(), Long.toString(outcome.extension().id())))
        .build();
  }

  private Response settled(long id, Decision decision, ExtensionRequest.State state) {
    return decision.isAllowed()
        ? Response.ok(new Settled(Long.toString(id), state.name(), null)).build()
        : Asked.refused(decision, request);
  }

  private static Page page(Rows<RequestLine> rows) {
    return new Page(
        rows.items().stream().map(ExtensionRequestsResource::item).toList(), rows.total());
  }

  private static Item item(RequestLine line) {
    return new Item(
        Long.toString(line.id()),
        line.version(),
        Long.toString(line.journalId()),
        line.journal(),
        Long.toString(line.lessonId()),
        line.day().toString(),
        line.studentId() == null ? null : Long.toString(line.studentId()),
        line.student() == null ? null : line.student().full(),
        line.reason(),
        line.askedBy(),
        Problem.moment(line.askedAt()),
        Problem.moment(line.closedAt()),
        line.waited(),
        line.state().name(),
        line.extensionId() == null ? null : Long.toString(line.extensionId()),
        line.answer());
  }
}
