import type { Page } from "playwright/test";
import { overflow, violationsBesideContrast } from "./checks.ts";
import { expect, test } from "./fixtures.ts";
import { everyKind, type Kind, kinds, storyKinds } from "./kinds.ts";

test.use({ viewport: { width: 1280, height: 800 } });

/** Where the keyboard is. */
interface Stop {
  /** The nearest part of the page that has a name: `nav`, `main`, `rail`, `footer`, … */
  readonly part: string;
  readonly text: string;
  readonly href: string;
  /** Whether a reader can see where the keyboard is. */
  readonly isMarked: boolean;
  readonly isInWindow: boolean;
}

/** Presses Tab until the keyboard has left the page. */
async function tabThrough(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  const links = await page.locator("a[href], button, [tabindex='0']").count();
  for (let pressed = 0; pressed <= links; pressed++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate((): Stop | null => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const part = element.closest("[data-rail], .masthead, main, footer");
      return {
        part: part === null ? "top" : part.hasAttribute("data-rail") ? "rail" : part.className || part.localName,
        text: element.textContent ?? "",
        href: element.getAttribute("href") ?? "",
        isMarked: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
        isInWindow: box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      };
    });
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

const walked: readonly Kind[] = ["front", "story with a picture and corrections", "section", "archive"];

for (const kind of walked) {
  test(`${kind}: by keyboard alone, everything is reached and seen`, async ({ page, sample }) => {
    await page.goto(sample.origin + kinds[kind]);
    const stops = await tabThrough(page);
    expect(stops[0]?.href, "the first stop").toBe("#content");
    expect(
      stops.filter(({ isMarked }) => !isMarked),
      "stops without a mark",
    ).toEqual([]);
    expect(
      stops.filter(({ isInWindow }) => !isInWindow),
      "stops out of sight",
    ).toEqual([]);
    const reached = new Set(stops.map(({ href }) => href));
    const links = await page
      .locator("a[href]")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(
      links.filter((link) => !reached.has(link)),
      "links that are not reached",
    ).toEqual([]);
    const parts = stops.map(({ part }) => part).filter((part, index, all) => part !== all[index - 1]);
    expect(parts[0]).toBe("top");
    expect(parts[1]).toBe("masthead");
    expect(parts.at(-1)).toBe("footer");
    if (kind !== "archive") expect(parts).toContain("rail");
  });
}

test("the way past the masthead is the first stop, shows itself, and leads to the news", async ({ page, sample }) => {
  await page.goto(sample.origin + kinds.front);
  const skip = page.locator(".skip");
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("main a").first()).toBeFocused();
});

test("at 400 % every page fits and can be read", async ({ page, sample }) => {
  await page.setViewportSize({ width: 320, height: 200 });
  for (const kind of everyKind) {
    await page.goto(sample.origin + kinds[kind]);
    expect(await overflow(page), kind).toEqual([]);
    const sticky = await page.evaluate(() =>
      [...document.body.querySelectorAll("*")]
        .filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position))
        .filter((element) => element.getBoundingClientRect().height > innerHeight / 3)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(sticky, `${kind}: parts that stay and hide the text`).toEqual([]);
  }
});

test("text twice as large, with the spacing that readers may set, is not cut off", async ({ page, sample }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  for (const kind of everyKind) {
    await page.goto(sample.origin + kinds[kind]);
    // The spacing of WCAG 2.2, 1.4.12, and the size of 1.4.4. Set by the reader's browser, so no policy forbids it.
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
      for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
        element.style.lineHeight = "1.5";
        element.style.letterSpacing = "0.12em";
        element.style.wordSpacing = "0.16em";
      }
    });
    const cut = await page.evaluate(() =>
      [...document.body.querySelectorAll<HTMLElement>("*")]
        .filter(
          (element) =>
            !element.matches(".unseen, .skip") && ["hidden", "clip"].includes(getComputedStyle(element).overflowX),
        )
        .filter(
          (element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1,
        )
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(cut, kind).toEqual([]);
  }
});

for (const kind of storyKinds) {
  test(`${kind}: on paper there is the story, and nothing to click`, async ({ page, sample }) => {
    await page.goto(sample.origin + kinds[kind]);
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".skip", "nav", ".ad-slot", "[data-rail]", ".further"]) {
      for (const part of await page.locator(hidden).all()) await expect(part, hidden).toBeHidden();
    }
    for (const shown of ["h1", ".dateline", ".byline", ".body p", ".rights", ".url"]) {
      await expect(page.locator(shown).first(), shown).toBeVisible();
    }
    for (const note of await page.locator(".corrections").all()) await expect(note).toBeVisible();
    const { color, background } = await page.evaluate(() => ({
      color: getComputedStyle(document.body).color,
      background: getComputedStyle(document.body).backgroundColor,
    }));
    expect(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"], "paper").toContain(background);
    expect(color, "ink").toBe("rgb(0, 0, 0)");
  });
}

test("in colours that the reader forces, everything can still be told apart", async ({ page, sample }) => {
  await page.emulateMedia({ forcedColors: "active" });
  for (const kind of ["front", "urgent story with an update", "sponsored story", "section"] as const) {
    await page.goto(sample.origin + kinds[kind]);
    expect(await violationsBesideContrast(page), kind).toEqual([]);
    const invisible = await page.evaluate(() =>
      [...document.body.querySelectorAll(".urgent, .sponsored, .archived, nav a, main a")]
        .filter((element) => element.getClientRects().length > 0)
        .filter((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return color === backgroundColor;
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(invisible, kind).toEqual([]);
    await page.keyboard.press("Tab");
    await expect(page.locator(".skip")).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused === null ? "none" : getComputedStyle(focused).outlineStyle;
    });
    expect(outline, kind).not.toBe("none");
  }
});

test("links in the text are not told by colour alone", async ({ page, sample }) => {
  await page.goto(sample.origin + kinds["sponsored story"]);
  const decorations = await page
    .locator(".body a")
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).textDecorationLine));
  expect(decorations.length).toBeGreaterThan(0);
  expect(decorations.every((line) => line.includes("underline"))).toBe(true);
});

test("nothing moves for readers who want no motion", async ({ page, sample }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const kind of ["front", "story with a picture and corrections"] as const) {
    await page.goto(sample.origin + kinds[kind]);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll("*")]
          .map((element) => getComputedStyle(element))
          .filter(
            ({ animationName, transitionDuration, scrollBehavior }) =>
              animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior === "smooth",
          ).length,
    );
    expect(moving, kind).toBe(0);
  }
});

test("an address without a page answers 404, in words, with ways on", async ({ page, sample }) => {
  const response = await page.goto(`${sample.origin}/deep/below/no-such-page.html`);
  expect(response?.status()).toBe(404);
  await expect(page.locator("h1")).toBeVisible();
  await page.locator("main a").first().click();
  await expect(page).toHaveURL(`${sample.origin}/`);
});
