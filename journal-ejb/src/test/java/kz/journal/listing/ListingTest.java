package kz.journal.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ListingTest {

  @Nested
  class A_range {

    @Test
    void begins_with_the_first_row_at_the_earliest() {
      assertEquals(0, new Range(-1, 10).first());
      assertEquals(7, new Range(7, 10).first());
    }

    @Test
    void holds_one_to_five_hundred_rows() {
      assertEquals(1, new Range(0, 0).count());
      assertEquals(1, new Range(0, 1).count());
      assertEquals(500, new Range(0, 500).count());
      assertEquals(500, new Range(0, 501).count());
    }
  }

  @Nested
  class What_somebody_typed {

    @Test
    void stands_for_itself_in_a_pattern() {
      assertEquals("%100!%!_!!%", Like.containing("100%_!"));
      assertEquals("10.0!_%", Like.beginning("10.0_"));
    }
  }

  @Nested
  class Conditions_of_a_search {

    @Test
    void without_any_leave_the_query_as_it_is() {
      assertEquals("", new Conditions().when("a = ?", null).when("b = ?", " ").where());
    }

    @Test
    void of_which_either_will_do_have_a_value_each() {
      assertEquals(
          " where (z = ?1) and (a = ?2 or b = ?3)",
          new Conditions().when("z = ?", 1).either("a = ?", "x", "b = ?", "y").where());
    }

    @Test
    void name_a_value_as_often_as_it_stands() {
      assertEquals(
          " where (a = ?1 or b = ?1) and (c is null) and (d < ?2)",
          new Conditions()
              .when("a = ? or b = ?", "x")
              .when("e = ?", null)
              .always("c is null")
              .when("d < ?", 5)
              .where());
    }
  }

  @Test
  void rows_told_otherwise_keep_their_total() {
    assertEquals(
        new Rows<>(List.of("1", "2"), 9), new Rows<>(List.of(1, 2), 9).map(String::valueOf));
  }
}
