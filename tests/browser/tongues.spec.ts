import sharp from "sharp";
import { newsroom, noon, site, storyFile } from "../newsrooms.ts";
import { released } from "../release/build.ts";
import { kept, overflow, violations } from "./checks.ts";
import { test as base, expect } from "./fixtures.ts";
import { type Server, serve } from "./server.ts";
import { visit } from "./visit.ts";

const arabic = {
  headline: "الأمم المتحدة تدعو إلى وقف إطلاق النار",
  dateline: "بيروت",
  byline: "ليلى حداد",
  kicker: "الشرق الأوسط",
  summary: "دعت الأمم المتحدة جميع الأطراف إلى وقف إطلاق النار فورا.",
  topics: ["سلام", "NATO"],
  language: "ar",
  corrections: [{ date: "2022-08-17T18:00:00Z", kind: "correction", text: "صحح اسم المتحدث." }],
  updated: "2022-08-17T18:00:00Z",
  image: { src: "a.png", alt: "صورة", caption: "مقر الأمم المتحدة", credit: "وكالة" },
};
const text =
  "دعت الأمم المتحدة جميع الأطراف إلى وقف إطلاق النار فورا. وقال المتحدث إن [المحادثات](https://www.un.org/) مستمرة.\n\n> نعمل من أجل السلام.\n\n- أولا\n- ثانيا\n\n| البلد | السنة |\n|---|---|\n| لبنان | 2022 |";

async function picture(): Promise<Buffer> {
  return sharp({ create: { width: 800, height: 500, channels: 3, background: "#446688" } })
    .png()
    .toBuffer();
}

/** A portal in Arabic, and an English one with a story in Arabic; the stories are fresh and urgent. */
const test = base.extend<object, { readonly arabicPortal: Server; readonly englishPortal: Server }>({
  arabicPortal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter.
    async ({}, use) => serveFor({ ...site, title: "الخبر", tagline: "الأخبار كما ترد", language: "ar" }, use),
    { scope: "worker" },
  ],
  englishPortal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter.
    async ({}, use) => serveFor(site, use),
    { scope: "worker" },
  ],
});

async function serveFor(facts: object, use: (server: Server) => Promise<void>): Promise<void> {
  const files = {
    "_data/site.json": { ...facts, rails: ["latest"] },
    "_data/rails/latest.json": { title: "Latest أخبار", home_page_url: "/", _dateline: { from: "latest" } },
    "articles/a.md": storyFile({ ...arabic, urgency: 1 }, text),
    "articles/a.png": await picture(),
    "articles/b.md": storyFile({
      headline: "NATO (KFOR) – 24/7",
      date: "2022-08-17T12:00:00Z",
      agency: "tst",
      dateline: "Brussels",
    }),
    "articles/c.md": storyFile({ headline: "An older story", date: "2022-08-16T12:00:00Z", section: "world" }),
    "articles/d.md": storyFile({ headline: "The oldest story", date: "2022-08-15T12:00:00Z", section: "world" }),
  };
  const server = await serve(await released(newsroom(files), { now: noon }));
  await use(server);
  await server.close();
}

const story = "/2022/08/17/a.html";

for (const width of [320, 1280]) {
  for (const path of ["/", story, "/space/", "/2022/08/17/b.html"]) {
    test(`a portal in Arabic, ${path} at ${width} px: sound, accessible, right to left`, async ({
      browser,
      arabicPortal,
    }) => {
      const viewport = { width, height: 800 };
      const { page, incidents, leave } = await visit(browser, arabicPortal.origin + path, { viewport });
      expect.soft(incidents, "incidents").toEqual([]);
      expect.soft(await overflow(page), "what reaches out of the window").toEqual([]);
      expect.soft(await page.evaluate(() => window.shifts()), "layout shift").toBe(0);
      expect.soft(await kept(page), "what is kept in the browser").toEqual([]);
      expect.soft(await violations(page), "accessibility").toEqual([]);
      expect.soft(await page.locator("html").getAttribute("dir")).toBe("rtl");
      expect.soft(await page.locator("body").evaluate((body) => getComputedStyle(body).direction)).toBe("rtl");
      await leave();
    });
  }
}

test("a story in Arabic on an English portal runs from right to left, the portal around it does not", async ({
  browser,
  englishPortal,
}) => {
  const { page, incidents, leave } = await visit(browser, englishPortal.origin + story, {
    viewport: { width: 768, height: 900 },
  });
  expect(incidents).toEqual([]);
  expect(await violations(page)).toEqual([]);
  const directions = await page.evaluate(() =>
    ["html", "article", "h1", ".body", ".body p", ".masthead", ".footer"].map((part) => {
      const element = document.querySelector(part);
      return element === null ? `${part}: none` : `${part}: ${getComputedStyle(element).direction}`;
    }),
  );
  expect(directions).toEqual([
    "html: ltr",
    "article: rtl",
    "h1: rtl",
    ".body: rtl",
    ".body p: rtl",
    ".masthead: ltr",
    ".footer: ltr",
  ]);
  await expect(page.locator("article")).toHaveAttribute("lang", "ar");
  await leave();
});

test("letters of the headline start at the edge where the language starts", async ({ browser, arabicPortal }) => {
  const { page, leave } = await visit(browser, arabicPortal.origin + story, { viewport: { width: 768, height: 900 } });
  const gaps = await page.locator("h1").evaluate((heading) => {
    const range = document.createRange();
    range.selectNodeContents(heading);
    const [letters, box] = [range.getBoundingClientRect(), heading.getBoundingClientRect()];
    return { start: box.right - letters.right, end: letters.left - box.left };
  });
  expect(gaps.start).toBeLessThan(2);
  await leave();
});

test("a fresh story is not from the archive, and a flash says so in words", async ({ browser, englishPortal }) => {
  const { page, leave } = await visit(browser, englishPortal.origin + story);
  await expect(page.locator(".archived")).toHaveCount(0);
  await expect(page.locator("article .urgent")).toHaveText("FLASH");
  await leave();
});
