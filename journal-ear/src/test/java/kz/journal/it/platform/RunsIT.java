package kz.journal.it.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kz.journal.it.AgainstServer;
import kz.journal.it.Http;
import kz.journal.it.ServerLog;
import kz.journal.it.ShippedWar;
import org.junit.jupiter.api.Test;

/** The libraries that draw the pages. */
@AgainstServer
class RunsIT {

  @Test
  void mojarra_renders(ServerLog log) {
    assertTrue(
        log.tells(
            "jakarta.enterprise.resource.webcontainer.faces.config", "Initializing Mojarra 4.0."));
  }

  @Test
  void primefaces_15_is_the_component_set(Http http) {
    List<String> carried =
        new ShippedWar()
            .libraries().stream().filter(name -> name.startsWith("primefaces")).toList();
    assertEquals(1, carried.size(), carried::toString);
    String script =
        http.get("/jakarta.faces.resource/core.js.xhtml?ln=primefaces").must(200).text();
    assertTrue(script.contains("PrimeFaces"));
  }
}
