package kz.journal.regulation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Citations in the compiled classes of this module, the code and the tests. */
final class CompiledCitations {

  private CompiledCitations() {}

  static List<Citation> ofThisModule() {
    return Stream.concat(in(Clause.class, false), in(CompiledCitations.class, true)).toList();
  }

  /** The citations in the output directory that holds the neighbour. */
  private static Stream<Citation> in(Class<?> neighbour, boolean test) {
    return new ClassFileImporter()
        .importPath(outputDirectory(neighbour)).stream().flatMap(type -> citations(type, test));
  }

  private static Path outputDirectory(Class<?> neighbour) {
    try {
      return Path.of(neighbour.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Citation> citations(JavaClass type, boolean test) {
    Stream<HasAnnotations<?>> annotated =
        Stream.of(Stream.of(type), type.getMethods().stream(), type.getConstructors().stream())
            .flatMap(elements -> elements);
    return annotated
        .flatMap(element -> element.tryGetAnnotationOfType(Clause.class).stream())
        .flatMap(clause -> Arrays.stream(clause.value()))
        .map(clause -> new Citation(clause, sourceFile(type, test), test));
  }

  private static Path sourceFile(JavaClass type, boolean test) {
    return Path.of("journal-ejb", "src", test ? "test" : "main", "java")
        .resolve(type.getPackageName().replace('.', '/'))
        .resolve(type.getSource().flatMap(Source::getFileName).orElseThrow());
  }
}
