package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.journal.access.Caller;
import kz.journal.access.SignedIn;

/** The caller's own account as machines see it. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class WhoResource {

  @Inject private Caller caller;

  /** Login, name and roles of the caller; a duty due leaves the roles empty. */
  @GET
  public Me me() {
    SignedIn who = caller.required();
    return new Me(who.login(), who.name().full(), who.due().isEmpty() ? who.held() : List.of());
  }

  public record Me(String login, String name, List<String> roles) {}
}
