/** The electronic grade journal: one package per feature; the order of features is a test. */
package kz.journal;
