// The playground: a plan on one side, what the library says of it on the other.
import * as address from "./address";
import { Desk } from "./desk";
import { byId, make, save } from "./dom";
import { Editor } from "./editor";
import { Findings } from "./findings";
import type { Options } from "./protocol";
import { tabs } from "./tabs";
import { table } from "./timetable";

interface Offer {
  examples: { name: string; title: string; text: string }[];
  formats: { slug: string; title: string }[];
  rulesets: { name: string; title: string; description: string }[];
}

// What the editor was filled with, and the address that says so.
interface Opened {
  from: address.Address;
  text: string;
}

const PAUSE_MS = 120; // Long enough that a word is typed without a check at every letter.
const FIRST = "employment-peer-review/flawed";

const pick = byId("playground-pick", HTMLSelectElement);
const ruleset = byId("playground-ruleset", HTMLSelectElement);
const day = byId("playground-day", HTMLInputElement);
const status = byId("playground-status", HTMLElement);
const notes = byId("playground-note", HTMLElement);
const schedule = byId("playground-timetable", HTMLElement);
const frame = byId("playground-report-frame", HTMLIFrameElement);

const desk = new Desk((stage, broken) => {
  if (broken) say(`The playground cannot start: ${stage}`);
  else if (!ready) say(`${stage} …`);
});
const editor = new Editor(
  byId("playground-editor", HTMLElement),
  { label: "Plan", describedBy: "playground-keys" },
  { changed: soon, moved: (line) => findings.pointOut(line) },
);
const findings = new Findings(
  byId("playground-findings", HTMLElement),
  byId("playground-panel-findings", HTMLElement),
  (finding) => {
    editor.goTo(finding);
    editor.focus();
  },
);
const tab = tabs(byId("playground-tabs", HTMLElement), () => void look());

let opened: Opened = { from: {}, text: "" };
let rule: string | null = null; // Asked as well, whatever the ruleset says.
let toShow: string | null = null; // The rule whose finding is to be looked at, once it is there.
let ready = false;
let timer: number | undefined;
let busy = false;
let again = false;
let looked = ""; // What the report or the timetable shows, so that it is not made twice.

// Both are read out by screen readers when they change: what was found, and what came of a button or an address.
function say(text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

function note(text: string): void {
  notes.textContent = text;
}

function options(): Options {
  return { ruleset: ruleset.value, as_of: day.value || null, rule };
}

function soon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void check(), PAUSE_MS);
}

// One check at a time; what is typed meanwhile is checked afterwards, once.
async function check(): Promise<void> {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  const started = performance.now();
  try {
    const { text } = editor;
    const checked = await desk.ask("check", text, JSON.stringify(options()));
    findings.show(checked);
    if (text === editor.text) editor.mark(checked.findings);
    const found = checked.findings.find((one) => one.name === toShow);
    if (found) editor.goTo(found);
    toShow = null;
    say(checked.summary);
    performance.measure(ready ? "playground-check" : "playground-start", { start: ready ? started : 0 });
    ready = true;
  } catch (error) {
    say(`The plan was not checked: ${reason(error)}`);
  }
  busy = false;
  if (again) {
    again = false;
    void check();
  }
  await look();
}

// Makes the report or the timetable, when it is looked at.
async function look(): Promise<void> {
  const asked = JSON.stringify([tab(), editor.text, options()]);
  if (!ready || asked === looked) return;
  try {
    if (tab() === "report") await showReport();
    if (tab() === "timetable") await showTimetable();
    looked = asked;
  } catch (error) {
    say(`It cannot be shown: ${reason(error)}`);
  }
}

async function showReport(): Promise<void> {
  const page = new DOMParser().parseFromString(
    await desk.ask("report_page", editor.text, JSON.stringify(options())), "text/html",
  );
  // A link to another site opens a window of its own; it would open in the frame otherwise.
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a[href^=http]")) {
    link.target = "_blank";
    link.rel = "noopener";
  }
  frame.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`;
}

async function showTimetable(): Promise<void> {
  const made = await desk.ask("schedule", editor.text);
  schedule.replaceChildren(
    "problems" in made
      ? make("p", {}, "The dates are worked out once the whole plan can be read. What keeps it from being read is among "
          + "the findings, with a code that begins with DOC.")
      : table(made),
  );
}

async function open(from: address.Address): Promise<void> {
  const text = await textOf(from);
  if (from.ruleset && [...ruleset.options].some((one) => one.value === from.ruleset)) ruleset.value = from.ruleset;
  if (/^\d{4}-\d{2}-\d{2}$/.test(from["as-of"] ?? "")) day.value = from["as-of"] ?? "";
  opened = { from, text };
  rule = from.rule ?? null;
  pick.value = valueOf(from);
  editor.text = text;
  soon();
}

async function textOf(from: address.Address): Promise<string> {
  if (from.plan) return address.unsqueezed(from.plan);
  if (from.format) return (await desk.ask("skeleton", from.format)).text;
  if (from.rule) {
    const example = await desk.ask("rule_example", from.rule);
    if (!from["as-of"]) day.value = example.as_of ?? "";
    from.rule = toShow = example.rule;
    return example.text;
  }
  const name = from.example ?? FIRST;
  const found = offer.examples.find((one) => one.name === name);
  if (!found) throw new Error(`there is no example called ${name}`);
  from.example = name;
  return found.text;
}

function valueOf(from: address.Address): string {
  if (from.plan) return "";
  const value = from.rule ? `rule=${from.rule}` : from.format ? `format=${from.format}` : `example=${from.example}`;
  if (from.rule && ![...pick.options].some((one) => one.value === value)) {
    pick.append(make("option", { value }, `Example of the rule ${from.rule}`));
  }
  return value;
}

async function opening(from: address.Address): Promise<void> {
  try {
    await open(from);
    note("");
  } catch (error) {
    if (opened.text === "") await open({});
    note(`What the address names cannot be opened: ${reason(error)}`);
  }
}

// The shortest address of what is to be seen now.
async function here(): Promise<string> {
  const same = editor.text === opened.text;
  const { plan, example, format } = opened.from;
  const what = same ? { plan, example, format } : { plan: await address.squeezed(editor.text) };
  const words: address.Address = { ruleset: ruleset.value };
  if (rule) words.rule = rule;
  if (day.value) words["as-of"] = day.value;
  for (const [key, value] of Object.entries(what)) if (value) words[key as "plan"] = value;
  return address.write(words);
}

async function share(): Promise<void> {
  const hash = await here();
  history.replaceState(null, "", hash);
  opened = { from: address.read(hash), text: editor.text };
  try {
    await navigator.clipboard.writeText(location.href);
    note("The link was copied. Whoever has it can read the plan.");
  } catch {
    note("The link stands in the address bar. Whoever has it can read the plan.");
  }
}

function fill({ examples, formats, rulesets }: Offer): void {
  const group = (label: string, ...inside: Node[]): HTMLElement => make("optgroup", { label }, ...inside);
  pick.append(
    make("option", { value: "", hidden: "" }, "A plan of your own"),
    group("Look at an example", ...examples.map(({ name, title }) => make("option", { value: `example=${name}` }, title))),
    group("Begin a plan", ...formats.map(({ slug, title }) => make("option", { value: `format=${slug}` }, title))),
  );
  ruleset.append(...rulesets.map(({ name, title, description }) => make("option", { value: name, title: description }, title)));
  ruleset.value = "default";
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function listen(): void {
  const file = byId("playground-file", HTMLInputElement);
  byId("playground-open", HTMLButtonElement).addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    const chosen = file.files?.[0];
    if (!chosen) return;
    opened = { from: { plan: "" }, text: "" };
    rule = null;
    pick.value = "";
    editor.text = await chosen.text();
    file.value = "";
  });
  byId("playground-save", HTMLButtonElement).addEventListener("click", () => save(editor.text, "text/yaml", "plan.yaml"));
  byId("playground-share", HTMLButtonElement).addEventListener("click", () => void share());
  byId("playground-report-save", HTMLButtonElement).addEventListener("click", () =>
    save(frame.srcdoc, "text/html", "report.html"));
  pick.addEventListener("change", () => void opening(address.read(pick.value)));
  for (const field of [ruleset, day]) field.addEventListener("change", () => void check());
  addEventListener("hashchange", () => {
    const to = address.read(location.hash);
    if (Object.keys(to).length > 0) void opening(to); // It may be a heading of the page as well.
  });
  addEventListener("beforeunload", (event) => {
    if (editor.text !== opened.text) event.preventDefault();
  });
}

const offer = (await (await fetch(new URL("offer.json", import.meta.url))).json()) as Offer;
fill(offer);
day.value = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
listen();
byId("playground-app", HTMLElement).hidden = false;
await opening(address.read(location.hash));
