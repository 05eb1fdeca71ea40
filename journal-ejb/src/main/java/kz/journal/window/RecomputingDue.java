package kz.journal.window;

/** A run of recomputing is to begin, or to be carried on, once its transaction is committed. */
public record RecomputingDue(long run) {}
