// The findings as a list beside the plan: what was found, what to do, and on request why.
import { make, prose } from "./dom";
import type { Checked, Explained, Finding } from "./protocol";

const SITE = "../"; // From the page of the playground to the site that it is part of.

export class Findings {
  private shown = new Map<string, HTMLElement>();
  private line = 0; // Where the cursor is.

  constructor(
    private readonly list: HTMLElement,
    private readonly panel: HTMLElement, // What scrolls, where there is room for two columns.
    private readonly goTo: (finding: Finding) => void,
  ) {}

  show(checked: Checked): void {
    const before = this.shown;
    const seen = new Map<string, number>();
    this.shown = new Map();
    for (const finding of checked.findings) {
      const nth = (seen.get(finding.fingerprint) ?? 0) + 1;
      seen.set(finding.fingerprint, nth);
      const key = `${finding.fingerprint} ${nth}`;
      const item = this.item(finding, checked.rules[finding.code]);
      // What the reader opened stays open while they type.
      const wasOpen = before.get(key)?.querySelector("details")?.open;
      if (wasOpen) item.querySelector("details")?.setAttribute("open", "");
      this.shown.set(key, item);
    }
    this.marked();
    this.list.replaceChildren(...this.shown.values());
    this.list.classList.toggle("pg-none", checked.findings.length === 0);
  }

  // Marks those of a line, and brings the first into sight.
  pointOut(line: number): void {
    this.line = line;
    const [first] = this.marked();
    if (first === undefined) return;
    const [item, panel] = [first.getBoundingClientRect(), this.panel.getBoundingClientRect()];
    if (item.top < panel.top || item.bottom > panel.bottom) this.panel.scrollTop += item.top - panel.top;
  }

  private marked(): HTMLElement[] {
    return [...this.shown.values()].filter((item) => {
      const here = item.dataset["line"] === String(this.line);
      item.classList.toggle("pg-here", here);
      return here;
    });
  }

  private item(finding: Finding, rule: Explained | undefined): HTMLElement {
    const state = finding.state === "open" ? finding.severity : finding.state;
    const head = make("p", { class: "pg-head" }, make("span", { class: `pg-badge pg-${state}` }, state));
    if (finding.line !== null) {
      const button = make("button", { type: "button", class: "pg-line" }, `Line ${finding.line}`);
      button.addEventListener("click", () => this.goTo(finding));
      head.append(button);
    }
    const item = make("li", { class: "pg-finding" }, head, make("h3", {}, finding.message));
    item.dataset["line"] = String(finding.line ?? "");
    item.append(make("p", { class: "pg-remedy" }, ...prose(finding.remedy)));
    if (rule) item.append(explanation(finding, rule));
    return item;
  }
}

function explanation(finding: Finding, rule: Explained): HTMLElement {
  const page = make("a", { href: SITE + rule.page }, `${finding.code} ${finding.name}`);
  const box = make("details", {}, make("summary", {}, "Why, and when not to worry"));
  box.append(make("p", {}, make("strong", {}, "Why: "), ...prose(rule.why)));
  box.append(make("p", {}, make("strong", {}, "Not to worry: "), ...prose(rule.when_fine)));
  if (rule.certainty) box.append(make("p", {}, make("strong", {}, "Note: "), `${rule.certainty}.`));
  for (const { text, url } of rule.sources) {
    const source = url ? make("a", { href: url, rel: "noopener" }, text) : text;
    box.append(make("p", { class: "pg-source" }, make("strong", {}, "Source: "), source));
  }
  box.append(make("p", {}, "All about this rule: ", page));
  return box;
}
