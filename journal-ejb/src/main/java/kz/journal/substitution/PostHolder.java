package kz.journal.substitution;

import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;

/** Somebody who holds a teacher's post today, at this department, to be picked. */
public record PostHolder(long personId, PersonName name, Trilingual department) {}
