package kz.journal.web.rest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the resources do, as their annotations tell the server. */
final class ResourceMethods {

  static final List<Described> ALL =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("kz.journal.web.rest")
              .stream()
              .filter(type -> type.isAnnotatedWith(Path.class))
              .map(JavaClass::reflect)
              .flatMap(ResourceMethods::of)
              .toList();

  private ResourceMethods() {}

  /**
   * A method of a resource.
   *
   * @param path with the names of its parameters in braces, their patterns left out
   * @param parameters {@code in name} and its default, empty for none
   * @param consumes the types of its body, empty if it takes none
   */
  record Described(
      Class<?> resource,
      String verb,
      String path,
      Map<String, String> parameters,
      Set<String> consumes,
      Set<String> produces) {

    @Override
    public String toString() {
      return verb + " " + path;
    }
  }

  /** The records that a class declares as its wire format, and those within them. */
  static Stream<Class<?>> records(Class<?> type) {
    return Arrays.stream(type.getDeclaredClasses())
        .filter(Class::isRecord)
        .flatMap(declared -> Stream.concat(Stream.of(declared), records(declared)));
  }

  private static Stream<Described> of(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(Objects::nonNull)
                    .map(verb -> described(type, method, verb.value())));
  }

  private static Described described(Class<?> type, Method method, String verb) {
    Consumes consumes = method.getAnnotation(Consumes.class);
    Produces produces = method.getAnnotation(Produces.class);
    return new Described(
        type,
        verb,
        path(type, method),
        parameters(method),
        consumes == null ? Set.of() : Set.of(consumes.value()),
        Set.of((produces == null ? type.getAnnotation(Produces.class) : produces).value()));
  }

  private static String path(Class<?> type, Method method) {
    Path below = method.getAnnotation(Path.class);
    String path =
        RestApplication.class.getAnnotation(ApplicationPath.class).value()
            + "/"
            + type.getAnnotation(Path.class).value()
            + (below == null ? "" : "/" + below.value());
    return path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
  }

  private static Map<String, String> parameters(Method method) {
    Map<String, String> parameters = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      DefaultValue instead = parameter.getAnnotation(DefaultValue.class);
      for (Annotation annotation : parameter.getAnnotations()) {
        String name = name(annotation);
        if (!name.isEmpty()) {
          parameters.put(name, instead == null ? "" : instead.value());
        }
      }
    }
    // The security schemes speak of it.
    parameters.remove("header " + HttpHeaders.AUTHORIZATION);
    return parameters;
  }

  private static String name(Annotation annotation) {
    if (annotation instanceof PathParam path) {
      return "path " + path.value();
    }
    if (annotation instanceof QueryParam query) {
      return "query " + query.value();
    }
    return annotation instanceof HeaderParam header ? "header " + header.value() : "";
  }
}
