// Opens the page as a desktop and a phone do, offline, in light and dark, and prints it. Fails at a request, at anything that
// stands out of the page at the side, at an error in the console, and at a table that is missing on paper.
import { statSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [page, folder, executablePath] = process.argv.slice(2);
const LARGEST_PICTURE = 200_000;
const views = [
  { name: "cost-report", width: 1280, height: 900, colorScheme: "light" },
  { name: "cost-report-phone", width: 390, height: 844, colorScheme: "light" },
  { name: "cost-report-dark", width: 1280, height: 900, colorScheme: "dark" },
  { name: "cost-report-phone-dark", width: 390, height: 844, colorScheme: "dark" },
];
const problems = [];
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

for (const { name, width, height, colorScheme } of views) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, offline: true });
  const tab = await context.newPage();
  const requests = [];
  tab.on("request", (request) => requests.push(request.url()));
  tab.on("console", (message) => problems.push(`${name}: the console says ${message.text()}`));
  tab.on("pageerror", (error) => problems.push(`${name}: ${error}`));
  await tab.goto(pathToFileURL(page).href);

  if (requests.length !== 1) problems.push(`${name}: it asks for more than itself: ${requests.slice(1)}`);
  const scrollWidth = await tab.evaluate(() => document.documentElement.scrollWidth);
  if (scrollWidth > width) problems.push(`${name}: it is ${scrollWidth} px wide on a screen of ${width}`);
  const letters = await tab.evaluate(() => {
    const inside = document.documentElement.clientWidth;
    return [...document.querySelectorAll("svg text")]
      .filter((text) => text.getBoundingClientRect().right > inside || text.getBoundingClientRect().left < 0)
      .map((text) => text.textContent);
  });
  if (letters.length) problems.push(`${name}: cut off at the side: ${letters}`);
  const overlapping = await tab.evaluate(() =>
    [...document.querySelectorAll("text.name")]
      .filter((text) => text.getBoundingClientRect().right > text.nextElementSibling.getBoundingClientRect().left)
      .map((text) => text.textContent));
  if (overlapping.length) problems.push(`${name}: names run into amounts: ${overlapping}`);

  const scrolling = await tab.evaluate(() =>
    [...document.querySelectorAll(".scroll")].filter((table) => table.scrollWidth > table.clientWidth).length);
  if (width === 1280 && scrolling) problems.push(`${name}: ${scrolling} tables have no room`);

  const picture = `${folder}/${name}.png`;
  await tab.screenshot({ path: picture, fullPage: true });
  if (statSync(picture).size > LARGEST_PICTURE) problems.push(`${picture} is larger than ${LARGEST_PICTURE} bytes`);

  if (width === 1280 && colorScheme === "light") {
    await tab.emulateMedia({ media: "print" });
    // Chromium unfolds what was closed with the next frame, not with the change of the medium.
    const onPaper = () => [...document.querySelectorAll("table")].every((table) =>
      table.checkVisibility({ contentVisibilityAuto: true }));
    await tab.waitForFunction(onPaper, null, { timeout: 5_000 })
      .catch((error) => problems.push(`print: a table is not on paper: ${error.message}`));
    writeFileSync(`${folder}/cost-report.pdf`, await tab.pdf({ format: "A4" }));
  }
  await context.close();
}
await browser.close();
problems.forEach((problem) => console.error(problem));
console.log(`${views.length} views, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
