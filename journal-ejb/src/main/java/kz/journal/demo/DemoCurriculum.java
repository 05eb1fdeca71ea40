package kz.journal.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.journal.demo.DemoUniversity.Course;
import kz.journal.demo.DemoUniversity.Group;
import kz.journal.demo.DemoUniversity.Learner;
import kz.journal.roster.LessonKind;
import org.apache.commons.csv.CSVRecord;

/**
 * Which classes are taught to whom. A lecture gathers the groups of its row in one class; anything
 * else is a class for each group, or for each of its subgroups.
 */
final class DemoCurriculum {

  /**
   * A class that has no place in the timetable yet.
   *
   * @param number its place in the curriculum, from 0
   * @param weekly lessons a week; 0 for a block
   * @param block days of a block; 0 for weekly lessons
   * @param teacher the login of who teaches it, or empty for anybody of the department
   * @param slots fixed days and hours as {@code MON 08:00}, or none
   */
  record Planned(
      int number,
      Course course,
      LessonKind kind,
      List<Group> groups,
      String title,
      List<Learner> learners,
      int weekly,
      int block,
      String teacher,
      List<String> slots) {

    boolean lecture() {
      return kind == LessonKind.LECTURE;
    }
  }

  private final DemoRoster roster;
  private final List<Planned> classes = new ArrayList<>();

  private DemoCurriculum(DemoRoster roster) {
    this.roster = roster;
  }

  /** The classes in the order of the curriculum. */
  static List<Planned> of(DemoRoster roster) {
    DemoCurriculum curriculum = new DemoCurriculum(roster);
    DemoSheets.rows("curriculum").forEach(curriculum::plan);
    return List.copyOf(curriculum.classes);
  }

  private void plan(CSVRecord row) {
    List<Group> groups = DemoSheets.list(row, "groups", "\\|").stream().map(roster::group).toList();
    if (LessonKind.valueOf(row.get("kind")) == LessonKind.LECTURE) {
      plan(row, groups, 0);
      return;
    }
    int subgroups = DemoSheets.number(row, "subgroups", 0);
    for (Group group : groups) {
      for (int part = Math.min(1, subgroups); part <= subgroups; part++) {
        plan(row, List.of(group), part);
      }
    }
  }

  /**
   * @param part the subgroup, 1 or 2, or 0 for the groups as they are
   */
  private void plan(CSVRecord row, List<Group> groups, int part) {
    Course course = roster.course(row.get("discipline"));
    String who = groups.stream().map(Group::title).collect(Collectors.joining(", "));
    classes.add(
        new Planned(
            classes.size(),
            course,
            LessonKind.valueOf(row.get("kind")),
            groups,
            course.title().ru() + " · " + who + (part == 0 ? "" : " / " + part),
            groups.stream().flatMap(group -> learners(group, part)).toList(),
            DemoSheets.number(row, "weekly", 0),
            DemoSheets.number(row, "block", 0),
            row.get("teacher"),
            DemoSheets.list(row, "slots", "\\|")));
  }

  private Stream<Learner> learners(Group group, int part) {
    List<Learner> all =
        roster.learners().stream()
            .filter(learner -> learner.group().equals(group))
            .sorted(Comparator.comparing(learner -> learner.person().name().searchKey()))
            .toList();
    if (part == 0) {
      return all.stream();
    }
    int half = (all.size() + 1) / 2;
    List<Learner> own = part == 1 ? all.subList(0, half) : all.subList(half, all.size());
    return all.stream().filter(learner -> learner.bothSubgroups() || own.contains(learner));
  }
}
