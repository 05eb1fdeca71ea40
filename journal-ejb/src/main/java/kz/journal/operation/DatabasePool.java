package kz.journal.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * The server's pool of database connections, as the server itself counts them. On a server that
 * tells nothing, the gauges have no value.
 */
class DatabasePool implements MeterBinder {

  /** Names of our gauges by the server's. */
  private static final Map<String, String> GAUGES =
      Map.of(
          "ActiveCount", "journal.database.connections.open",
          "InUseCount", "journal.database.connections.used",
          "AvailableCount", "journal.database.connections.available",
          "MaxUsedCount", "journal.database.connections.used.most",
          "WaitCount", "journal.database.connections.waiting");

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
  private final ObjectName pool = pool();

  @Override
  public void bindTo(MeterRegistry registry) {
    GAUGES.forEach(
        (attribute, name) ->
            Gauge.builder(name, () -> value(attribute)).strongReference(true).register(registry));
  }

  private double value(String attribute) {
    try {
      return Double.parseDouble(String.valueOf(server.getAttribute(pool, attribute)));
    } catch (JMException | NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static ObjectName pool() {
    try {
      return new ObjectName("jboss.as:subsystem=datasources,data-source=JournalDS,statistics=pool");
    } catch (MalformedObjectNameException e) {
      throw new IllegalStateException(e);
    }
  }
}
