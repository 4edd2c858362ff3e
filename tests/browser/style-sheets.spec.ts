import { execFileSync } from "node:child_process";
import { newsroom, noon, site, storyFile, writeIn } from "../newsrooms.ts";
import { released } from "../release/build.ts";
import type { Release } from "../release/release.ts";
import { sampleRelease } from "../release/sample.ts";
import { expect, test } from "./fixtures.ts";
import { kinds } from "./kinds.ts";
import { serve } from "./server.ts";

/** One page with each style sheet. */
const bearers = [kinds["French story"], kinds.front, kinds.section];

/** What editors see: stories that are not public, problems, and earlier versions of a story that was corrected. */
async function preview(): Promise<Release> {
  const root = newsroom({ "_data/site.json": { ...site, history: true }, "articles/a.md": storyFile({}, "One.") });
  const git = (...words: readonly string[]) => execFileSync("git", ["-C", root, ...words], { env, stdio: "ignore" });
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_COMMITTER_DATE: "2022-08-17T18:00:00Z" };
  const commit = () => {
    git("add", "--all");
    git("-c", "user.name=A Desk", "-c", "user.email=desk@wire.example", "commit", "--message", "Filed");
  };
  git("init");
  commit();
  const note = { date: "2022-08-18T09:00:00Z", kind: "correction", text: "It was two." };
  writeIn(root, "articles/a.md", storyFile({ corrections: [note] }, "Two."));
  writeIn(root, "articles/b.md", storyFile({ headline: "Later", embargoed: "2022-09-01T06:00:00Z" }));
  env.GIT_COMMITTER_DATE = note.date;
  commit();
  return released(root, { now: noon, flags: ["--preview"] });
}

for (const [name, releaseOf] of [
  ["the sample", sampleRelease],
  ["a preview", preview],
] as const) {
  test(`${name}: no page lacks a rule that another style sheet has for what stands on it`, async ({
    browser,
    sample,
  }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const sheets: string[] = [];
    for (const path of bearers) {
      await page.goto(sample.origin + path);
      sheets.push(await page.evaluate(() => document.querySelector("style")?.textContent ?? ""));
    }
    expect(new Set(sheets).size).toBe(bearers.length);
    const release = await releaseOf();
    const server = await serve(release);
    for (const path of pagesOf(release)) {
      await page.goto(server.origin + path);
      expect.soft(await page.evaluate(lacking, sheets), path).toEqual([]);
    }
    await server.close();
    await context.close();
  });
}

function pagesOf(release: Release): readonly string[] {
  return [...release.keys()].filter((file) => file.endsWith(".html")).map((file) => `/${file}`);
}

/** In a page: what its own style sheet does not say of it, but one of these does. */
function lacking(sheets: readonly string[]): readonly string[] {
  const saidIn = (css: string): readonly (readonly [said: string, selector: string])[] => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const said: [string, string][] = [];
    const walk = (rules: CSSRuleList, condition: string) => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule) walk(rule.cssRules, rule.conditionText);
        if (!(rule instanceof CSSStyleRule)) continue;
        // A comma between parentheses parts no selectors.
        for (const selector of rule.selectorText.split(/,\s*(?![^(]*\))/)) {
          for (const property of rule.style) {
            said.push([`${condition} ${selector} ${property}: ${rule.style.getPropertyValue(property)}`, selector]);
          }
        }
      }
    };
    walk(sheet.cssRules, "");
    return said;
  };
  const own = new Set(saidIn(document.querySelector("style")?.textContent ?? "").map(([said]) => said));
  return sheets
    .flatMap(saidIn)
    .filter(([said]) => !own.has(said))
    .filter(([, selector]) =>
      document.querySelector(selector.replace(/::?(before|after|hover|focus-visible|focus)\b/g, "")),
    )
    .map(([said]) => said);
}
