/**
 * Measures the marking day against the figures of design.md §11.20 and prints one table; {@code mvn
 * -Pbenchmark verify} runs it. No test: a machine that is busy or slow makes no build fail. Stands
 * upon what the tests use to start servers and make classes; nothing may depend on it.
 */
package kz.journal.benchmark;
