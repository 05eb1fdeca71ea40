package kz.journal.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import kz.journal.listing.Range;

/**
 * A whole number in a query. Left to the container, one that is none would be a resource that does
 * not exist.
 */
final class WholeNumber {

  private WholeNumber() {}

  /**
   * The part of a list that the parameters {@code first} and {@code size} ask for.
   *
   * @throws BadRequestException as {@link #of}
   */
  static Range range(String first, String size, HttpServletRequest request) {
    return new Range(of("first", first, 0, request), of("size", size, 1, request));
  }

  /**
   * The number.
   *
   * @param name the parameter's, for the problem
   * @param least the smallest that is taken
   * @throws BadRequestException with a problem that names the parameter, if the text is no number,
   *     or smaller than the least, or too large for an {@code int}
   */
  static int of(String name, String text, int least, HttpServletRequest request) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException none) {
      // Answered below like a number out of range.
    }
    throw new BadRequestException(Problem.ofParameter(name, request).response());
  }
}
