package kz.journal.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import kz.journal.listing.Conditions;
import kz.journal.listing.Like;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.PersonName;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.time.SystemTime;

/**
 * Who signed in and out, failed to, or asked for what is not theirs: when, from which address, with
 * which agent. The registrar needs it to find credentials in foreign hands (2.3.4), IT to run the
 * server.
 */
@Stateless
@RolesAllowed({Roles.REGISTRAR, Roles.IT})
public class AccessLog {

  private static final int LONGEST_DETAIL = 300;

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private Caller caller;

  /**
   * Which lines are asked for; {@code null} or an empty set leaves a condition out.
   *
   * @param text part of a login or a name
   * @param address beginning of a network address
   * @param from first instant, included
   * @param to last instant, excluded
   */
  public record Filter(
      Set<SignInRecord.Kind> kinds, String text, String address, Instant from, Instant to) {

    /** Everything. */
    public static final Filter NONE = new Filter(Set.of(), null, null, null, null);
  }

  /**
   * One line of the log.
   *
   * @param login the account's login, or {@code null} where somebody typed one that nobody has
   * @param name the owner's name, or {@code null} likewise
   * @param detail what a refused caller asked for, or {@code null}
   */
  public record Line(
      Instant at,
      SignInRecord.Kind kind,
      String login,
      PersonName name,
      String address,
      String agent,
      String detail) {}

  /**
   * Writes down that the signed-in caller was refused, whatever becomes of the caller's own
   * transaction; strangers are not written down.
   *
   * @param what the request or the act, without anything the caller typed
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  @Clause("2.2.3")
  public void refused(String what) {
    caller
        .person()
        .ifPresent(
            who ->
                em.persist(
                    new SignInRecord(
                        SignInRecord.Kind.REFUSED,
                        who.accountId(),
                        caller.origin(),
                        what.substring(0, Math.min(LONGEST_DETAIL, what.length())),
                        time.instant())));
  }

  /** The lines, the newest first. */
  @Clause("2.3.4a")
  public Rows<Line> lines(Filter filter, Range range) {
    String from =
        " from SignInRecord r left join Account a on a.id = r.accountId left join a.person p";
    return new Conditions()
        .when(
            "r.kind in ?",
            filter.kinds() == null || filter.kinds().isEmpty() ? null : filter.kinds())
        .when(
            "a.login like ? escape '!' or p.searchName like ? escape '!'",
            blank(filter.text()) ? null : Like.containing(PersonName.fold(filter.text())))
        .when(
            "r.address like ? escape '!'",
            blank(filter.address()) ? null : Like.beginning(filter.address().strip()))
        .when("r.at >= ?", filter.from())
        .when("r.at < ?", filter.to())
        .rows(
            em,
            Object[].class,
            "select r, a, p" + from,
            "select count(r)" + from,
            "r.at desc, r.id desc",
            range)
        .map(AccessLog::line);
  }

  private static Line line(Object[] row) {
    SignInRecord entry = (SignInRecord) row[0];
    Account account = (Account) row[1];
    return new Line(
        entry.at(),
        entry.kind(),
        account == null ? null : account.login(),
        account == null ? null : account.person().name(),
        entry.address(),
        entry.agent(),
        entry.detail());
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
