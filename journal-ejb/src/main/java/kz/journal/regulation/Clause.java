package kz.journal.regulation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the paragraphs of the instruction that the annotated code or test obeys. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Clause {

  /** Identifiers of the clause registry, for example {@code 2.3.3b}. */
  String[] value();
}
