package kz.journal.extension;

/**
 * The vice-rector answered an extension; told in the transaction of the answer, after the windows
 * moved.
 *
 * @param extension its id
 * @param agreed whether it is in force now
 * @param reply what was said to it, or {@code null}
 */
public record ExtensionDecided(long extension, boolean agreed, String reply) {}
