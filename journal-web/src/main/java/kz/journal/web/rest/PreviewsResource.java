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
import kz.journal.calendar.DayDraft;
import kz.journal.foresight.Foreseeing;
import kz.journal.foresight.Outlook;
import kz.journal.foresight.Outlook.Part;
import kz.journal.listing.Range;
import kz.journal.listing.RecordId;
import kz.journal.regulation.RefusalText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a change of the calendar would do to windows; nothing is changed here. */
@Path("previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendar")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class PreviewsResource {

  @Context private HttpServletRequest request;
  @Inject private Foreseeing foreseeing;

  /**
   * What a day would do: entered beside the others; in the place of the record {@code replaces}; or
   * taken out of force, if only {@code withdraws} is given.
   */
  @POST
  @Path("days")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "previewDay",
      summary = "What a day entered, corrected or withdrawn would do to windows; for the registrar")
  @SecurityRequirement(name = "bearer")
  @SecurityRequirementsSet({
    @SecurityRequirement(name = "session"),
    @SecurityRequirement(name = "csrf")
  })
  @RequestBody(ref = "DayChange")
  @APIResponse(
      responseCode = "200",
      description = "How many windows it touches and moves, and one page of them",
      content = @Content(schema = @Schema(ref = "Outlook")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "415", ref = "WrongType")
  public OutlookJson day(
      @Parameter(ref = "outlookPart") @QueryParam("part") @DefaultValue("MOVED") String part,
      @Parameter(ref = "firstWindow") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "windowsOfPage") @QueryParam("size") @DefaultValue("50") String size,
      JsonObject body) {
    Asked asked = new Asked(body);
    Part shown = OutlookJson.part(part);
    Range range = WholeNumber.range(first, size, request);
    if (asked.text("withdraws") != null) {
      return json(foreseeing.ofWithdrawal(asked.id("withdraws"), shown, range));
    }
    DayDraft draft = DaysResource.draft(body);
    return json(
        asked.text("replaces") == null
            ? foreseeing.ofAddition(draft, shown, range)
            : foreseeing.ofCorrection(asked.id("replaces"), draft, shown, range));
  }

  /** What a drafted academic calendar would do if it were approved. */
  @GET
  @Path("calendars/{id: " + RecordId.PATTERN + "}")
  @Operation(
      operationId = "previewCalendar",
      summary = "What a drafted academic calendar would do to windows; for the registrar")
  @APIResponse(
      responseCode = "200",
      description = "How many windows it touches and moves, and one page of them",
      content = @Content(schema = @Schema(ref = "Outlook")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public OutlookJson calendar(
      @Parameter(ref = "academicCalendar") @PathParam("id") long id,
      @Parameter(ref = "outlookPart") @QueryParam("part") @DefaultValue("MOVED") String part,
      @Parameter(ref = "firstWindow") @QueryParam("first") @DefaultValue("0") String first,
      @Parameter(ref = "windowsOfPage") @QueryParam("size") @DefaultValue("50") String size) {
    return json(
        foreseeing
            .ofEdition(id, OutlookJson.part(part), WholeNumber.range(first, size, request))
            .orElseThrow(NotFoundException::new));
  }

  private OutlookJson json(Outlook outlook) {
    return OutlookJson.of(outlook, RefusalText.in(ReaderLanguage.of(request)));
  }
}
