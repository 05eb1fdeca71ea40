package kz.journal.credentials;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.journal.listing.Conditions;
import kz.journal.listing.Like;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.time.SystemTime;

/** The accounts, and the study groups they belong to, as the credentials office sees them. */
@Stateless
@RolesAllowed(Roles.CREDENTIALS_OFFICE)
public class AccountList {

  private static final String ACCOUNTS =
      " from account a join person p on p.id = a.person_id"
          + " left join org_unit u on u.id = p.unit_id";

  private static final String GROUPS =
      " from study_group g left join org_unit f on f.id = g.faculty_id"
          + " left join academic_session s on s.id = g.semester_id";

  /** An instant as the tables keep it. */
  private static final DateTimeFormatter LITERAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  @PersistenceContext private EntityManager em;
  @Inject private JournalClock clock;
  @Inject @SystemTime private Clock time;

  /** What an account has been given so far. */
  public enum Credentials {
    NONE("a.password_hash is null"),
    /** A one-time password, not used yet. */
    ISSUED(
        "a.password_hash is not null and a.password_issued"
            + " and (a.password_expires_at is null or a.password_expires_at > %1$s)"),
    /** A one-time password that was not used in time. */
    EXPIRED("a.password_hash is not null and a.password_issued and a.password_expires_at <= %1$s"),
    /** A password the owner chose. */
    OWN("a.password_hash is not null and not a.password_issued");

    private final String condition;

    Credentials(String condition) {
      this.condition = condition;
    }

    String condition(String now) {
      return condition.formatted(now);
    }
  }

  /**
   * Which accounts are asked for; {@code null} leaves a condition out.
   *
   * @param text part of a name or a login
   * @param groupId members of this study group
   * @param facultyId students of this faculty, its staff and that of its departments
   */
  public record Filter(
      String text, Long groupId, Long facultyId, Credentials credentials, Boolean disabled) {

    /** Everything. */
    public static final Filter NONE = new Filter(null, null, null, null, null);
  }

  /**
   * An account in the list.
   *
   * @param group title of the study group today, or {@code null}
   * @param unit faculty or department of the person, or {@code null}
   * @param disabledReason {@code null} unless disabled
   * @param language {@code null} if none was chosen
   */
  public record Row(
      long accountId,
      String login,
      PersonName name,
      String identifier,
      String group,
      Trilingual unit,
      Credentials credentials,
      boolean disabled,
      String disabledReason,
      String language) {}

  /**
   * A study group in the list.
   *
   * @param semester title of its semester, or {@code null}
   * @param accounts how many of its members have an account that is not disabled
   * @param without how many of these have no credentials
   */
  public record Group(
      long groupId,
      String title,
      Trilingual faculty,
      String semester,
      long accounts,
      long without) {}

  /** A faculty to filter by. */
  public record Faculty(long facultyId, Trilingual name) {}

  /** The accounts by name. */
  public Rows<Row> accounts(Filter filter, Range range) {
    String now = "timestamp '" + LITERAL.format(time.instant()) + "'";
    Conditions conditions =
        new Conditions()
            .when(
                "p.search_name like ? escape '!' or a.login like ? escape '!'",
                blank(filter.text()) ? null : Like.containing(PersonName.fold(filter.text())))
            .when(
                "exists (select 1 from group_member m where m.group_id = ?"
                    + " and m.student_id = p.id and m.ended_on is null)",
                filter.groupId())
            .when(
                "u.id = ? or u.parent_id = ?"
                    + " or exists (select 1 from student t where t.person_id = p.id"
                    + " and t.faculty_id = ?)",
                filter.facultyId());
    if (filter.credentials() != null) {
      conditions.always(filter.credentials().condition(now));
    }
    if (filter.disabled() != null) {
      conditions.always("a.disabled_at is " + (filter.disabled() ? "not null" : "null"));
    }
    LocalDate today = JournalZone.dayOf(clock.instant());
    String select =
        """
        select a.id, a.login, p.family_name, p.given_name, p.patronymic, p.identifier,
               (select max(g.title) from group_member m join study_group g on g.id = m.group_id
                 where m.student_id = p.id and m.ended_on is null and g.ended_on is null
                   and (m.begin_on is null or m.begin_on <= date '%1$s')
                   and (m.end_on is null or m.end_on >= date '%1$s')) as group_title,
               u.name_ru, u.name_kk, u.name_en,
               case when a.password_hash is null then 'NONE'
                    when not a.password_issued then 'OWN'
                    when a.password_expires_at <= %2$s then 'EXPIRED' else 'ISSUED'
               end as credentials,
               case when a.disabled_at is null then 0 else 1 end as disabled,
               a.disabled_reason, a.language
        """
            .formatted(today, now);
    return rows(
            select + ACCOUNTS,
            "select count(*)" + ACCOUNTS,
            "p.search_name, a.id",
            conditions,
            range)
        .map(AccountList::account);
  }

  /**
   * The study groups that are not over, by title.
   *
   * @param text part of a title, or {@code null}
   */
  public Rows<Group> groups(String text, Range range) {
    Conditions conditions =
        new Conditions()
            .always("g.ended_on is null")
            .when(
                "lower(g.title) like ? escape '!'",
                blank(text) ? null : Like.containing(text.strip().toLowerCase(Locale.ROOT)));
    String members =
        """
        (select count(distinct a.id) from group_member m join account a on a.person_id = m.student_id
          where m.group_id = g.id and m.ended_on is null and a.disabled_at is null%s)
        """;
    String select =
        "select g.id, g.title, f.name_ru, f.name_kk, f.name_en, s.title as semester,"
            + members.formatted("")
            + " as accounts,"
            + members.formatted(" and a.password_hash is null")
            + " as without_credentials";
    return rows(select + GROUPS, "select count(*)" + GROUPS, "g.title, g.id", conditions, range)
        .map(AccountList::group);
  }

  /** The faculties that are not over, by their Russian names. */
  public List<Faculty> faculties() {
    return results(
            em.createNativeQuery(
                "select f.id, f.name_ru, f.name_kk, f.name_en from org_unit f"
                    + " where f.kind = 'FACULTY' and f.ended_on is null order by f.name_ru, f.id"))
        .map(row -> new Faculty(number(row[0]), trilingual(row, 1)))
        .toList();
  }

  private Rows<Object[]> rows(
      String select, String count, String order, Conditions conditions, Range range) {
    String page = " order by %s limit %d offset %d".formatted(order, range.count(), range.first());
    List<Object[]> found =
        results(conditions.bind(em.createNativeQuery(select + conditions.where() + page))).toList();
    Object total =
        conditions.bind(em.createNativeQuery(count + conditions.where())).getSingleResult();
    return new Rows<>(found, number(total));
  }

  private static Stream<Object[]> results(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast);
  }

  private static Row account(Object[] row) {
    return new Row(
        number(row[0]),
        (String) row[1],
        new PersonName((String) row[2], (String) row[3], (String) row[4]),
        (String) row[5],
        (String) row[6],
        trilingual(row, 7),
        Credentials.valueOf((String) row[10]),
        number(row[11]) == 1,
        (String) row[12],
        (String) row[13]);
  }

  private static Group group(Object[] row) {
    return new Group(
        number(row[0]),
        (String) row[1],
        trilingual(row, 2),
        (String) row[5],
        number(row[6]),
        number(row[7]));
  }

  private static Trilingual trilingual(Object[] row, int first) {
    return row[first] == null
        ? null
        : new Trilingual((String) row[first], (String) row[first + 1], (String) row[first + 2]);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
