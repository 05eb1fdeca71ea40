package kz.journal.dayfile;

import java.util.List;

/** The days of a file, or what is wrong with it; days count only if there is no fault. */
record ReadDays(List<DayFields.ReadDay> days, List<FileFault> faults) {

  ReadDays {
    days = List.copyOf(days);
    faults = List.copyOf(faults);
  }
}
