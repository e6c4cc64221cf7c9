"""Value types: the small things that a document says, each read once and never checked again.

* *Texts*: `Text`, `Paragraphs`, `Slug`, `FormatSlug`, `Url`, `Email` (`text`), `OpenVocabulary`
  (`vocabulary`).
* *Numbers*: `Flag`, `Whole`, `Positive`, `Share`, `Amount`, `Year` (`numbers`), `Count` for numbers of people
  that may be fuzzy (`count`).
* *Time*: `PartialDate`, `ClockTime` (`clock`), `TimeZone` (`zone`), `Offset`, `Deadline`, `Duration`, `Recurrence`;
  working days (`working_days`).
* *Places and languages*: `Country`, `Language`.
* *Whole objects*: `Model`, the base class of all models, and its `Extensions`.

What does not parse raises an error made in `faults`, so that the reader can turn it into a finding.
"""
