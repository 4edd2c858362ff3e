import { defineConfig } from "playwright/test";
import { findBrowser } from "./browser.ts";

const browser = findBrowser();
if (browser === null) throw new Error("There is no browser. `npm test` installs one; DATELINE_BROWSER names yours.");

const reports = process.env["DATELINE_TEST_REPORT"];

export default defineConfig({
  testDir: ".",
  globalSetup: "./sample-setup.ts",
  outputDir: "../../test-results",
  snapshotPathTemplate: "{testDir}/baselines/{platform}/{arg}{ext}",
  // A picture that is missing is a failure; pictures are made on purpose, with --update-snapshots.
  updateSnapshots: "none",
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: {
    // Chromium 153 and 156 draw these pages alike to the pixel; a dateline that is missing changes some thousand.
    toHaveScreenshot: { maxDiffPixels: 200, threshold: 0.2, animations: "disabled", caret: "hide", scale: "css" },
  },
  reporter: reports === undefined ? "line" : [["line"], ["json", { outputFile: reports }]],
  use: {
    browserName: "chromium",
    locale: "en-US",
    timezoneId: "UTC",
    deviceScaleFactor: 1,
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: browser.path,
      args: [
        // Containers have no user for the sandbox, and nothing but our own pages is shown.
        "--no-sandbox",
        "--disable-gpu",
        // Letters are drawn alike on every machine.
        "--font-render-hinting=none",
        "--disable-lcd-text",
        "--force-color-profile=srgb",
        // The browser itself asks nobody for anything.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-domain-reliability",
        "--disable-sync",
        "--no-first-run",
        "--no-pings",
      ],
    },
  },
  projects: [
    { name: "pages", testMatch: "*.spec.ts", testIgnore: "pictures.spec.ts" },
    { name: "pictures", testMatch: "pictures.spec.ts" },
  ],
});
