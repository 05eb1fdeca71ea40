package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.journal.listing.RecordId;
import kz.journal.window.RecomputingRun;
import kz.journal.window.RecomputingRuns;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far windows were taken along after changes of the calendar. */
@Path("recomputings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendar")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class RecomputingsResource {

  private static final int LATEST = 20;

  @Inject private RecomputingRuns runs;

  /**
   * A run.
   *
   * @param total how many windows there are to look at, left out until they are counted
   * @param finishedAt left out while it goes on
   */
  public record Run(
      String id,
      String cause,
      String by,
      String at,
      Integer total,
      int done,
      int moved,
      String finishedAt) {

    static Run of(RecomputingRun run) {
      return new Run(
          Long.toString(run.id()),
          run.cause().name(),
          run.by(),
          Problem.moment(run.at()),
          run.total(),
          run.done(),
          run.moved(),
          run.finishedAt() == null ? null : Problem.moment(run.finishedAt()));
    }
  }

  /** The latest runs. */
  public record Page(List<Run> items) {}

  /** The latest runs, the last begun first. */
  @GET
  @Operation(
      operationId = "recomputings",
      summary = "The latest recomputings of windows after changes; for the registrar")
  @APIResponse(
      responseCode = "200",
      description = "At most 20 runs, the last begun first",
      content = @Content(schema = @Schema(ref = "RecomputingPage")))
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Page list() {
    return new Page(runs.latest(LATEST).stream().map(Run::of).toList());
  }

  /** One run. */
  @GET
  @Path("{id: " + RecordId.PATTERN + "}")
  @Operation(operationId = "recomputing", summary = "How far a recomputing has come")
  @APIResponse(
      responseCode = "200",
      description = "The run",
      content = @Content(schema = @Schema(ref = "Recomputing")))
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Run run(@Parameter(ref = "recomputing") @PathParam("id") long id) {
    return Run.of(runs.find(id).orElseThrow(NotFoundException::new));
  }

  /** Carries a run on, or does a finished one again. */
  @POST
  @Path("{id: " + RecordId.PATTERN + "}/repeat")
  @Operation(
      operationId = "repeatRecomputing",
      summary = "Carries a recomputing on, or does a finished one again")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @APIResponse(
      responseCode = "200",
      description = "The run that goes on now",
      content = @Content(schema = @Schema(ref = "Recomputing")))
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Run repeat(@Parameter(ref = "recomputing") @PathParam("id") long id) {
    return Run.of(runs.repeat(id).orElseThrow(NotFoundException::new));
  }
}
