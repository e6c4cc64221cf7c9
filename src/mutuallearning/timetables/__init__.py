"""Timetables: every date of a document worked out, from dates, offsets, recurrences and the agenda.

* `TimetableEntry` and `Unresolved` (`entry`), and the `Timetable` that holds them;
* `make_timetable` (`making`), which walks a document of any kind;
* `reschedule` and `moved` (`moving`), which give a plan new dates;
* `public_holidays` (`holidays`), by country and region.
"""
