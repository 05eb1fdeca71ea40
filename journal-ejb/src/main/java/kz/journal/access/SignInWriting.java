package kz.journal.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * What a sign-in reads and writes, each step in a transaction of its own: before the password is
 * compared, and after.
 */
@ApplicationScoped
public class SignInWriting {

  @PersistenceContext private EntityManager em;
  @Inject private Standing standing;

  /**
   * What is stored of an account.
   *
   * @param hash of its password, or {@code null}
   */
  public record Credentials(long accountId, String hash) {

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
      return "Credentials[" + accountId + "]";
    }
  }

  /** The account of this login, in lower case. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<Credentials> credentialsOf(String login) {
    return em.createQuery("select a from Account a where a.login = :login", Account.class)
        .setParameter("login", login)
        .getResultStream()
        .findFirst()
        .map(account -> new Credentials(account.id(), account.passwordHash()));
  }

  /**
   * Lets in whoever proved these credentials, with a session if one is asked for; empty if the
   * account is disabled, its one-time password has expired, or its password was replaced while it
   * was being compared.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<SignIn.Welcome> enter(
      Credentials proved, Origin origin, boolean withSession, Instant now) {
    Account account = em.find(Account.class, proved.accountId(), LockModeType.PESSIMISTIC_WRITE);
    if (account.disabled()
        || account.passwordExpired(now)
        || !proved.hash().equals(account.passwordHash())) {
      return Optional.empty();
    }
    String key = null;
    if (withSession) {
      key = Secrets.fresh();
      em.persist(new UserSession(account, Secrets.digest(key), origin, now));
      em.persist(new SignInRecord(SignInRecord.Kind.SIGN_IN, account.id(), origin, null, now));
    }
    return Optional.of(new SignIn.Welcome(key, standing.of(account)));
  }

  /**
   * Writes down who was not let in.
   *
   * @param accountId {@code null} for a login that nobody has
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void record(SignInRecord.Kind kind, Long accountId, Origin origin, Instant now) {
    em.persist(new SignInRecord(kind, accountId, origin, null, now));
  }
}
