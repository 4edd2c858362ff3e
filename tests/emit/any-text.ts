import fc from "fast-check";

const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes));

const hostile = fc.constantFrom(
  "</script><script>alert(1)</script>",
  "]]>",
  "<!--",
  "<!DOCTYPE x [",
  "&amp;&#0;&lt",
  "\u0000\u0008\u000b\u001f",
  "\ufffe\uffff",
  "\ud800",
  "\udc00\ud800",
  "line\r\nbreak\ttab\rreturn",
  "\u2028\u2029\u0085",
  "\u202e\u2066",
  "\"' onload=x",
  "\\ud800",
  "🚀 日本",
);

/** Any text that a file could hold, and some that none should: halves of surrogate pairs, controls, markup. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.string({ unit: "binary" }), fc.string(), units, hostile), { maxLength: 4 })
  .map((parts) => parts.join(""));
