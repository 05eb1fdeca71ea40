package kz.journal.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.journal.web.rest.ResourceMethods.Described;

/** The document as it ships, read. */
final class OpenApiText {

  static final OpenApiText JSON = new OpenApiText("json");

  private final JsonNode root;
  private final JsonSchema schema;

  OpenApiText(String format) {
    try (InputStream document =
        OpenApiResource.class.getResourceAsStream("/rest/openapi." + format)) {
      root = (format.equals("yaml") ? new YAMLMapper() : new JsonMapper()).readTree(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root);
  }

  JsonNode root() {
    return root;
  }

  /** A part by its JSON pointer, which may begin with {@code #}. */
  JsonNode at(String pointer) {
    return root.at(pointer.startsWith("#") ? pointer.substring(1) : pointer);
  }

  /** The part, or the one it refers to. */
  JsonNode resolved(JsonNode part) {
    return part.has("$ref") ? at(part.path("$ref").asText()) : part;
  }

  /** Method and path of everything in it. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    JsonNode paths = root.required("paths");
    for (String path : names(paths)) {
      for (String verb : names(paths.get(path))) {
        operations.add(verb.toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    return operations;
  }

  JsonNode operation(Described method) {
    return root.required("paths").path(method.path()).path(method.verb().toLowerCase(Locale.ROOT));
  }

  /** What is wrong with a value by the schema at a pointer; empty if nothing. */
  List<String> faults(String pointer, JsonNode value) {
    return schema
        .getRefSchema(SchemaLocation.Fragment.of(pointer))
        .validate(value, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true))
        .stream()
        .map(fault -> pointer + ": " + fault)
        .toList();
  }

  static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  static Stream<JsonNode> children(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static Set<String> texts(JsonNode array) {
    return children(array)
        .filter(text -> !text.isNull())
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
