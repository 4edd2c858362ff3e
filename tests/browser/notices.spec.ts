import { existsSync } from "node:fs";
import { join } from "node:path";
import { newsroom, noon, site, storyFile } from "../newsrooms.ts";
import { released } from "../release/build.ts";
import { overflow, violations } from "./checks.ts";
import { test as base, expect } from "./fixtures.ts";
import { type Server, serve } from "./server.ts";
import { visit } from "./visit.ts";

const kinds = ["correction", "clarification", "update", "refile"] as const;

/** What editors see of a newsroom with a story under embargo, a withheld one, and one with a notice of every kind. */
const test = base.extend<object, { readonly preview: Server }>({
  preview: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter.
    async ({}, use) => {
      const files = {
        "_data/site.json": site,
        "articles/embargoed.md": storyFile({ embargoed: "2022-09-01T06:00:00Z" }),
        "articles/withheld.md": storyFile({ headline: "Held back", status: "withheld" }),
        "articles/corrected.md": storyFile({
          headline: "Put right four times",
          corrections: kinds.map((kind, hour) => ({
            date: `2022-08-17T2${hour}:00:00Z`,
            kind,
            text: `A note on the ${kind}.`,
          })),
        }),
      };
      const server = await serve(await released(newsroom(files), { now: noon, flags: ["--preview"] }));
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
});

const baselines = join(import.meta.dirname, "baselines", process.platform);

for (const colorScheme of ["light", "dark"] as const) {
  for (const [name, selector, words] of [
    ["embargoed", ".preview-bar", "EMBARGOED until 1 September 2022, 06:00 UTC. Not public."],
    ["withheld", ".preview-bar", "WITHHELD. Not public."],
    ["corrected", ".corrections", "REFILED"],
  ] as const) {
    test(`the notice on a story that is ${name}, ${colorScheme}: accessible, as approved`, async ({
      browser,
      preview,
    }) => {
      const url = `${preview.origin}/2022/08/17/${name}.html`;
      const { page, incidents, leave } = await visit(browser, url, {
        colorScheme,
        viewport: { width: 768, height: 900 },
      });
      expect.soft(incidents, "incidents").toEqual([]);
      expect.soft(await overflow(page), "what reaches out of the window").toEqual([]);
      expect.soft(await violations(page), "accessibility").toEqual([]);
      await expect(page.locator(selector)).toContainText(words);
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
      await page.evaluate(() => document.fonts.ready);
      await page.reload();
      if (existsSync(baselines)) {
        await expect(page.locator(selector)).toHaveScreenshot(`notice-${name}-${colorScheme}.png`);
      }
      await leave();
    });
  }
}
