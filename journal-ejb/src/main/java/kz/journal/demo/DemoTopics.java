package kz.journal.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.journal.demo.DemoCurriculum.Planned;

/** The topics of lessons: from the sheet where the discipline has its own, else numbered. */
final class DemoTopics {

  private final Map<String, String> texts = DemoSheets.texts();
  private final Map<String, List<String>> own =
      DemoSheets.rows("topics").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get("discipline") + row.get("lecture"),
                  Collectors.mapping(row -> row.get("topic"), Collectors.toList())));

  /**
   * The topic of a lesson. Fewer topics than lessons are spread over neighbouring ones.
   *
   * @param index of the lesson in its class, from 0
   * @param lessons how many lessons the class has
   */
  String of(Planned planned, int index, int lessons) {
    List<String> topics = own.get(planned.course().code() + planned.lecture());
    if (topics != null && planned.block() == 0) {
      return topics.get(index * topics.size() / lessons);
    }
    String key =
        switch (planned.kind()) {
          case LECTURE -> "topic.lecture";
          case DUTY -> "topic.duty";
          default -> planned.block() > 0 ? "topic.day" : "topic.lesson";
        };
    return texts.get(key).replace("{0}", String.valueOf(index + 1));
  }
}
