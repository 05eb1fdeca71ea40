package kz.journal.operation;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * What is counted while the journal runs: the machine below it, the database pool, requests and
 * sign-ins. Numbers of this server since its start; nothing of the university and nobody's name.
 */
@ApplicationScoped
public class Meters {

  private static final Duration[] BOUNDS = {
    Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collector = new JvmGcMetrics();

  @PostConstruct
  void begin() {
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new DatabasePool().bindTo(registry);
    collector.bindTo(registry);
  }

  @PreDestroy
  void end() {
    collector.close();
    registry.close();
  }

  /**
   * A request was answered.
   *
   * @param kind of path, one of a few
   * @param status of the answer; only its hundreds are counted
   */
  public void answered(String kind, int status, Duration took) {
    Timer.builder("journal.http.requests")
        .description("Answered requests by kind of path")
        .tag("kind", kind)
        .tag("status", status / 100 + "xx")
        .serviceLevelObjectives(BOUNDS)
        .register(registry)
        .record(took);
  }

  /**
   * Somebody showed login and password.
   *
   * @param way page or token
   * @param outcome welcome, rejected or blocked
   */
  public void signIn(String way, String outcome) {
    registry.counter("journal.sign.ins", "way", way, "outcome", outcome).increment();
  }

  /**
   * Somebody entered a mark.
   *
   * @param outcome saved, refused, conflict or invalid
   */
  public void mark(String outcome) {
    registry.counter("journal.marks", "outcome", outcome).increment();
  }

  /** Everything, in the text format of Prometheus. */
  String text() {
    return registry.scrape();
  }
}
