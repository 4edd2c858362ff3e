import { kept, overflow, violations } from "./checks.ts";
import { expect, test } from "./fixtures.ts";
import { everyKind, kinds } from "./kinds.ts";
import { visit } from "./visit.ts";

/** A phone, which is also a desktop at 400 %; a tablet; a desktop. */
const sizes = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
] as const;

const schemes = ["light", "dark"] as const;

for (const kind of everyKind) {
  for (const viewport of sizes) {
    for (const colorScheme of schemes) {
      test(`${kind}, ${viewport.width} px, ${colorScheme}: sound and accessible`, async ({ browser, sample }) => {
        const { page, incidents, leave } = await visit(browser, sample.origin + kinds[kind], { viewport, colorScheme });
        expect.soft(incidents, "incidents").toEqual([]);
        expect.soft(await page.evaluate(() => window.shifts()), "layout shift").toBe(0);
        expect.soft(await overflow(page), "what reaches out of the window").toEqual([]);
        expect.soft(await kept(page), "what is kept in the browser").toEqual([]);
        expect.soft(await violations(page), "accessibility").toEqual([]);
        await leave();
      });
    }
  }
}

test("without JavaScript every page says and shows the same", async ({ browser, sample }) => {
  for (const kind of everyKind) {
    const seen = [];
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(sample.origin + kinds[kind]);
      await expect(page.locator("main h1")).toBeVisible();
      seen.push(await page.locator("body").innerText());
      await context.close();
    }
    expect(seen[1], kind).toBe(seen[0]);
  }
});
