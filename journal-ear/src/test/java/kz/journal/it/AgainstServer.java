package kz.journal.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that speaks to the running journal from outside. A test method or its set-up may ask for a
 * {@link JournalServer}, an {@link Http} of its own, a {@link Browser} of its own, the {@link
 * Database} or the {@link JournalTimeline}; what a test opened is closed after it, and what a
 * browser complained about fails it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(RunningServer.class)
public @interface AgainstServer {}
