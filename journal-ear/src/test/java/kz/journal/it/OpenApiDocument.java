package kz.journal.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.Locale;

/**
 * The OpenAPI document as the server gives it out, and whether an answer is one it describes. An
 * answer must not have properties the document does not know either.
 */
public final class OpenApiDocument {

  private final JsonNode root;
  private final JsonSchema schemas;

  /**
   * Asks for the document.
   *
   * @param reader somebody who is signed in
   */
  public OpenApiDocument(Http reader) {
    root = reader.get("/api/v1/openapi").must(200).json();
    close(root);
    schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root);
  }

  /**
   * The answer, if the document describes it: its status, its type, its headers and its body.
   *
   * @param operation such as {@code GET /api/v1/journals/{id}}
   */
  public Answer describes(String operation, Answer answer) {
    String[] methodAndPath = operation.split(" ");
    String at =
        "/paths/"
            + escaped(methodAndPath[1])
            + "/"
            + methodAndPath[0].toLowerCase(Locale.ROOT)
            + "/responses";
    String status = Integer.toString(answer.status());
    String response = target(at + "/" + (root.at(at).has(status) ? status : "default"));
    JsonNode described = root.at(response);
    described
        .path("headers")
        .fieldNames()
        .forEachRemaining(name -> answer.header(name).orElseThrow(() -> lacks(name, answer)));
    String type = answer.header("Content-Type").orElse("").replaceAll(";.*", "");
    if (!described.has("content")) {
      assertEquals("", answer.text(), answer::toString);
      return answer;
    }
    if (!described.at("/content/" + escaped(type)).isObject()) {
      throw new AssertionError("No " + type + " at " + response + ": " + answer);
    }
    if (type.endsWith("json")) {
      assertEquals(
          List.of(),
          faults(response + "/content/" + escaped(type) + "/schema", answer.json()),
          answer::toString);
    }
    return answer;
  }

  private List<String> faults(String schema, JsonNode value) {
    return schemas
        .getRefSchema(SchemaLocation.Fragment.of(schema))
        .validate(value, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private String target(String pointer) {
    JsonNode part = root.at(pointer);
    return part.has("$ref") ? part.path("$ref").asText().substring(1) : pointer;
  }

  /** Lets no object have a property that its schema does not name. */
  private static void close(JsonNode part) {
    part.forEach(OpenApiDocument::close);
    if (part instanceof ObjectNode schema
        && schema.path("type").asText().equals("object")
        && schema.has("properties")
        && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
  }

  private static AssertionError lacks(String header, Answer answer) {
    return new AssertionError("No header " + header + ": " + answer);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
