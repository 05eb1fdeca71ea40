package kz.journal.demo;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The demo does nothing in production. No object here has a database: whatever tried to read or
 * write one would fail otherwise than is asked for.
 */
class NothingInProductionTest {

  private static DemoLoader loader() {
    DemoLoader loader = new DemoLoader();
    loader.deployment = new InProduction();
    return loader;
  }

  @Test
  void the_loader_refuses_to_load() {
    assertThrows(IllegalStateException.class, loader()::loadIfEmpty);
  }

  @Test
  void the_loader_refuses_to_start_afresh() {
    assertThrows(IllegalStateException.class, loader()::startAfresh);
  }

  @Test
  void no_demo_semester_is_ever_over() {
    assertFalse(loader().over());
  }

  @Test
  void the_start_of_the_server_calls_no_loader() {
    DemoStart start = new DemoStart();
    start.deployment = new InProduction();
    assertDoesNotThrow(start::load);
  }

  @Test
  void nobody_is_listed() {
    DemoPeople people = new DemoPeople();
    people.deployment = new InProduction();
    assertEquals(List.of(), people.listed());
  }
}
