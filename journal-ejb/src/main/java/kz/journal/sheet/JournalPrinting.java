package kz.journal.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.journal.document.Pdf;
import kz.journal.journal.JournalReading;
import kz.journal.journal.JournalTable;
import kz.journal.org.OrgUnit;
import kz.journal.org.Trilingual;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.roster.Discipline;
import kz.journal.roster.Journal;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.time.JournalClock;

/**
 * Prints a journal as the paper one looks, for whoever sees it and with the rows in sight only. The
 * paper is a copy; it does not take the place of the journal (1.3; reading A22).
 */
@Stateless
@RolesAllowed({
  Roles.TEACHER,
  Roles.HEAD_OF_DEPARTMENT,
  Roles.DIRECTOR_OF_STUDIES,
  Roles.DEAN,
  Roles.REGISTRAR,
  Roles.ACADEMIC_VICE_RECTOR,
  Roles.SUPERVISING_VICE_RECTOR,
  Roles.STUDENT
})
@Clause("1.3")
public class JournalPrinting {

  @PersistenceContext private EntityManager em;
  @Inject private JournalReading reading;
  @Inject private Settings settings;
  @Inject private JournalClock clock;

  /** A document to be saved. */
  public record Printed(String title, byte[] pdf) {}

  /**
   * The journal as PDF.
   *
   * @param locale of everything on it but names and titles that have one language only
   * @return empty if the journal does not exist or is out of the caller's sight
   */
  public Optional<Printed> print(long journalId, Locale locale) {
    return reading.table(journalId).map(table -> print(table, locale));
  }

  private Printed print(JournalTable table, Locale locale) {
    SheetTexts texts = SheetTexts.in(locale);
    PaperJournal paper = new PaperJournal(table, cover(table, texts), locale, texts);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pdf.write(paper.xhtml(), out);
    return new Printed(table.title(), out.toByteArray());
  }

  private PaperJournal.Cover cover(JournalTable table, SheetTexts texts) {
    Journal journal = em.find(Journal.class, table.id());
    Discipline discipline = journal.discipline();
    Trilingual university =
        new Trilingual(
            settings.text(Setting.UNIVERSITY_RU),
            settings.text(Setting.UNIVERSITY_KK),
            settings.text(Setting.UNIVERSITY_EN));
    return new PaperJournal.Cover(
        university.in(texts.locale()),
        title(journal.faculty(), texts),
        title(discipline.department(), texts),
        discipline.code(),
        discipline.credits() == null
            ? null
            : discipline.credits().stripTrailingZeros().toPlainString(),
        journal.lessonKind() == null
            ? null
            : texts.text("print.kind." + journal.lessonKind().name()),
        String.join(", ", groups(table)),
        seats(table.id()) == table.students().size(),
        clock.instant());
  }

  private static String title(OrgUnit unit, SheetTexts texts) {
    return unit == null ? null : unit.name().in(texts.locale());
  }

  private long seats(long journalId) {
    return em.createQuery("select count(e) from Enrolment e where e.journal.id = :id", Long.class)
        .setParameter("id", journalId)
        .getSingleResult();
  }

  /** The groups of the students shown. */
  private List<String> groups(JournalTable table) {
    return table.students().isEmpty()
        ? List.of()
        : em.createQuery(
                "select distinct g.title from GroupMember m join m.group g"
                    + " where m.student.personId in :students and m.endedOn is null"
                    + " order by g.title",
                String.class)
            .setParameter("students", table.students().stream().map(s -> s.id()).toList())
            .getResultList();
  }
}
