// What all that looks at pages in a browser has in common: how it is started, and what counts as a fault.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

export const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

// What axe finds on a page as it is now, and how much it looked at.
export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), TAGS);
  const faults = found.violations.flatMap((one) =>
    one.nodes.map((node) => ({ rule: one.id, help: one.help, at: node.target.join(" "), why: node.failureSummary })));
  return { passes: found.passes.length, violations: faults };
}

// By how much a page has to be scrolled sideways.
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
