package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.journal.bundle.SheetKind;
import kz.journal.intake.ImportReport;
import kz.journal.intake.RosterImport;
import kz.journal.intake.RosterIntake;
import kz.journal.intake.Tally;
import kz.journal.listing.RecordId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The roster import for machines. A trial answers at once; applying answers where to look. */
@Path("imports/roster")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "roster")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class RosterImportsResource {

  @Inject private RosterIntake intake;

  /** An import as machines see it. */
  public record Import(
      String importId,
      String state,
      boolean dryRun,
      String digest,
      int rowsDone,
      int rowsTotal,
      Map<String, Map<String, Integer>> counts,
      int errorCount,
      List<Fault> errors,
      List<Fault> warnings) {}

  public record Fault(String file, int line, String column, String value, String reason) {}

  @POST
  @Operation(
      operationId = "importRoster",
      summary = "Tries a bundle out, or applies it in the background; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "Roster")
  @APIResponse(
      responseCode = "200",
      description = "Tried out: what it would do",
      content = @Content(schema = @Schema(ref = "RosterImport")))
  @APIResponse(
      responseCode = "202",
      description = "Being applied; the import tells how far it is",
      headers = @Header(name = "Location", ref = "Location"),
      content = @Content(schema = @Schema(ref = "RosterImport")))
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "ImportRunning")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "WrongType")
  @APIResponse(
      responseCode = "422",
      description = "Tried out: refused, with all that is wrong",
      content = @Content(schema = @Schema(ref = "RosterImport")))
  @Consumes({
    "application/zip",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  public Response importRoster(
      @Parameter(ref = "dryRun") @QueryParam("dryRun") @DefaultValue("true") String dryRun,
      @Parameter(ref = "fileName") @HeaderParam("X-File-Name") @DefaultValue("roster.zip")
          String fileName,
      InputStream body,
      @Context UriInfo uri,
      @Context HttpServletRequest request)
      throws IOException {
    try {
      if (!"true".equals(dryRun) && !"false".equals(dryRun)) {
        return Problem.of(400, request).response();
      }
      if ("true".equals(dryRun)) {
        ImportReport report = intake.tryOutNow(fileName, body);
        boolean refused = report.state() == RosterImport.State.REFUSED;
        return Response.status(refused ? 422 : 200).entity(of(report, request)).build();
      }
      long id = intake.apply(fileName, body);
      return Response.accepted(of(intake.report(id).orElseThrow(), request))
          .location(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
          .build();
    } catch (RosterIntake.TooLarge e) {
      return Problem.of(413, request).response();
    } catch (RosterIntake.Busy e) {
      return Problem.of(409, request).response();
    }
  }

  @GET
  @Operation(operationId = "rosterImport", summary = "An import as it stands")
  @APIResponse(
      responseCode = "200",
      description = "The import",
      content = @Content(schema = @Schema(ref = "RosterImport")))
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @Path("{id: " + RecordId.PATTERN + "}")
  public Import report(
      @Parameter(ref = "import") @PathParam("id") long id, @Context HttpServletRequest request) {
    return of(intake.report(id).orElseThrow(NotFoundException::new), request);
  }

  private static Import of(ImportReport report, HttpServletRequest request) {
    Locale locale = ReaderLanguage.of(request);
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    for (SheetKind kind : SheetKind.values()) {
      Map<String, Integer> changes = new LinkedHashMap<>();
      for (Tally.Change change : Tally.Change.values()) {
        changes.put(change.name().toLowerCase(Locale.ROOT), report.count(kind, change));
      }
      counts.put(kind.sheet(), changes);
    }
    return new Import(
        Long.toString(report.id()),
        report.state().name(),
        report.dryRun(),
        report.digest(),
        report.rowsDone(),
        report.rowsTotal(),
        counts,
        report.errorCount(),
        report.errors().stream().map(problem -> fault(problem, locale)).toList(),
        report.warnings().stream().map(problem -> fault(problem, locale)).toList());
  }

  private static Fault fault(kz.journal.bundle.BundleProblem problem, Locale locale) {
    return new Fault(
        problem.file(), problem.line(), problem.column(), problem.value(), problem.message(locale));
  }
}
