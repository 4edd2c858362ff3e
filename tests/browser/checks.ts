import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";

/** What reaches out of the window to the side: its width, and the elements that stick out. */
export async function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < 0 || right > clientWidth;
    });
    return [`${scrollWidth} px in ${clientWidth} px`, ...wide.map((element) => element.outerHTML.slice(0, 80))];
  });
}

/** The names of everything that the page left in the browser. */
export async function kept(page: Page): Promise<readonly string[]> {
  const cookies = await page.context().cookies();
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? "database"),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
  return [...cookies.map(({ name }) => name), ...stored];
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds against WCAG 2.2 AA and good practice, and against our promise of contrast. */
export function violations(page: Page): Promise<readonly string[]> {
  // Off by default: a rule of WCAG 2.2, and the contrast of 7:1 that we promise for text.
  return findings(page, { "target-size": { enabled: true }, "color-contrast-enhanced": { enabled: true } });
}

/** The same without contrast: of colours that the reader forces, axe sees the author's. */
export function violationsBesideContrast(page: Page): Promise<readonly string[]> {
  return findings(page, { "target-size": { enabled: true }, "color-contrast": { enabled: false } });
}

async function findings(page: Page, rules: Readonly<Record<string, { enabled: boolean }>>): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page })
    // Pages have no frames, for which alone axe would open another page each time.
    .setLegacyMode(true)
    .options({ runOnly: { type: "tag", values: tags }, rules })
    .analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary?.replace(/\s+/g, " ")}`),
  );
}
