package kz.journal.it.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kz.journal.it.SuiteRun;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR that ships, byte for byte, with one more module: {@code it.war} under {@code /it}, which
 * holds the tests that run in the server. It is a module of its own because the journal's own pages
 * are closed to a test that has not signed in.
 */
public final class EarUnderTest implements DeploymentScenarioGenerator {

  private static final String APPLICATION = "META-INF/application.xml";
  private static final String END = "</application>";

  @Override
  public List<DeploymentDescription> generate(TestClass testClass) {
    return List.of(new DeploymentDescription("_DEFAULT_", archive()));
  }

  /** The archive, for servers that are not started by Arquillian. */
  public static EnterpriseArchive archive() {
    EnterpriseArchive ear =
        ShrinkWrap.create(ZipImporter.class, "journal.ear")
            .importFrom(SuiteRun.current().ear().toFile())
            .as(EnterpriseArchive.class);
    String application = text(ear);
    ear.delete(APPLICATION);
    ear.add(
        new StringAsset(
            application.replace(
                END,
                "<module><web><web-uri>it.war</web-uri><context-root>/it</context-root></web>"
                    + "</module>"
                    + END)),
        APPLICATION);
    return ear.addAsModule(Testable.archiveToTest(testModule()));
  }

  private static WebArchive testModule() {
    return ShrinkWrap.create(WebArchive.class, "it.war")
        .addPackages(true, "kz.journal.it")
        .addAsResource("access/use-cases.csv")
        .addAsWebInfResource(
            new StringAsset(
                """
                <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" \
                bean-discovery-mode="annotated"/>
                """),
            "beans.xml")
        .addAsManifestResource(
            new StringAsset(
                """
                Manifest-Version: 1.0
                Dependencies: org.wildfly.security.elytron, com.h2database.h2, com.mysql

                """),
            "MANIFEST.MF");
  }

  private static String text(EnterpriseArchive ear) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ear.get(APPLICATION).getAsset().openStream(), StandardCharsets.UTF_8))) {
      return lines.lines().collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
