package kz.journal.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.HttpURLConnection;
import java.net.URI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import kz.journal.setting.Deployment;

/**
 * The last lines of a start: where to go, and in the demo who can sign in. Printed when the journal
 * answers over HTTP, not before.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@DenyAll
public class StartNotice {

  private static final Logger NOTICE = System.getLogger("kz.journal.notice");
  private static final int TRIES = 1_200;
  private static final int EVERY_MILLIS = 250;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private Deployment deployment;

  private int tries;

  @PostConstruct
  void begin() {
    executor.schedule(this::tell, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tell() {
    String address = address();
    if (answers(address)) {
      ResourceBundle texts = ResourceBundle.getBundle("platform.notice", Locale.getDefault());
      String key = deployment.demo() ? "notice.demo" : "notice.production";
      NOTICE.log(Level.INFO, MessageFormat.format(texts.getString(key), address));
    } else if (++tries < TRIES) {
      executor.schedule(this::tell, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private static String address() {
    int port =
        Integer.getInteger("jboss.http.port", 8080)
            + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    return "http://localhost:" + port + "/";
  }

  private static boolean answers(String address) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address + "health/ready").toURL().openConnection();
      connection.setConnectTimeout(EVERY_MILLIS);
      connection.setReadTimeout(5_000);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}
