package kz.journal.web.rest;

import java.util.List;
import java.util.Objects;
import kz.journal.foresight.Outlook;
import kz.journal.foresight.Outlook.Part;
import kz.journal.regulation.RefusalText;
import kz.journal.regulation.Refused;

/**
 * What a change would do to windows, as it goes over the wire.
 *
 * @param conflicts how many would stay though the change would give another end
 * @param total how many windows there are of those listed
 * @param refused why the change would not be made, left out if it would
 */
public record OutlookJson(
    long touched,
    long teachers,
    long moved,
    long conflicts,
    List<Move> items,
    long total,
    String refused,
    String clause) {

  /** One window; the moments are excluded ends. */
  public record Move(
      String lesson,
      String journal,
      String title,
      String date,
      String before,
      String wanted,
      String after,
      String kind) {}

  static OutlookJson of(Outlook outlook, RefusalText words) {
    return new OutlookJson(
        outlook.touched(),
        outlook.teachers(),
        outlook.moved(),
        outlook.conflicts(),
        outlook.rows().items().stream().map(OutlookJson::move).toList(),
        outlook.rows().total(),
        outlook.refusal().map(words::of).orElse(null),
        outlook.refusal().flatMap(Refused::clause).orElse(null));
  }

  /** The part asked for; those that move where nothing is said. */
  static Part part(String asked) {
    return Objects.requireNonNullElse(Asked.constant(Part.class, asked), Part.MOVED);
  }

  private static Move move(Outlook.Move move) {
    return new Move(
        Long.toString(move.lesson()),
        Long.toString(move.journal()),
        move.title(),
        move.day().toString(),
        Problem.moment(move.fate().before()),
        Problem.moment(move.fate().wanted()),
        Problem.moment(move.fate().after()),
        move.fate().kind().name());
  }
}
