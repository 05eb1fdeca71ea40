package kz.journal.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Salted password hashes: PBKDF2 with HMAC-SHA-512 and 210,000 rounds, the work factor OWASP's
 * password storage sheet asks for. The parameters stand in each hash, so that they can be raised
 * later.
 */
@ApplicationScoped
public class Passwords {

  private static final Map<String, String> WORK =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32",
          "Pbkdf2PasswordHash.KeySizeBytes", "32");

  /** No letter or digit that can be mistaken for another on a printed slip. */
  private static final String READABLE = "abcdefghkmnpqrstuvwxyz23456789";

  private final SecureRandom random = new SecureRandom();
  private final LongAdder verifications = new LongAdder();

  @Inject private Pbkdf2PasswordHash hash;

  private String nobody;

  @PostConstruct
  void prepare() {
    hash.initialize(WORK);
    nobody = hash.generate(oneTime().toCharArray());
  }

  public String hash(String password) {
    return hash.generate(password.toCharArray());
  }

  /**
   * Whether the password fits. Without a stored hash (no such account, no credentials) it works as
   * long and says no, so that the answer's time tells nothing.
   */
  boolean fits(String password, String storedOrNull) {
    verifications.increment();
    boolean fits =
        hash.verify(password.toCharArray(), storedOrNull == null ? nobody : storedOrNull);
    return fits && storedOrNull != null;
  }

  /** How many times a password was compared since the start. */
  public long verifications() {
    return verifications.sum();
  }

  /** A one-time password of three groups of four characters: about 58 bits. */
  public String oneTime() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      if (i > 0 && i % 4 == 0) {
        password.append('-');
      }
      password.append(READABLE.charAt(random.nextInt(READABLE.length())));
    }
    return password.toString();
  }
}
