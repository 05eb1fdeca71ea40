package kz.journal.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules of the pages and resources. */
class WebArchitectureTest {

  private static final JavaClasses WEB =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> location.contains("kz/journal/web"))
          .importPackages("kz.journal.web");

  private static final ArchRule THE_DATABASE_IS_BEHIND_THE_USE_CASES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "jakarta\\.persistence\\.(EntityManager.*|\\w*Query|criteria\\..*)"
                  + "|java\\.sql\\..*|javax\\.sql\\..*")
          .because("who may do what is decided in the use cases, and nothing goes around them");

  private static final ArchRule THE_WALL_CLOCK_IS_NOT_READ =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("time comes from the one clock");

  private static final ArchRule RESOURCES_ARE_CALLED_SO =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveSimpleNameEndingWith("Resource")
          .andShould()
          .resideInAPackage("..web.rest..")
          .because("a reader looks for the wire format in one place");

  private static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Service|Bean|Controller|Dto)")
          .because("such a suffix says nothing a registrar would recognise");

  @Test
  void classes_were_found_at_all() {
    assertTrue(WEB.size() > 30, "only " + WEB.size());
  }

  @Test
  void the_database_is_behind_the_use_cases() {
    THE_DATABASE_IS_BEHIND_THE_USE_CASES.check(WEB);
  }

  @Test
  void the_wall_clock_is_not_read() {
    THE_WALL_CLOCK_IS_NOT_READ.check(WEB);
  }

  @Test
  void resources_are_called_so() {
    RESOURCES_ARE_CALLED_SO.check(WEB);
  }

  @Test
  void names_say_what_a_thing_is() {
    NAMES_SAY_WHAT_A_THING_IS.check(WEB);
  }

  @Test
  void every_package_says_what_lives_in_it() {
    try (Stream<java.nio.file.Path> files =
        Files.walk(java.nio.file.Path.of("src/main/java/kz/journal/web"))) {
      List<java.nio.file.Path> silent =
          files
              .filter(Files::isDirectory)
              .filter(folder -> hasClasses(folder))
              .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
              .toList();
      assertTrue(silent.isEmpty(), "no package-info in " + silent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasClasses(java.nio.file.Path folder) {
    try (Stream<java.nio.file.Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
