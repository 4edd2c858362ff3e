import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { directionOf } from "../../src/model/language.ts";

describe("directionOf", () => {
  for (const [direction, languages] of [
    [
      "ltr",
      ["en", "fr-BE", "pt-BR", "ru", "zh-Hant-TW", "ja", "az", "pa", "ku", "uz-Latn", "ar-Latn", "he-Latn", "tlh"],
    ],
    [
      "rtl",
      ["ar", "ar-EG", "he", "iw", "yi", "fa", "FA-af", "ur-PK", "ps", "sd", "ug", "ckb", "dv", "arc", "syr", "nqo"],
    ],
    ["rtl", ["az-Arab", "pa-Arab", "pa-PK", "ku-Arab", "ff-Adlm", "und-Hebr", "en-Arab", "rhg-Rohg"]],
  ] as const) {
    for (const language of languages) {
      test(`${language} is written ${direction}`, () => {
        assert.equal(directionOf(language), direction);
      });
    }
  }
});
