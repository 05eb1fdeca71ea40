package kz.journal.regulation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which statements of the instruction the annotated code obeys, or the annotated test checks.
 *
 * <p>Stands on rules, on use cases where a paragraph is a procedure, and on tests. The values are
 * ids of the {@link ClauseRegistry}, written as literals: {@code @Clause("2.3.3b")}, several in
 * braces. The build fails on an id the registry does not have. A citation proves presence, not
 * truth.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Clause {

  /** Ids of the statements, such as {@code 2.3.3b} or {@code 2.2.2-3}. */
  String[] value();
}
