import type { Browser, BrowserContextOptions, Page } from "playwright/test";
import { expect } from "playwright/test";

/** A page that was opened and read to its end, with what went wrong meanwhile. */
export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, exceptions, policy violations, requests that failed or left the site. */
  readonly incidents: readonly string[];
  /** Closes the page and all that it kept. */
  leave(): Promise<void>;
}

declare global {
  interface Window {
    /** The layout shifts so far, as the browser measures them. */
    shifts: () => number;
  }
}

/** Opens an address in a browser that knows nothing of the site yet, and reads the page to its end. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: "reduce", locale: "en-US", timezoneId: "UTC", ...options });
  const page = await context.newPage();
  const incidents: string[] = [];
  const { origin } = new URL(url);
  page.on("console", (message) => {
    // An error page tells its own status, which is no fault of the page.
    const isStatus = message.location().url === url && message.text().startsWith("Failed to load resource: the server");
    if (["error", "warning"].includes(message.type()) && !isStatus) incidents.push(message.text());
  });
  page.on("pageerror", (error) => incidents.push(error.message));
  page.on("requestfailed", (request) => incidents.push(`${request.url()} failed: ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400 && response.url() !== url) incidents.push(`${response.url()}: ${response.status()}`);
  });
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) incidents.push(`a request to ${request.url()}`);
  });
  await page.addInitScript(watchShifts);
  await page.goto(url, { waitUntil: "load" });
  await readToTheEnd(page);
  return { page, incidents, leave: () => context.close() };
}

/** Runs in the page. */
function watchShifts(): void {
  let sum = 0;
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries) if ("value" in entry) sum += Number(entry.value);
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  window.shifts = () => {
    add(observer.takeRecords());
    return sum;
  };
}

/** Scrolls to the end, screen by screen, until every picture is there, and back. */
export async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let y = 0; y < document.documentElement.scrollHeight; y += window.innerHeight) {
      window.scrollTo(0, y);
      await frame();
    }
  });
  await expect.poll(() => page.evaluate(() => [...document.images].every((image) => image.complete))).toBe(true);
  await page.evaluate(async () => {
    await document.fonts.ready;
    window.scrollTo(0, 0);
  });
}
