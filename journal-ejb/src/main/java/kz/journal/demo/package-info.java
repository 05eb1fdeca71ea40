/**
 * The university of the demo: invented from a fixed seed around today, loaded once into an empty
 * database, and the ten people whose password everybody knows. The only package that writes marks
 * in bulk (design, section 11.11). Nothing of it does anything in production, and no feature
 * depends on it.
 */
package kz.journal.demo;
