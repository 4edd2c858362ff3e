import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { everyKind, type Kind, kinds } from "./kinds.ts";
import { readToTheEnd } from "./visit.ts";

/** Letters and pictures are drawn alike only on one system, so each has pictures of its own. */
const baselines = join(import.meta.dirname, "baselines", process.platform);

const isMaking = () => test.info().config.updateSnapshots !== "none";

test.beforeEach(() => {
  test.skip(
    !existsSync(baselines) && !isMaking(),
    `There are no pictures to compare with on ${process.platform}. Make them with: npm test -- pictures --update-snapshots`,
  );
});

interface Look {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

const looks: readonly Look[] = [
  { name: "1280", width: 1280, colorScheme: "light" },
  { name: "360", width: 360, colorScheme: "light" },
  { name: "1280-dark", width: 1280, colorScheme: "dark" },
];

/** Of long pages, what is above this many pixels. */
const tallest = 2400;

/** Opens a page as a reader who comes back sees it: with its fonts, which a first view does not wait for. */
async function open(browser: Browser, url: string, { width, colorScheme }: Look): Promise<Page> {
  const options: BrowserContextOptions = { viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" };
  const context = await browser.newContext({ ...options, locale: "en-US", timezoneId: "UTC", deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
  await page.reload();
  await readToTheEnd(page);
  return page;
}

async function clipOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  return { x: 0, y: 0, width, height: Math.min(height, tallest) };
}

/** What a picture holds; advertisements are drawn with the letters of the machine, so they are covered. */
async function shotOf(page: Page) {
  return { fullPage: true, clip: await clipOf(page), mask: [page.locator(".ad-slot img")] };
}

function fileOf(kind: Kind, { name }: Look): string {
  return `${kind.replaceAll(" ", "-")}-${name}.png`;
}

for (const kind of everyKind) {
  for (const look of looks) {
    test(`${kind}, ${look.name}: looks as approved`, async ({ browser, sample }) => {
      const page = await open(browser, sample.origin + kinds[kind], look);
      await expect(page).toHaveScreenshot(fileOf(kind, look), await shotOf(page));
      await page.context().close();
    });
  }
}

/** What must be seen to be missing, and where. */
const removals: readonly (readonly [name: string, selector: string, Kind, Look["name"]])[] = [
  ["rail", "[data-rail]", "story from the archive", "1280"],
  ["rail", "[data-rail]", "section", "1280-dark"],
  ["dateline", ".dateline", "story from the archive", "1280"],
  ["dateline", ".dateline", "story with a picture and corrections", "360"],
];

for (const [name, selector, kind, lookName] of removals) {
  test(`${kind}, ${lookName}: without its ${name} it does not look as approved`, async ({ browser, sample }) => {
    test.skip(isMaking(), "The pictures are being made.");
    const look = looks.find((candidate) => candidate.name === lookName);
    if (look === undefined) throw new Error(`There is no look ${lookName}.`);
    const page = await open(browser, sample.origin + kinds[kind], look);
    const shot = await shotOf(page);
    await page
      .locator(selector)
      .first()
      .evaluate((part) => part.remove());
    await expect(page).not.toHaveScreenshot(fileOf(kind, look), shot);
    await page.context().close();
  });
}
