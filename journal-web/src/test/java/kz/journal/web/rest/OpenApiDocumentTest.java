package kz.journal.web.rest;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static kz.journal.web.rest.OpenApiText.children;
import static kz.journal.web.rest.OpenApiText.names;
import static kz.journal.web.rest.OpenApiText.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.journal.academic.StudyPeriodKind;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WeekScope;
import kz.journal.contingent.RosterReport;
import kz.journal.intake.RosterImport;
import kz.journal.intake.Tally;
import kz.journal.journal.Absence;
import kz.journal.journal.EntryWay;
import kz.journal.journal.LessonTopics;
import kz.journal.journal.MarkEntry;
import kz.journal.journal.MarkOutcome;
import kz.journal.regulation.Roles;
import kz.journal.roster.LessonKind;
import kz.journal.roster.StudentStatus;
import kz.journal.roster.StudyForm;
import kz.journal.sheet.Verdict;
import kz.journal.substitution.LoadChange;
import kz.journal.substitution.Substitution;
import kz.journal.substitution.SubstitutionStep;
import kz.journal.web.rest.ResourceMethods.Described;
import kz.journal.window.Occasion;
import kz.journal.window.WindowState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document says what the resources do: nothing is left out and nothing is made up. */
class OpenApiDocumentTest {

  private static final OpenApiText DOCUMENT = OpenApiText.JSON;
  private static final String COMPONENTS = "#/components/";

  /** What stands in a path and is no id, by its name; a number has no schema of its own. */
  private static final Map<String, String> WORDS =
      Map.of(
          "level", "#/components/schemas/Level",
          "secret", "#/components/schemas/Secret",
          "year", "");

  static Stream<Described> methods() {
    return ResourceMethods.ALL.stream();
  }

  @Test
  void every_method_of_every_resource_is_in_it_and_nothing_else() {
    Set<String> built = methods().map(Described::toString).collect(toCollection(TreeSet::new));
    assertTrue(built.size() > 15, built::toString);
    assertEquals(built, DOCUMENT.operations());
  }

  @Test
  void says_the_same_as_json_and_as_yaml() {
    assertEquals(DOCUMENT.root(), new OpenApiText("yaml").root());
    assertTrue(DOCUMENT.at("/openapi").asText().startsWith("3.1."));
  }

  @Nested
  class An_operation {

    @ParameterizedTest
    @MethodSource("kz.journal.web.rest.OpenApiDocumentTest#methods")
    void has_a_summary_a_name_of_its_own_and_a_described_tag(Described method) {
      JsonNode operation = DOCUMENT.operation(method);
      assertFalse(operation.path("summary").asText().isBlank());
      String tag = operation.at("/tags/0").asText();
      assertTrue(
          children(DOCUMENT.at("/tags")).anyMatch(known -> known.path("name").asText().equals(tag)),
          tag);
      String id = operation.path("operationId").asText();
      assertFalse(id.isBlank());
      assertEquals(1, methods().filter(other -> id.equals(idOf(other))).count(), id);
    }

    @ParameterizedTest
    @MethodSource("kz.journal.web.rest.OpenApiDocumentTest#methods")
    void has_the_parameters_of_the_method(Described method) {
      Map<String, String> described = new TreeMap<>();
      for (JsonNode reference : DOCUMENT.operation(method).path("parameters")) {
        JsonNode parameter = DOCUMENT.resolved(reference);
        String in = parameter.required("in").asText();
        String name = parameter.required("name").asText();
        described.put(in + " " + name, parameter.at("/schema/default").asText());
        assertFalse(parameter.path("description").asText().isBlank(), name);
        if (in.equals("path")) {
          assertTrue(parameter.path("required").asBoolean(), name);
          assertEquals(
              WORDS.getOrDefault(name, "#/components/schemas/Id"),
              parameter.at("/schema/$ref").asText(),
              name);
        }
      }
      // Read from the request's conditions and not from a parameter of the method.
      described.remove("header If-None-Match");
      assertEquals(method.parameters(), described);
    }

    @ParameterizedTest
    @MethodSource("kz.journal.web.rest.OpenApiDocumentTest#methods")
    void takes_a_body_of_the_types_the_method_takes(Described method) {
      JsonNode body = DOCUMENT.resolved(DOCUMENT.operation(method).path("requestBody"));
      assertEquals(method.consumes(), names(body.path("content")));
      assertEquals(!method.consumes().isEmpty(), body.path("required").asBoolean());
    }

    @ParameterizedTest
    @MethodSource("kz.journal.web.rest.OpenApiDocumentTest#methods")
    void says_how_it_ends_well_and_how_badly(Described method) {
      JsonNode answers = DOCUMENT.operation(method).required("responses");
      for (String status : names(answers)) {
        JsonNode answer = DOCUMENT.resolved(answers.get(status));
        assertFalse(answer.path("description").asText().isBlank(), status);
        assertEquals(types(method, status), names(answer.path("content")), status);
      }
      assertTrue(names(answers).stream().anyMatch(status -> status.startsWith("2")));
      assertTrue(answers.has("401"));
      assertTrue(answers.has("default"));
      assertEquals(!method.consumes().isEmpty(), answers.has("415"));
      assertTrue(answers.has("404") || !method.path().contains("{"));
    }

    /** The refusal of a bundle that was tried out is a result, with all that is wrong. */
    private Set<String> types(Described method, String status) {
      if (status.startsWith("2")
          || Set.of("importRoster422", "importDays422").contains(idOf(method) + status)) {
        return method.produces();
      }
      return status.startsWith("3") ? Set.of() : Set.of(Problem.MEDIA_TYPE);
    }

    @ParameterizedTest
    @MethodSource("kz.journal.web.rest.OpenApiDocumentTest#methods")
    void asks_for_a_token_or_a_session_and_to_change_something_for_proof(Described method) {
      JsonNode own = DOCUMENT.operation(method).path("security");
      Set<Set<String>> ways =
          children(own.isMissingNode() ? DOCUMENT.at("/security") : own)
              .map(OpenApiText::names)
              .collect(toSet());
      Set<String> session =
          method.verb().equals("GET") ? Set.of("session") : Set.of("session", "csrf");
      Map<String, Set<Set<String>>> others =
          Map.of("issueToken", Set.of(Set.of("password")), "calendarFeed", Set.of(Set.of()));
      assertEquals(others.getOrDefault(idOf(method), Set.of(Set.of("bearer"), session)), ways);
    }

    private static String idOf(Described method) {
      return DOCUMENT.operation(method).path("operationId").asText();
    }
  }

  @Nested
  class The_parts {

    @Test
    void are_all_there_and_all_used() {
      Set<String> used = new TreeSet<>();
      for (JsonNode reference : DOCUMENT.root().findValues("$ref")) {
        assertFalse(DOCUMENT.at(reference.asText()).isMissingNode(), reference::asText);
        used.add(reference.asText());
      }
      Set<String> there = new TreeSet<>();
      for (String kind : names(DOCUMENT.at("/components"))) {
        for (String name : names(DOCUMENT.at("/components/" + kind))) {
          there.add(COMPONENTS + kind + "/" + name);
        }
      }
      there.removeIf(name -> name.startsWith(COMPONENTS + "securitySchemes/"));
      assertEquals(there, used);
    }

    @Test
    void have_the_properties_of_the_records_that_are_sent() {
      Map<String, Class<?>> records =
          Map.ofEntries(
              Map.entry("SchoolYear", CalendarsResource.SchoolYear.class),
              Map.entry("AcademicCalendar", CalendarsResource.Academic.class),
              Map.entry("StudyPeriod", CalendarsResource.Academic.Period.class),
              Map.entry("SpecialDay", DaysResource.Day.class),
              Map.entry("DayPage", DaysResource.Page.class),
              Map.entry("DayProposal", DaysResource.Proposal.class),
              Map.entry("DayProposals", DaysResource.Proposals.class),
              Map.entry("DayIntake", DaysResource.Intake.class),
              Map.entry("Clock", ClockResource.Shown.class),
              Map.entry("Deadline", DeadlinesResource.Deadline.class),
              Map.entry("SkippedDay", DeadlinesResource.Deadline.Skipped.class),
              Map.entry("JournalItem", JournalsResource.Item.class),
              Map.entry("JournalPage", JournalsResource.Page.class),
              Map.entry("RosterImport", RosterImportsResource.Import.class),
              Map.entry("RowFault", RosterImportsResource.Fault.class),
              Map.entry("IssuedToken", TokensResource.Issued.class),
              Map.entry("Topic", TopicsResource.Topic.class),
              Map.entry("Me", WhoResource.Me.class),
              Map.entry("Window", WindowsResource.Window.class),
              Map.entry("WindowPage", WindowsResource.Page.class),
              Map.entry("Extension", ExtensionsResource.Extension.class),
              Map.entry("ExtensionPage", ExtensionsResource.Page.class),
              Map.entry("ExtensionOutlook", ExtensionsResource.Outlook.class),
              Map.entry("ExtensionMove", ExtensionsResource.Move.class),
              Map.entry("DocumentKept", ExtensionsResource.Kept.class),
              Map.entry("ExtensionRequestPage", ExtensionRequestsResource.Page.class),
              Map.entry("ExtensionRequest", ExtensionRequestsResource.Item.class),
              Map.entry("ExtensionRequestSent", ExtensionRequestsResource.Sent.class),
              Map.entry("ExtensionRequestSettled", ExtensionRequestsResource.Settled.class),
              Map.entry("SubstitutionPage", SubstitutionsResource.Page.class),
              Map.entry("Substitution", SubstitutionsResource.Item.class),
              Map.entry("SubstitutionStep", SubstitutionsResource.Step.class),
              Map.entry("SubstitutionDetail", SubstitutionsResource.Detail.class),
              Map.entry("Decision", SubstitutionsResource.Cited.class),
              Map.entry("LoadPage", LoadsResource.Page.class),
              Map.entry("LoadLine", LoadsResource.Item.class),
              Map.entry("LoadChange", LoadsResource.Change.class),
              Map.entry("LoadDetail", LoadsResource.Detail.class),
              Map.entry("RosterReportPage", RosterReportsResource.Page.class),
              Map.entry("RosterReport", RosterReportsResource.Item.class),
              Map.entry("RosterReportSent", RosterReportsResource.Sent.class),
              Map.entry("RosterReportSettled", RosterReportsResource.Settled.class),
              Map.entry("RepeatCoursePage", RepeatCoursesResource.Page.class),
              Map.entry("RepeatCourse", RepeatCoursesResource.Item.class),
              Map.entry("RecomputingPage", RecomputingsResource.Page.class),
              Map.entry("Recomputing", RecomputingsResource.Run.class),
              Map.entry("Editions", AcademicCalendarsResource.Editions.class),
              Map.entry("Edition", AcademicCalendarsResource.Drafted.class),
              Map.entry("FlaggedLessonPage", AcademicCalendarsResource.DoubtfulPage.class),
              Map.entry("FlaggedLesson", AcademicCalendarsResource.Doubtful.class),
              Map.entry("OutagePage", OutagesResource.Page.class),
              Map.entry("Outage", OutagesResource.Outage.class),
              Map.entry("DeclaredOutage", OutagesResource.Declared.class),
              Map.entry("Downtimes", OutagesResource.Downtimes.class),
              Map.entry("Downtime", OutagesResource.Downtime.class),
              Map.entry("RepeatCourseOpened", RepeatCoursesResource.Opened.class));
      assertEquals(
          methods().map(Described::resource).flatMap(ResourceMethods::records).collect(toSet()),
          new HashSet<>(records.values()));
      records.forEach(
          (schema, type) ->
              assertEquals(
                  Stream.of(type.getRecordComponents())
                      .map(RecordComponent::getName)
                      .collect(toSet()),
                  names(DOCUMENT.at("/components/schemas/" + schema + "/properties")),
                  schema));
    }

    @Test
    void name_the_constants_of_the_journal() {
      assertConstants("schemas/AbsenceCode", Absence.values());
      assertConstants("schemas/MarkResult/properties/outcome", MarkOutcome.Kind.values());
      assertConstants("schemas/MarkRevision/properties/way", EntryWay.values());
      assertConstants("schemas/Lesson/properties/kind", LessonKind.values());
      assertConstants("schemas/Lesson/properties/state", WindowState.values());
      assertConstants("schemas/Student/properties/status", StudentStatus.values());
      assertConstants("schemas/RosterImport/properties/state", RosterImport.State.values());
      assertConstants("schemas/Verdict", Verdict.values());
      assertConstants("schemas/LoadChange/properties/kind", LoadChange.Kind.values());
      assertConstants("schemas/RosterReportKind", RosterReport.Kind.values());
      assertConstants("schemas/RosterReport/properties/state", RosterReport.State.values());
      assertConstants("schemas/RosterReportSettled/properties/state", RosterReport.State.values());
      assertConstants("parameters/reportState/schema", RosterReport.State.values());
      assertConstants("schemas/AnyLessonKind", LessonKind.values());
      assertConstants("schemas/Substitution/properties/state", Substitution.State.values());
      assertConstants("parameters/substitutionState/schema", Substitution.State.values());
      assertConstants("schemas/SubstitutionStep/properties/step", SubstitutionStep.Kind.values());
      assertConstants("schemas/DayKind", DayKind.values());
      assertConstants("schemas/WeekScope", WeekScope.values());
      assertConstants("schemas/Level", EducationLevel.values());
      assertConstants("schemas/StudyPeriod/properties/kind", StudyPeriodKind.values());
      assertConstants("parameters/studyForm/schema", StudyForm.values());
      assertConstants("parameters/occasion/schema", Occasion.values());
      assertConstants("parameters/week/schema", WeekKind.values());
      assertEquals(
          new TreeSet<>(Roles.OF_PEOPLE), texts(DOCUMENT.at("/components/schemas/Office/enum")));
      assertEquals(
          Stream.of(Tally.Change.values())
              .map(change -> change.name().toLowerCase(Locale.ROOT))
              .collect(toSet()),
          names(DOCUMENT.at("/components/schemas/Changes/properties")));
    }

    @Test
    void name_the_limits_of_the_journal() {
      assertEquals(
          MarkEntry.LARGEST_BATCH,
          DOCUMENT.at("/components/schemas/MarkChanges/properties/changes/maxItems").asInt());
      assertEquals(
          LessonTopics.LONGEST,
          DOCUMENT.at("/components/schemas/NewTopic/properties/topic/maxLength").asInt());
    }

    private static void assertConstants(String part, Enum<?>[] constants) {
      assertEquals(
          Stream.of(constants).map(Enum::name).collect(toCollection(TreeSet::new)),
          texts(DOCUMENT.at("/components/" + part + "/enum")),
          part);
    }
  }

  @Nested
  class An_example {

    private final List<String> faults = new ArrayList<>();
    private int seen;

    @Test
    void fits_its_schema_wherever_it_stands() {
      check("", DOCUMENT.root());
      assertEquals(List.of(), faults);
      assertTrue(seen > 40, "only " + seen);
    }

    @Test
    void that_did_not_fit_would_be_found() {
      JsonNode withoutTheirs =
          new JsonMapper()
              .createObjectNode()
              .put("changeId", "6f1c1c3e-7d0a-4a52-9f0b-3b1a52f3c001")
              .put("outcome", "CONFLICT")
              .putNull("version");
      assertFalse(DOCUMENT.faults("/components/schemas/MarkResult", withoutTheirs).isEmpty());
      JsonNode withoutOffset = new JsonMapper().getNodeFactory().textNode("2026-10-23T00:00:00");
      assertFalse(DOCUMENT.faults("/components/schemas/Moment", withoutOffset).isEmpty());
    }

    /** A schema has a list of examples; a parameter, header or content one beside its schema. */
    private void check(String at, JsonNode part) {
      part.path("examples").forEach(example -> fits(at, example));
      if (part.has("example")) {
        fits(at + "/schema", part.get("example"));
      }
      for (String name : names(part)) {
        check(at + "/" + name.replace("~", "~0").replace("/", "~1"), part.get(name));
      }
    }

    private void fits(String schema, JsonNode example) {
      seen++;
      faults.addAll(DOCUMENT.faults(schema, example));
    }
  }
}
