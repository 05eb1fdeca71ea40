package kz.journal.it.suite;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * The deployment of the first test class serves all that follow; it ends with the server.
 * Arquillian asks to describe, deploy and undeploy for each class; the answers after the first are
 * the same description, and silence.
 */
public class OneDeployment {

  @Inject @ClassScoped private InstanceProducer<DeploymentScenario> scenario;

  private DeploymentScenario first;
  private boolean deployed;
  private RuntimeException failure;

  void describe(@Observes EventContext<GenerateDeployment> asked) {
    if (first == null) {
      asked.proceed();
      first = scenario.get();
    } else {
      scenario.set(first);
    }
  }

  void deploy(@Observes EventContext<DeployManagedDeployments> asked) {
    if (failure != null) {
      throw new IllegalStateException("The EAR did not deploy; see the first failure", failure);
    }
    if (deployed) {
      return;
    }
    try {
      asked.proceed();
      deployed = true;
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  void undeploy(@Observes EventContext<UnDeployManagedDeployments> asked) {
    // The server stops at the end of the suite and undeploys then.
  }
}
