package kz.journal.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * All resources in one OpenAPI document, which the build makes of their annotations and of {@code
 * META-INF/openapi.yaml}.
 */
@Path("openapi")
@Produces({MediaType.APPLICATION_JSON, OpenApiResource.YAML})
@Tag(name = "document")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "default", ref = "Problem")
public class OpenApiResource {

  static final String YAML = "application/yaml";

  private static final List<Variant> VARIANTS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(YAML)).build();

  @Context private HttpServletRequest request;

  /**
   * The document.
   *
   * @param format {@code json} or {@code yaml}; what the caller accepts if not given
   */
  @GET
  @Operation(operationId = "openapi", summary = "This document")
  @APIResponse(
      responseCode = "200",
      description = "The document",
      content = @Content(schema = @Schema(ref = "Document")))
  @APIResponse(responseCode = "400", ref = "Malformed")
  public Response document(
      @Parameter(ref = "format") @QueryParam("format") String format, @Context Request accepted)
      throws IOException {
    if (format == null) {
      Variant best = accepted.selectVariant(VARIANTS);
      boolean yaml = best != null && best.getMediaType().getSubtype().equals("yaml");
      return answer(yaml ? "yaml" : "json").header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }
    return List.of("json", "yaml").contains(format)
        ? answer(format).build()
        : Problem.of(400, request).response();
  }

  private static Response.ResponseBuilder answer(String format) throws IOException {
    try (InputStream document =
        OpenApiResource.class.getResourceAsStream("/rest/openapi." + format)) {
      return Response.ok(document.readAllBytes())
          .type(format.equals("yaml") ? YAML : MediaType.APPLICATION_JSON);
    }
  }
}
