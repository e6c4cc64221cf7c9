// Reads the copy of the site from a disk, in a browser without a window, and says what came of it, as JSON:
//   node offline.mjs CHROMIUM file:///…/index.html
import { chromium } from "playwright-core";
import { FLAGS } from "./browsing.mjs";

const [executablePath, home] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
const requests = [];
const result = {};
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(home);
  await page.fill("[data-md-component=search-query]", "no-learning-questions");
  const first = page.locator(".md-search-result__item").first();
  await first.waitFor();
  result.results = await page.locator(".md-search-result__item").allTextContents();
  await page.locator(".md-search-result__link", { hasText: "no-learning-questions" }).first().click();
  await page.waitForURL(/no-learning-questions/);
  result.opened = page.url();
  await page.waitForLoadState();
  result.run = await page.locator("a", { hasText: "Run it in the playground" }).getAttribute("href");
  await page.goto(new URL("playground/index.html", home).href);
  result.playground = await page.innerText("article");
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify({ ...result, requests }));
