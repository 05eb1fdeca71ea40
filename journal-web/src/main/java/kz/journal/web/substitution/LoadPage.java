package kz.journal.web.substitution;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.roster.JournalChoice;
import kz.journal.roster.LessonKind;
import kz.journal.substitution.LoadEditing;
import kz.journal.substitution.PostHolder;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Pager;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;

/** Adds a line to the load: first the journal, then who fills what, from when to when and why. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the lists are read again
public class LoadPage extends Pager implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 20;

  @Inject private LoadEditing editing;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;

  private transient Rows<JournalChoice> journals;
  private transient List<LoadEditing.Line> lines;
  private transient List<PostHolder> candidates;
  private String search;
  private String name;
  private Long journalId;
  private Long teacher;
  private LessonKind kind;
  private LocalDate from;
  private LocalDate to;
  private String reason;

  public LoadPage() {
    super("/substitution/load.xhtml", ROWS);
  }

  public void load() {
    journals = editing.journals(search, new Range(first(), ROWS));
    candidates = editing.teachers(name, Range.first(Range.MOST)).items();
    lines =
        journalId == null
            ? List.of()
            : editing.list(null, journalId, Range.first(Range.MOST)).items();
  }

  @Override
  protected long total() {
    return journals().total();
  }

  @Override
  protected String filter() {
    return parameter("q", search) + parameter("teacher", name);
  }

  private Rows<JournalChoice> journals() {
    if (journals == null) {
      load();
    }
    return journals;
  }

  public List<JournalChoice> getJournals() {
    return journals().items();
  }

  /** The lines the chosen journal has. */
  public List<LoadEditing.Line> getLines() {
    if (lines == null) {
      load();
    }
    return lines;
  }

  public List<PostHolder> getCandidates() {
    if (candidates == null) {
      load();
    }
    return candidates;
  }

  public String choose(JournalChoice place) {
    return address(getPage()) + parameter("journal", place.id()) + "#chosen";
  }

  public boolean isChosen(JournalChoice place) {
    return journalId != null && place.id() == journalId;
  }

  public boolean isJournalChosen() {
    return journalId != null;
  }

  public String add() {
    LoadEditing.Added added =
        editing.add(new LoadEditing.Addition(journalId, teacher, kind, from, to), reason);
    if (!refusals.passed("addition", added.decision())) {
      return null;
    }
    confirmations.say("loads.added");
    return Redirect.to("/substitution/loads.xhtml", "chosen", added.id().toString());
  }

  public List<LessonKind> getKinds() {
    return Arrays.asList(LessonKind.values());
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Long getJournalId() {
    return journalId;
  }

  public void setJournalId(Long journalId) {
    this.journalId = journalId;
  }

  public Long getTeacher() {
    return teacher;
  }

  public void setTeacher(Long teacher) {
    this.teacher = teacher;
  }

  public LessonKind getKind() {
    return kind;
  }

  public void setKind(LessonKind kind) {
    this.kind = kind;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
