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
import java.util.HashSet;
import java.util.List;
import kz.journal.access.Caller;
import kz.journal.listing.RecordId;
import kz.journal.listing.Rows;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Roles;
import kz.journal.roster.LessonKind;
import kz.journal.substitution.Substitution;
import kz.journal.substitution.SubstitutionDeciding;
import kz.journal.substitution.SubstitutionEntering;
import kz.journal.substitution.SubstitutionReading;
import kz.journal.substitution.rule.DecisionPaper;
import kz.journal.substitution.rule.SubstitutionOrder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Substitutions by decision of the department meeting. */
@Path("substitutions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "load")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "default", ref = "Problem")
public class SubstitutionsResource {

  private static final String ID = "{id: " + RecordId.PATTERN + "}";

  @Context private HttpServletRequest request;
  @Inject private SubstitutionReading reading;
  @Inject private SubstitutionEntering entering;
  @Inject private SubstitutionDeciding deciding;
  @Inject private Caller caller;

  /** The decision cited. */
  public record Cited(String number, String date, String fileName, String fileDigest) {

    static Cited of(DecisionPaper paper) {
      return new Cited(
          paper.number(), paper.date().toString(), paper.fileName(), paper.fileDigest());
    }
  }

  /** A substitution in the list; {@code named} is how many lessons it names, 0 for all. */
  public record Item(
      String id,
      int version,
      String journal,
      String journalTitle,
      String absent,
      String substitute,
      String kind,
      String from,
      String to,
      boolean endedEarly,
      int named,
      Cited decision,
      String state,
      String enteredAt) {}

  /** One page of them and how many there are in all. */
  public record Page(List<Item> items, long total) {}

  /** What somebody did with it. */
  public record Step(String step, String by, String at, String reason, String lastDay) {}

  /** One with the lessons it covers, those of them closed by now, and what was done with it. */
  public record Detail(Item substitution, int lessons, int closed, List<Step> steps) {}

  @GET
  @Operation(
      operationId = "substitutions",
      summary = "The substitutions in the caller's sight, the latest first")
  @APIResponse(
      responseCode = "200",
      description = "One page of them",
      content = @Content(schema = @Schema(ref = "SubstitutionPage")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  public Page list(
      @Parameter(ref = "substitutionState") @QueryParam("state") String state,
      @Parameter(ref = "person") @QueryParam("person") String person,
      @Parameter(ref = "first") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "size") @QueryParam("size") @DefaultValue("50") String size) {
    Rows<SubstitutionReading.Line> rows =
        reading.list(
            Asked.constant(Substitution.State.class, state),
            person,
            WholeNumber.range(first, size, request));
    return new Page(rows.items().stream().map(SubstitutionsResource::item).toList(), rows.total());
  }

  @GET
  @Path(ID)
  @Operation(operationId = "substitution", summary = "A substitution with all about it")
  @APIResponse(
      responseCode = "200",
      description = "The substitution",
      content = @Content(schema = @Schema(ref = "SubstitutionDetail")))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Detail detail(@Parameter(ref = "substitution") @PathParam("id") long id) {
    return told(id);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "enterSubstitution",
      summary = "Enters what the department decided; for its head")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "NewSubstitution")
  @APIResponse(
      responseCode = "201",
      description = "Entered; it waits for the registrar",
      content = @Content(schema = @Schema(ref = "SubstitutionDetail")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Refusal")
  public Response enter(JsonObject body) {
    Asked asked = new Asked(body);
    SubstitutionOrder order =
        new SubstitutionOrder(
            asked.id("absent"),
            asked.id("substitute"),
            asked.constant("kind", LessonKind.class),
            asked.day("from"),
            asked.day("to"),
            new HashSet<>(asked.ids("lessons")),
            asked.decision());
    SubstitutionEntering.Entered entered =
        entering.enter(asked.id("journal"), order).orElseThrow(NotFoundException::new);
    return entered.decision().isAllowed()
        ? Response.status(201).entity(told(entered.id())).build()
        : Asked.refused(entered.decision(), request);
  }

  @POST
  @Path(ID + "/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "confirmSubstitution",
      summary = "Lets a substitution come into force; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "Seen")
  @APIResponse(
      responseCode = "200",
      description = "In force; the lessons' windows stay what they are",
      content = @Content(schema = @Schema(ref = "SubstitutionDetail")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Changed")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Refusal")
  public Response confirm(
      @Parameter(ref = "substitution") @PathParam("id") long id, JsonObject body) {
    return answer(id, deciding.confirm(id, new Asked(body).seenVersion()));
  }

  @POST
  @Path(ID + "/refusal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "declineSubstitution",
      summary = "Declines a substitution with a reason; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "Reasoned")
  @APIResponse(
      responseCode = "200",
      description = "Declined",
      content = @Content(schema = @Schema(ref = "SubstitutionDetail")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Changed")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Refusal")
  public Response decline(
      @Parameter(ref = "substitution") @PathParam("id") long id, JsonObject body) {
    Asked asked = new Asked(body);
    return answer(id, deciding.decline(id, asked.text("reason"), asked.seenVersion()));
  }

  @POST
  @Path(ID + "/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "endSubstitution",
      summary = "Lets a substitution in force end early; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "Ending")
  @APIResponse(
      responseCode = "200",
      description = "Ends with this day",
      content = @Content(schema = @Schema(ref = "SubstitutionDetail")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Changed")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Refusal")
  public Response end(@Parameter(ref = "substitution") @PathParam("id") long id, JsonObject body) {
    Asked asked = new Asked(body);
    return answer(
        id, deciding.end(id, asked.day("lastDay"), asked.text("reason"), asked.seenVersion()));
  }

  @POST
  @Path(ID + "/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "withdrawSubstitution",
      summary = "Takes a substitution back: the registrar one in force, the head one that waits")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "Reasoned")
  @APIResponse(
      responseCode = "200",
      description = "Withdrawn; what was marked stays",
      content = @Content(schema = @Schema(ref = "SubstitutionDetail")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Changed")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(responseCode = "422", ref = "Refusal")
  public Response withdraw(
      @Parameter(ref = "substitution") @PathParam("id") long id, JsonObject body) {
    Asked asked = new Asked(body);
    String reason = asked.text("reason");
    return answer(
        id,
        caller.is(Roles.REGISTRAR)
            ? deciding.withdraw(id, reason, asked.seenVersion())
            : entering.takeBack(id, reason, asked.seenVersion()));
  }

  private Response answer(long id, Decision decision) {
    return decision.isAllowed() ? Response.ok(told(id)).build() : Asked.refused(decision, request);
  }

  private Detail told(long id) {
    SubstitutionReading.Detail detail = reading.detail(id).orElseThrow(NotFoundException::new);
    return new Detail(
        item(detail.line()),
        detail.lessons(),
        detail.closed(),
        detail.steps().stream()
            .map(
                step ->
                    new Step(
                        step.kind().name(),
                        step.by(),
                        Problem.moment(step.at()),
                        step.reason(),
                        step.lastDay() == null ? null : step.lastDay().toString()))
            .toList());
  }

  private static Item item(SubstitutionReading.Line line) {
    return new Item(
        Long.toString(line.id()),
        line.version(),
        Long.toString(line.journalId()),
        line.journal(),
        line.absent().full(),
        line.substitute().full(),
        line.kind() == null ? null : line.kind().name(),
        line.from().toString(),
        line.to().toString(),
        line.endedEarly(),
        line.named(),
        Cited.of(line.paper()),
        line.state().name(),
        Problem.moment(line.enteredAt()));
  }
}
