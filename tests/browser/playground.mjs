// Uses the playground in a browser without a window, and says what came of it, as JSON:
//   node playground.mjs CHROMIUM ADDRESS HASH...
// Opens the address as it is and with each hash. If SHOTS names a folder, pictures of the tabs are laid there.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { chromium } from "playwright-core";
import { FLAGS, overflow, violations } from "./browsing.mjs";

const [executablePath, address, ...hashes] = process.argv.slice(2);
const shots = process.env.SHOTS;
const site = new URL(address).origin;
const TABS = ["findings", "report", "timetable"];
const PATIENCE = 120_000;

const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
const requests = [], complaints = [];

// Opens a page of its own, as a reader does who comes along.
async function open(hash, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("request", (request) => {
    if (!request.url().startsWith(site) && !/^(data|blob|about):/.test(request.url())) requests.push(request.url());
  });
  page.on("console", (message) => {
    // axe asks all frames what they hold, and the report answers nobody.
    if (!message.text().includes("postMessage")) complaints.push(message.text());
  });
  page.on("response", (response) => { if (!response.ok()) complaints.push(`${response.status()} ${response.url()}`); });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(address + hash, { waitUntil: "load" });
  if (options.javaScriptEnabled !== false) await checked(page, "start", 1);
  return page;
}

// Waits until so many checks are over, and gives how long each took.
async function checked(page, what, count) {
  const times = () => page.evaluate((name) => performance.getEntriesByName(name).map((one) => one.duration), `playground-${what}`);
  const until = Date.now() + PATIENCE;
  while ((await times()).length < count) {
    if (Date.now() > until) throw new Error(`no check within ${PATIENCE} ms: ${await status(page)}`);
    await page.waitForTimeout(20);
  }
  return times();
}

const status = (page) => page.textContent("#playground-status");
const findings = (page) => page.$$eval(".pg-finding h3", (all) => all.map((one) => one.textContent));
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.className);
const cursor = (page) => page.textContent(".cm-gutterElement.cm-activeLineGutter");
const done = (page) => page.context().close();

async function saved(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#playground-save")]);
  return readFile(await download.path(), "utf8");
}

async function look(colorScheme, width) {
  const page = await open("", { colorScheme, viewport: { width, height: 900 } });
  const seen = [];
  for (const tab of TABS) {
    await page.click(`#playground-tab-${tab}`);
    if (tab === "report") await page.waitForFunction(() => document.getElementById("playground-report-frame").srcdoc);
    if (tab === "timetable") await page.waitForSelector("#playground-timetable > *");
    if (shots) await page.screenshot({ path: join(shots, `playground-${tab}-${colorScheme}-${width}.png`), fullPage: true });
    await page.evaluate(() => document.querySelectorAll(".pg details").forEach((one) => { one.open = true; }));
    seen.push({ scheme: colorScheme, width, tab, overflow: await overflow(page), ...(await violations(page)) });
  }
  const [start] = await checked(page, "start", 1);
  const found = await findings(page);
  await done(page);
  return { seen, start, found };
}

async function typing() {
  const page = await open("#format=peer-assist");
  const before = await findings(page);
  await page.click(".cm-content");
  await page.keyboard.press("Control+End");
  let count = 0;
  for (const letter of "wherefrom: here") {
    await page.keyboard.type(letter);
    await checked(page, "check", ++count);
  }
  const after = await findings(page);
  const told = await status(page);
  await page.locator(".pg-finding", { hasText: "wherefrom" }).locator("summary").click();
  const why = await page.locator(".pg-finding", { hasText: "wherefrom" }).locator("details").textContent();
  await page.click(".cm-content");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" ");
  const times = await checked(page, "check", count + 1);
  const open_ = await page.locator(".pg-finding", { hasText: "wherefrom" }).locator("details").evaluate((one) => one.open);
  await page.keyboard.press("Tab");
  const left = await focused(page);
  const text = await saved(page);
  await done(page);
  return { before, after, told, why, stillOpen: open_, times, left, text };
}

async function byKeyboard() {
  const page = await open("");
  const line = page.locator(".pg-line").nth(3);
  const named = await line.textContent();
  await line.focus();
  await page.keyboard.press("Enter");
  const went = { named, cursor: await cursor(page), focused: await focused(page) };
  await page.focus("#playground-tab-findings");
  await page.keyboard.press("ArrowRight");
  const tab = await focused(page);
  await page.waitForFunction(() => document.getElementById("playground-report-frame").srcdoc);
  const frame = page.frameLocator("#playground-report-frame");
  const report = await frame.locator("body").textContent();
  const outside = await frame.locator("a[href^=http]").evaluateAll((all) => all.map((one) => one.target));
  await done(page);
  return { ...went, tab, report, outside };
}

async function sharing() {
  const page = await open("#example=employment-peer-review/good&ruleset=strict&as-of=2026-11-22");
  await page.click("#playground-share");
  await page.waitForFunction(() => document.getElementById("playground-note").textContent.includes("link"));
  const short = new URL(page.url()).hash;
  await page.click(".cm-content");
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("# Žluťoučký 🐎\n");
  await checked(page, "check", 1);
  const state = async (one) => ({ text: await saved(one), status: await status(one), findings: await findings(one),
    ruleset: await one.inputValue("#playground-ruleset"), day: await one.inputValue("#playground-day") });
  const here = await state(page);
  await page.click("#playground-share");
  await page.waitForFunction(() => location.hash.includes("plan="));
  const link = new URL(page.url()).hash;
  const other = await open(link);
  const there = await state(other);
  await other.evaluate(() => { location.hash = "links-into-the-playground"; });
  await other.waitForTimeout(200);
  const kept = await saved(other);
  await done(other);
  await done(page);
  return { short, link, here, there, kept };
}

async function addresses() {
  const found = {};
  for (const hash of hashes) {
    const page = await open(hash);
    found[hash] = { note: await page.textContent("#playground-note"), text: await saved(page),
      here: await page.locator(".pg-here h3").allTextContents(), day: await page.inputValue("#playground-day") };
    await done(page);
  }
  return found;
}

// A text so deep that decoding it would end the stack of WebAssembly, after which Python would answer nothing.
async function tooDeep() {
  const deep = '{"mutuallearning": 1, "kind": "activity-plan", "x": ' + "[".repeat(100_000);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}#plan=${deflateRawSync(deep).toString("base64url")}`);
  await checked(page, "start", 1);
  const found = await findings(page);
  await done(page);
  return found;
}

// Where memory cannot be put back as it was after a check, Python starts afresh: it takes longer, and says the same.
async function afresh() {
  const context = await browser.newContext();
  await context.route("**/started.bin", (route) => route.abort());
  const page = await context.newPage();
  await page.goto(address);
  const [start] = await checked(page, "start", 1);
  const found = await findings(page);
  await done(page);
  return { start, found };
}

// Follows the first tutorial as it says: to the playground by its link, and there each of its plans in the place of the last.
async function following() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(new URL("../tutorials/first-plan/", address).href);
  const blocks = await page.$$eval(".highlight", (all) => all.map((one) => (
    { title: one.querySelector(".filename")?.textContent ?? "", text: one.querySelector("code").textContent })));
  await page.locator("article .admonition a", { hasText: "playground" }).click();
  await checked(page, "start", 1);
  let count = (await checked(page, "check", 0)).length;
  await page.fill("#playground-day", "2026-11-22");
  await checked(page, "check", ++count);
  const steps = [];
  for (const { title, text } of blocks) {
    if (title !== "plan.yaml") {
      steps.push({ printed: text });
      continue;
    }
    await page.click(".cm-content");
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(text);
    await checked(page, "check", ++count);
    steps.push({ plan: text, written: await saved(page), found: await findings(page) });
  }
  await done(page);
  return steps;
}

async function withoutScripts() {
  const page = await open("", { javaScriptEnabled: false });
  const text = await page.innerText("article");
  await done(page);
  return text;
}

const result = {};
try {
  const looks = [];
  for (const scheme of ["light", "dark"]) for (const width of [1280, 320]) looks.push(await look(scheme, width));
  result.looks = looks.flatMap((one) => one.seen);
  result.starts = looks.map((one) => one.start);
  result.found = looks[0].found;
  result.afresh = await afresh();
  result.typing = await typing();
  result.keyboard = await byKeyboard();
  result.sharing = await sharing();
  result.addresses = await addresses();
  result.deep = await tooDeep();
  result.tutorial = await following();
  result.bare = await withoutScripts();
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify({ ...result, requests, complaints }));
