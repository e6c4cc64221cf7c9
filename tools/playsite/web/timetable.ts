// The dates of the plan as a table.
import { make } from "./dom";
import type { Entry, Timetable } from "./protocol";

const DAY = new Intl.DateTimeFormat("en-GB", {
  weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC",
});

export function table(timetable: Timetable): HTMLElement {
  const head = make("tr", {}, ...["When", "What", "Worked out from"].map((name) => make("th", { scope: "col" }, name)));
  const rows = timetable.entries.map((entry) =>
    make("tr", {}, make("td", {}, when(entry)), what(entry, entry.notes), make("td", {}, entry.rule ?? "")),
  );
  rows.push(...timetable.unresolved.map((one) =>
    make("tr", {}, make("td", {}, "no day"), what(one, [one.because]), make("td", {}, one.rule ?? "")),
  ));
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows));
}

function what(one: { what: string; kind: string; scope: string | null }, notes: string[]): HTMLElement {
  const cell = make("td", {}, one.what, make("span", { class: "pg-kind" }, one.kind));
  if (one.scope) cell.append(make("span", { class: "pg-kind" }, one.scope));
  for (const note of notes) cell.append(make("span", { class: "pg-note" }, note));
  return cell;
}

function when(entry: Entry): string {
  const { earliest, latest, until } = entry;
  let text = earliest ? day(earliest) : latest ? `until ${day(latest)}` : "";
  if (earliest && latest && earliest !== latest) text = `between ${day(earliest)} and ${day(latest)}`;
  else if (until) text += ` to ${day(until)}`;
  if (entry.start) text += `, ${clock(entry.start)}${entry.end ? `–${clock(entry.end)}` : ""}`;
  return entry.certain ? text : `${text} (perhaps)`;
}

const day = (date: string): string => DAY.format(new Date(`${date}T00:00:00Z`));
const clock = (moment: string): string => moment.slice(11, 16);
