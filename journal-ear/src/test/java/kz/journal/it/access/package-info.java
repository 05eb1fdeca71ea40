/** Who gets in and who is turned away (2.2.2, 2.2.8). */
package kz.journal.it.access;
