package kz.journal.it;

import java.util.Map;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Sees to it that the suite's server is up, and hands a test the means to speak to it. Arquillian
 * starts the server; the methods themselves are JUnit's alone, so that a test may nest and repeat.
 */
final class RunningServer
    implements BeforeAllCallback, AfterAllCallback, AfterEachCallback, ParameterResolver {

  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(RunningServer.class);

  private static final Map<Class<?>, Supplier<Object>> MEANS =
      Map.of(
          JournalServer.class, JournalServer::ofTheSuite,
          Database.class, () -> JournalServer.ofTheSuite().database(),
          ServerLog.class, () -> JournalServer.ofTheSuite().log(),
          Http.class, () -> JournalServer.ofTheSuite().http(),
          JournalTimeline.class, () -> JournalServer.ofTheSuite().timeline());

  private final ArquillianExtension arquillian = new ArquillianExtension();

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    if (outermost(context)) {
      arquillian.beforeAll(context);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (outermost(context)) {
      arquillian.afterAll(context);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    boolean endsWithTheTest = type == Browser.class || type == JournalTimeline.class;
    return endsWithTheTest ? context.getTestMethod().isPresent() : MEANS.containsKey(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return context
        .getStore(OURS)
        .getOrComputeIfAbsent(
            type, key -> type == Browser.class ? browser(context) : MEANS.get(type).get());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    JournalTimeline timeline =
        context.getStore(OURS).remove(JournalTimeline.class, JournalTimeline.class);
    if (timeline != null) {
      timeline.backToNow();
    }
    Browser browser = context.getStore(OURS).remove(Browser.class, Browser.class);
    if (browser != null) {
      String test =
          context.getRequiredTestClass().getSimpleName()
              + "."
              + context.getRequiredTestMethod().getName();
      browser.closeAfter(test, context.getExecutionException());
    }
  }

  /** Chromium starts with the first test that needs it and ends with the last. */
  private static Browser browser(ExtensionContext context) {
    Chromium chromium =
        context
            .getRoot()
            .getStore(OURS)
            .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
    return new Browser(JournalServer.ofTheSuite(), chromium);
  }

  private static boolean outermost(ExtensionContext context) {
    return !AnnotationSupport.isAnnotated(context.getRequiredTestClass(), Nested.class);
  }
}
