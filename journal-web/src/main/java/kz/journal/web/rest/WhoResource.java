package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.journal.access.Caller;
import kz.journal.access.SignedIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own account as machines see it. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "caller")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class WhoResource {

  @Inject private Caller caller;

  /** Login, name and roles of the caller; a duty due leaves the roles empty. */
  @GET
  @Operation(operationId = "me", summary = "Whom the journal takes the caller for")
  @APIResponse(
      responseCode = "200",
      description = "The caller",
      content = @Content(schema = @Schema(ref = "Me")))
  public Me me() {
    SignedIn who = caller.required();
    return new Me(who.login(), who.name().full(), who.due().isEmpty() ? who.held() : List.of());
  }

  public record Me(String login, String name, List<String> roles) {}
}
