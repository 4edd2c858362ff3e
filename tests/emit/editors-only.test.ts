import assert from "node:assert/strict";
import { test } from "node:test";
import type { Agency } from "../../src/model/agency.ts";
import { afp, bareStory, siteWith, storyWith } from "./newsroom.ts";
import { printed, releaseOf } from "./printed.ts";

test("territories and terms that are for editors stand in no file of a release", () => {
  const agency: Agency = {
    ...afp,
    notice: "Canary of the notice",
    territories: ["Canary of the territories"],
    usageTerms: "Canary of the terms",
  };
  const site = siteWith({ trust: [{ relation: "member", url: "https://group.example/" }], adsTxt: ["a, b, DIRECT"] });
  const texts = [...printed(releaseOf(site, [agency], [storyWith({ agency, image: null }), bareStory])).values()];
  assert.ok(texts.some((text) => text.includes("Canary of the notice")));
  assert.deepEqual(
    texts.filter((text) => /Canary of the te/.test(text)),
    [],
  );
});
