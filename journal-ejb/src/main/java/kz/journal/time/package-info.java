/**
 * The journal's time: one clock for every rule, the zone in which days are counted, and in the demo
 * the clock that a visitor may move. Sessions, tokens and the log use the system's time instead,
 * marked {@link kz.journal.time.SystemTime}. Every feature may depend on this package; it depends
 * on none. The wall clock itself is read in {@code platform} only.
 */
package kz.journal.time;
