/**
 * What a test needs to speak to the running journal: its pages and resources ({@link
 * kz.journal.it.Http}), a browser ({@link kz.journal.it.Browser}), its database and log, the clock
 * of the demo. The tests themselves stand in packages named after the features; {@code inside} runs
 * in the server, {@code suite} starts it. Nothing here may decide what the product does.
 */
package kz.journal.it;
