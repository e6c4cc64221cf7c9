// What the page and its worker say to each other; the shapes are those of desk.py and of the report of the library.

export interface Options {
  ruleset: string;
  as_of: string | null;
  rule: string | null;
}

export interface Finding {
  code: string;
  name: string;
  severity: "error" | "warning" | "advice";
  certainty: string;
  message: string;
  remedy: string;
  state: "open" | "waived" | "baselined";
  line: number | null;
  column: number | null;
  end_line: number | null;
  end_column: number | null;
  fingerprint: string;
}

export interface Explained {
  why: string;
  when_fine: string;
  certainty: string | null;
  page: string;
  sources: { text: string; url: string | null }[];
}

export interface Checked {
  summary: string;
  state: string;
  findings: Finding[];
  rules: Record<string, Explained>;
}

export interface Entry {
  kind: string;
  what: string;
  scope: string | null;
  rule: string | null;
  earliest: string | null;
  latest: string | null;
  until: string | null;
  start: string | null;
  end: string | null;
  who: string[];
  notes: string[];
  certain: boolean;
}

export interface Undated {
  kind: string;
  what: string;
  scope: string | null;
  rule: string | null;
  because: string;
}

export interface Timetable {
  entries: Entry[];
  unresolved: Undated[];
}

// What the desk does, by the name of its function: what it takes, and what it gives.
export interface Calls {
  check: { takes: [text: string, options: string]; gives: Checked };
  report_page: { takes: [text: string, options: string]; gives: string };
  schedule: { takes: [text: string]; gives: Timetable | { problems: number } };
  skeleton: { takes: [slug: string]; gives: { text: string } };
  rule_example: { takes: [name: string]; gives: { text: string; as_of: string | null; rule: string } };
}

// What stands behind the address of a worker that is not to put back memory, but to start Python afresh.
export const AFRESH = "?afresh";

export type Call = keyof Calls;

export interface Request {
  id: number;
  call: Call;
  takes: string[];
}

export type Reply =
  | { stage: string; memory?: true }
  | { opened: true }
  | { broken: string }
  | { id: number; gives: string }
  | { id: number; failed: string; fatal: boolean };
