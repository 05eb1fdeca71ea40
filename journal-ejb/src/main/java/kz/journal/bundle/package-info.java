/**
 * The intake of a roster: a OneRoster 1.2 bundle with {@code lessons.csv}, or the same sheets in
 * one workbook, is read, checked as a whole and only then applied. A feature of its own above
 * {@code roster} and {@code access}, because one bundle carries disciplines, people, accounts and
 * timetable at once (decision record 0005; design §11.2, §11.15, §11.19). Errors are values here;
 * nothing is thrown half way. No page and no other feature below may depend on it.
 */
package kz.journal.bundle;
