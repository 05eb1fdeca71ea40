package kz.journal.regulation;

import java.nio.file.Path;

/**
 * One place that cites a statement of the instruction.
 *
 * @param clause the id as written, which the registry may not have
 * @param file the source file, relative to the checkout
 * @param inTest whether a test cites it, rather than code
 */
record Citation(String clause, Path file, boolean inTest) {}
