package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import kz.journal.access.Caller;
import kz.journal.access.TokenIssuing;
import kz.journal.operation.Meters;
import kz.journal.time.SystemTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tokens for machines, against login and password (HTTP Basic, UTF-8). */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tokens")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class TokensResource {

  private static final String BASIC = "Basic ";
  private static final String CHALLENGE = "Basic realm=\"journal\", charset=\"UTF-8\"";
  private static final int LONGEST_LABEL = 120;

  @Context private HttpServletRequest request;
  @Inject private TokenIssuing issuing;
  @Inject private Caller caller;
  @Inject private Meters meters;
  @Inject @SystemTime private Clock time;

  /**
   * @param token to be sent as {@code Authorization: Bearer}; shown this once
   * @param expiresAt excluded, with the offset of the university's zone
   */
  public record Issued(String token, String expiresAt) {}

  /**
   * A token.
   *
   * @param label what its owner will know it by; the caller's agent if not given
   * @param days how long it lives; the longest allowed if not given
   */
  @POST
  @Operation(operationId = "issueToken", summary = "A token against login and password")
  @SecurityRequirement(name = "password")
  @APIResponse(
      responseCode = "201",
      description = "The token, shown this once",
      content = @Content(schema = @Schema(ref = "IssuedToken")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  @APIResponse(responseCode = "403", ref = "NoTokenNow")
  @APIResponse(responseCode = "429", ref = "Blocked")
  public Response issue(
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Parameter(ref = "label") @QueryParam("label") String label,
      @Parameter(ref = "days") @QueryParam("days") String days) {
    Optional<String[]> credentials = credentials(authorization);
    if (credentials.isEmpty()) {
      return unrecognised();
    }
    TokenIssuing.Outcome outcome =
        issuing.issue(
            credentials.get()[0],
            credentials.get()[1],
            label == null ? agent() : label,
            days == null ? issuing.longestDays() : number(days));
    meters.signIn("token", word(outcome));
    if (outcome instanceof TokenIssuing.Issued issued) {
      return Response.status(Response.Status.CREATED)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .entity(new Issued(issued.token(), Problem.moment(issued.expiresAt())))
          .build();
    }
    if (outcome instanceof TokenIssuing.Blocked blocked) {
      return Response.fromResponse(Problem.of(429, request).response())
          .header(HttpHeaders.RETRY_AFTER, seconds(blocked.until()))
          .build();
    }
    if (outcome instanceof TokenIssuing.Declined declined) {
      return Problem.of(403, declined.refusal(), request).response();
    }
    if (outcome instanceof TokenIssuing.Malformed malformed) {
      return Problem.of(400, malformed.refusal(), request).response();
    }
    return unrecognised();
  }

  /** Whoever may have no token now, or asked for an odd one, is welcome all the same. */
  private static String word(TokenIssuing.Outcome outcome) {
    if (outcome instanceof TokenIssuing.Blocked) {
      return "blocked";
    }
    return outcome instanceof TokenIssuing.Unrecognised ? "rejected" : "welcome";
  }

  private Response unrecognised() {
    return Response.fromResponse(Problem.of(401, request).response())
        .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
        .build();
  }

  private String agent() {
    String agent = caller.origin().agent().strip();
    return agent.isEmpty() ? "-" : agent.substring(0, Math.min(LONGEST_LABEL, agent.length()));
  }

  /** Zero, which no token lives, for what is no number. */
  private static int number(String days) {
    return days.matches("[0-9]{1,9}") ? Integer.parseInt(days) : 0;
  }

  private long seconds(Instant until) {
    return Math.max(1, Duration.between(time.instant(), until).toSeconds() + 1);
  }

  private static Optional<String[]> credentials(String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return parts.length == 2 ? Optional.of(parts) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
