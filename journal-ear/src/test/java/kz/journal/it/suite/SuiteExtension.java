package kz.journal.it.suite;

import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes Arquillian deploy once a suite instead of once a test class. */
public final class SuiteExtension implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder
        .observer(ServerOfTheSuite.class)
        .observer(OneDeployment.class)
        .override(
            DeploymentScenarioGenerator.class,
            AnnotationDeploymentScenarioGenerator.class,
            EarUnderTest.class);
  }
}
