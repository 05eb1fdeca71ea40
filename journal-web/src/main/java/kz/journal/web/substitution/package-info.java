/** The pages of substitutions, of the teaching load and of repeat courses (2.2.6, 2.3.2). */
package kz.journal.web.substitution;
