package kz.journal.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house rules of the session-bean module; each is a constant with its reason. */
class ArchitectureTest {

  private static final JavaClasses JOURNAL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("kz.journal");

  private static final ArchRule FEATURES_DEPEND_DOWNWARDS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("time")
          .definedBy("kz.journal.time..")
          .layer("regulation")
          .definedBy("kz.journal.regulation..")
          .layer("listing")
          .definedBy("kz.journal.listing..")
          .layer("setting")
          .definedBy("kz.journal.setting..")
          .layer("document")
          .definedBy("kz.journal.document..")
          .layer("attachment")
          .definedBy("kz.journal.attachment..")
          .layer("calendar, org")
          .definedBy("kz.journal.calendar..", "kz.journal.org..")
          .layer("dayfile")
          .definedBy("kz.journal.dayfile..")
          .layer("roster")
          .definedBy("kz.journal.roster..")
          .layer("academic")
          .definedBy("kz.journal.academic..")
          .layer("window, substitution, access")
          .definedBy(
              "kz.journal.window..",
              "kz.journal.foresight..",
              "kz.journal.extension..",
              "kz.journal.substitution..",
              "kz.journal.access..")
          .layer("credentials")
          .definedBy("kz.journal.credentials..")
          .layer("outage")
          .definedBy("kz.journal.outage..")
          .layer("journal")
          .definedBy("kz.journal.journal..")
          .layer("contingent, request")
          .definedBy("kz.journal.contingent..", "kz.journal.request..")
          .layer("feed")
          .definedBy("kz.journal.feed..")
          .layer("sheet")
          .definedBy("kz.journal.sheet..")
          .layer("bundle")
          .definedBy("kz.journal.bundle..")
          .layer("intake")
          .definedBy("kz.journal.intake..")
          .layer("audit")
          .definedBy("kz.journal.audit..")
          .layer("messaging")
          .definedBy("kz.journal.messaging..")
          .layer("operation")
          .definedBy("kz.journal.operation..")
          .layer("demo")
          .definedBy("kz.journal.demo..")
          .layer("platform")
          .definedBy("kz.journal.platform..")
          .withOptionalLayers(true)
          .whereLayer("platform")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("demo")
          .mayOnlyBeAccessedByLayers("platform")
          .whereLayer("audit")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("messaging")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("operation")
          .mayOnlyBeAccessedByLayers("platform")
          .whereLayer("intake")
          .mayOnlyBeAccessedByLayers("demo", "platform")
          .whereLayer("credentials")
          .mayOnlyBeAccessedByLayers("intake", "demo", "platform")
          .whereLayer("contingent, request")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("sheet")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("outage")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("dayfile")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("feed")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("bundle")
          .mayOnlyBeAccessedByLayers("sheet", "intake", "demo")
          .whereLayer("journal")
          .mayOnlyBeAccessedByLayers(
              "contingent, request", "sheet", "intake", "messaging", "demo", "platform")
          .whereLayer("window, substitution, access")
          .mayOnlyBeAccessedByLayers(
              "outage",
              "credentials",
              "journal",
              "contingent, request",
              "bundle",
              "feed",
              "sheet",
              "intake",
              "audit",
              "messaging",
              "operation",
              "demo",
              "platform")
          .whereLayer("academic")
          .mayOnlyBeAccessedByLayers(
              "window, substitution, access",
              "outage",
              "journal",
              "feed",
              "sheet",
              "intake",
              "demo",
              "platform")
          .whereLayer("roster")
          .mayOnlyBeAccessedByLayers(
              "academic",
              "bundle",
              "window, substitution, access",
              "outage",
              "credentials",
              "journal",
              "contingent, request",
              "feed",
              "sheet",
              "intake",
              "audit",
              "messaging",
              "operation",
              "demo",
              "platform")
          .whereLayer("calendar, org")
          .mayOnlyBeAccessedByLayers(
              "dayfile",
              "academic",
              "bundle",
              "roster",
              "window, substitution, access",
              "outage",
              "credentials",
              "journal",
              "contingent, request",
              "feed",
              "sheet",
              "intake",
              "audit",
              "messaging",
              "operation",
              "demo",
              "platform")
          .because("a reader who opens a feature must not need those above it (design, section 3)");

  private static final ArchRule NO_CYCLES =
      slices()
          .matching("kz.journal.(*)..")
          .should()
          .beFreeOfCycles()
          .because("features in a cycle are one feature");

  private static final ArchRule RULES_ARE_PURE =
      noClasses()
          .that()
          .resideInAPackage("..rule..")
          .should(
              dependOnClassesThat(
                  resideInAnyPackage(
                      "jakarta.ejb..",
                      "jakarta.persistence..",
                      "jakarta.inject..",
                      "jakarta.enterprise..",
                      "jakarta.transaction..",
                      "java.sql..",
                      "javax.sql..")))
          .because("a rule is values in, value out");

  private static final ArchRule ONLY_PLATFORM_READS_THE_WALL_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackage("kz.journal.platform..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalTime.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("time is given, never taken: tests move the clock and never sleep");

  private static final ArchRule ENTITIES_HAVE_NO_PUBLIC_SETTERS =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameMatching("set[A-Z].*")
          .because("an entity changes by verbs of its life");

  private static final ArchRule SCHEDULES_STAND_IN_TIMERS =
      methods()
          .that()
          .areAnnotatedWith(Schedule.class)
          .or()
          .areAnnotatedWith(Schedules.class)
          .or()
          .areAnnotatedWith(Timeout.class)
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Timers")
          .allowEmptyShould(true)
          .because("a timer rings, a use case decides");

  private static final ArchRule USE_CASES_STATE_THEIR_ROLES =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .or()
          .areAnnotatedWith(Singleton.class)
          .should(stateTheRolesOfEveryPublicMethod())
          .because("least privilege is decided in the use case and nowhere else");

  private static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Service")
          .orShould()
          .haveSimpleNameEndingWith("Bean")
          .because("such a suffix says nothing a registrar would recognise");

  private static final ArchRule NO_LAYER_PACKAGES =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..model..",
              "..service..",
              "..dao..",
              "..dto..",
              "..util..",
              "..impl..",
              "..common..")
          .because("packages are features, not layers");

  @Test
  void classes_were_found_at_all() {
    assertTrue(JOURNAL.size() > 100, "only " + JOURNAL.size());
  }

  @Test
  void features_depend_downwards() {
    FEATURES_DEPEND_DOWNWARDS.check(JOURNAL);
  }

  @Test
  void features_have_no_cycles() {
    NO_CYCLES.check(JOURNAL);
  }

  @Test
  void every_feature_is_a_layer() {
    Set<String> known =
        Set.of(
            "time",
            "regulation",
            "setting",
            "document",
            "attachment",
            "listing",
            "calendar",
            "dayfile",
            "academic",
            "feed",
            "foresight",
            "outage",
            "org",
            "roster",
            "window",
            "extension",
            "substitution",
            "access",
            "credentials",
            "bundle",
            "journal",
            "contingent",
            "request",
            "sheet",
            "intake",
            "audit",
            "messaging",
            "operation",
            "demo",
            "platform");
    Set<String> unknown =
        JOURNAL.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("kz.journal."))
            .map(name -> name.split("\\.")[2])
            .filter(feature -> !known.contains(feature))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(unknown.isEmpty(), "no layer for " + unknown);
  }

  @Test
  void rules_are_pure() {
    RULES_ARE_PURE.check(JOURNAL);
  }

  @Test
  void only_platform_reads_the_wall_clock() {
    ONLY_PLATFORM_READS_THE_WALL_CLOCK.check(JOURNAL);
  }

  @Test
  void entities_have_no_public_setters() {
    ENTITIES_HAVE_NO_PUBLIC_SETTERS.check(JOURNAL);
  }

  @Test
  void schedules_stand_in_timers() {
    SCHEDULES_STAND_IN_TIMERS.check(JOURNAL);
  }

  @Test
  void use_cases_state_their_roles() {
    USE_CASES_STATE_THEIR_ROLES.check(JOURNAL);
  }

  @Test
  void names_say_what_a_thing_is() {
    NAMES_SAY_WHAT_A_THING_IS.check(JOURNAL);
  }

  @Test
  void packages_are_features() {
    NO_LAYER_PACKAGES.check(JOURNAL);
  }

  @Test
  void every_package_says_what_lives_in_it() {
    Set<String> described =
        JOURNAL.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    Set<String> sources = PackageSources.described();
    Set<String> missing =
        JOURNAL.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !described.contains(name) && !sources.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(missing.isEmpty(), "no package-info in " + missing);
  }

  private static ArchCondition<JavaClass> stateTheRolesOfEveryPublicMethod() {
    return new ArchCondition<>("state the roles of every public method") {
      @Override
      public void check(JavaClass useCase, ConditionEvents events) {
        boolean onClass = statesRoles(useCase);
        for (JavaMethod method : useCase.getMethods()) {
          boolean open = method.getModifiers().contains(JavaModifier.PUBLIC);
          boolean stated =
              onClass
                  || method.isAnnotatedWith(RolesAllowed.class)
                  || method.isAnnotatedWith(PermitAll.class)
                  || method.isAnnotatedWith(DenyAll.class);
          if (open && !stated) {
            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
          }
        }
      }
    };
  }

  private static boolean statesRoles(JavaClass useCase) {
    return useCase.isAnnotatedWith(RolesAllowed.class)
        || useCase.isAnnotatedWith(PermitAll.class)
        || useCase.isAnnotatedWith(DenyAll.class);
  }
}
