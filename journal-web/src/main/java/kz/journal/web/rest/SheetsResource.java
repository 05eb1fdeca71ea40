package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import kz.journal.sheet.PastePreview;
import kz.journal.sheet.SheetReading;

/** A journal as a sheet: what a paste or a returned workbook would do. Nothing here writes. */
@Path("journals")
@Produces(MediaType.APPLICATION_JSON)
public class SheetsResource {

  private static final String ID = "[0-9]{1,18}";

  @Context private HttpServletRequest request;
  @Inject private PastePreview paste;

  /**
   * What pasted text would do: {@code {"text", "lesson", "student"}}, the last two where the active
   * cell is. A text that cannot be read at all is 422.
   */
  @POST
  @Path("{id: " + ID + "}/paste")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response paste(@PathParam("id") long id, JsonObject body) {
    if (body == null || !(body.get("text") instanceof JsonString text)) {
      throw new BadRequestException();
    }
    return answer(
        paste.of(
            id,
            text.getString(),
            id(body.get("lesson")).orElse(null),
            id(body.get("student")).orElse(null)));
  }

  private Response answer(Optional<SheetReading> reading) {
    SheetReading sheet = reading.orElseThrow(NotFoundException::new);
    return sheet
        .refusal()
        .map(refused -> Problem.of(422, refused, request).response())
        .orElseGet(() -> Response.ok(SheetJson.of(sheet, ReaderLanguage.of(request))).build());
  }

  /** An id as text or number; empty where there is none. */
  private static Optional<Long> id(JsonValue value) {
    String text =
        value instanceof JsonString string
            ? string.getString()
            : value instanceof JsonNumber number ? number.toString() : "";
    return text.matches(ID) ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
