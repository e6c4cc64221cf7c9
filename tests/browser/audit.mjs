// Opens pages in a browser without a window and says what is wrong with them, as JSON:
//   node audit.mjs CHROMIUM PAGE... [--shots FOLDER]
// For each page, in light and dark, wide and 320 pixels wide, with every table open: what axe finds, what the page
// asked the network for, and whether it has to be scrolled sideways. A page is a file or an address; one with `?q=` is
// looked at when it shows what was searched for.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { FLAGS, overflow, violations } from "./browsing.mjs";

const [executablePath, ...words] = process.argv.slice(2);
const at = words.indexOf("--shots");
const shots = at < 0 ? null : words[at + 1];
const pages = at < 0 ? words : words.slice(0, at);

async function look(context, path, width) {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  const own = /^https?:/.test(path) ? path : pathToFileURL(path).href;
  const requests = [], complaints = [];
  page.on("request", (request) => { if (request.url() !== own) requests.push(request.url()); });
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(own, { waitUntil: "load" });
  if (path.includes("?q=")) await page.locator(".md-search-result__item").first().waitFor();
  const closed = await page.evaluate(() => document.querySelectorAll("details:not([open])").length);
  if (shots) {
    const scheme = await page.evaluate(() => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
    await page.screenshot({ path: join(shots, `${basename(path, ".html")}-${scheme}-${width}.png`), fullPage: true });
  }
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
  const sideways = await overflow(page);
  const found = await violations(page);
  await page.close();
  return { width, closed, overflow: sideways, requests, complaints, ...found };
}

const profile = await mkdtemp(join(tmpdir(), "mutuallearning-browser-"));
const results = [];
try {
  for (const colorScheme of ["light", "dark"]) {
    const context = await chromium.launchPersistentContext(join(profile, colorScheme), {
      executablePath, headless: true, args: FLAGS, colorScheme, serviceWorkers: "block",
    });
    for (const path of pages) {
      for (const width of [1280, 320]) results.push({ path, scheme: colorScheme, ...(await look(context, path, width)) });
      if (shots && colorScheme === "light") {
        const page = await context.newPage();
        await page.setViewportSize({ width: 794, height: 1123 });
        await page.emulateMedia({ media: "print" });
        await page.goto(pathToFileURL(path).href);
        await page.screenshot({ path: join(shots, `${basename(path, ".html")}-print.png`), fullPage: true });
        await page.close();
      }
    }
    await context.close();
  }
} finally {
  await rm(profile, { recursive: true, force: true });
}
process.stdout.write(JSON.stringify(results));
