package kz.journal.web.access;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;

/**
 * A token or the secret of a calendar just made, on its way to the one page that shows it. It lies
 * in the memory of this server for the length of a redirect and is never written anywhere.
 */
@SessionScoped
public class FreshToken implements Serializable {

  private static final long serialVersionUID = 1L;

  private transient String secret;
  private transient long owner;
  private transient String feed;
  private transient long feedOwner;

  synchronized void put(String token, long accountId) {
    secret = token;
    owner = accountId;
  }

  synchronized void putFeed(String feedSecret, long accountId) {
    feed = feedSecret;
    feedOwner = accountId;
  }

  /** The secret of the calendar's address, if this account has just made one. */
  synchronized Optional<String> takeFeed(long accountId) {
    Optional<String> taken = Optional.ofNullable(feed).filter(it -> feedOwner == accountId);
    feed = null;
    return taken;
  }

  /** The token, if this account has just made one; nobody gets it a second time. */
  synchronized Optional<String> take(long accountId) {
    Optional<String> taken = Optional.ofNullable(secret).filter(token -> owner == accountId);
    secret = null;
    return taken;
  }
}
