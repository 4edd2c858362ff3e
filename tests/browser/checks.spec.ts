import { kept, overflow, violations } from "./checks.ts";
import { expect, test } from "./fixtures.ts";
import { type Server, serve } from "./server.ts";
import { visit } from "./visit.ts";

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; script-src 'self'";

/** Serves one page under a policy like ours; scripts go into a file, since the policy forbids others. */
async function servePage(body: string, script = ""): Promise<Server> {
  const html = `<!doctype html><html lang="en"><head><title>A page</title><meta name="viewport" content="width=device-width">
<style>body{margin:0;background:#fff;color:#000}</style></head>
<body><main><h1>A page</h1>${body}</main><script src="/script.js"></script></body></html>`;
  return serve(
    new Map([
      [
        "_headers",
        Buffer.from(`/*\n  Content-Security-Policy: ${policy}\n\n/script.js\n  Content-Type: text/javascript\n`),
      ],
      ["404.html", Buffer.from("<h1>No</h1>")],
      ["index.html", Buffer.from(html)],
      ["script.js", Buffer.from(script)],
    ]),
  );
}

interface Fault {
  readonly name: string;
  readonly body?: string;
  readonly script?: string;
  /** Which of the checks must report it, and a word of the report. */
  readonly check: "incidents" | "shift" | "overflow" | "kept" | "violations";
  readonly word: string;
}

const faults: readonly Fault[] = [
  { name: "an error on the console", script: 'console.error("Oh no")', check: "incidents", word: "Oh no" },
  { name: "an exception", script: "throw new Error('Oh no')", check: "incidents", word: "Oh no" },
  { name: "a script inside the page", body: "<script>1</script>", check: "incidents", word: "script" },
  {
    name: "a picture that is not there",
    body: '<img src="/none.png" alt="">',
    check: "incidents",
    word: "none.png: 404",
  },
  {
    name: "a picture of another site",
    body: '<img src="https://other.example/a.png" alt="">',
    check: "incidents",
    word: "other.example",
  },
  { name: "a cookie", script: 'document.cookie = "who=you"', check: "kept", word: "who" },
  { name: "a note in the browser's storage", script: 'localStorage.setItem("who", "you")', check: "kept", word: "who" },
  { name: "something too wide", body: '<p style="width:2000px">Wide</p>', check: "overflow", word: "Wide" },
  {
    name: "text that moves",
    body: '<p id="late"></p><p>Moves</p>',
    script: "requestAnimationFrame(() => requestAnimationFrame(() => { late.style.height = '300px'; }))",
    check: "shift",
    word: "0.",
  },
  { name: "faint text", body: '<p style="color:#777">Faint</p>', check: "violations", word: "color-contrast" },
  { name: "a picture without words", body: '<img src="/index.html">', check: "violations", word: "image-alt" },
  {
    name: "a small target",
    body: '<a href="/a" style="font-size:6px">a</a><br><a href="/b" style="font-size:6px">b</a>',
    check: "violations",
    word: "target-size",
  },
  { name: "a heading level left out", body: "<h3>Third</h3>", check: "violations", word: "heading-order" },
];

for (const { name, body = "", script = "", check, word } of faults) {
  test(`the checks find ${name}`, async ({ browser }) => {
    const server = await servePage(body, script);
    const { page, incidents, leave } = await visit(browser, `${server.origin}/`);
    const report = {
      incidents: async () => incidents,
      shift: async () => [String(await page.evaluate(() => window.shifts()))],
      overflow: () => overflow(page),
      kept: () => kept(page),
      violations: () => violations(page),
    };
    await expect.poll(async () => (await report[check]()).join("\n")).toContain(word);
    await leave();
    await server.close();
  });
}

test("the checks find nothing on a page without faults", async ({ browser }) => {
  const server = await servePage("<p>Nothing to see.</p>");
  const { page, incidents, leave } = await visit(browser, `${server.origin}/`);
  expect(incidents).toEqual([]);
  expect(await page.evaluate(() => window.shifts())).toBe(0);
  expect([...(await overflow(page)), ...(await kept(page)), ...(await violations(page))]).toEqual([]);
  await leave();
  await server.close();
});

test("the sample is read under its own policy: a script that slips in does not run", async ({ page, sample }) => {
  await page.route(`${sample.origin}/`, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const body = text.replace("</main>", "</main><script>document.documentElement.dataset.ran = 'yes'</script>");
    await route.fulfill({ response, body });
  });
  const response = await page.goto(`${sample.origin}/`);
  expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
  await expect(page.locator("main + script")).toHaveCount(1);
  await expect(page.locator("html")).not.toHaveAttribute("data-ran");
});
