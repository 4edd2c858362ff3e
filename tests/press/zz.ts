import { type Course, playBothWays, Tally } from "./two-ways.ts";

const course = {
  seed: 2778836647,
  stories: 15,
  steps: [
    {
      edits: [
        { kind: "touch", chance: 1599548680 },
        { kind: "id", chance: 2511560830 },
        { kind: "id", chance: 3081650629 },
      ],
      ends: "build",
      quarantine: false,
      confirm: true,
      settled: false,
      mend: true,
    },
    {
      edits: [
        { kind: "statics", chance: 4010013892 },
        { kind: "statics", chance: 3299810962 },
        { kind: "back", chance: 3462727606 },
      ],
      ends: "build",
      quarantine: false,
      confirm: false,
      settled: true,
      mend: false,
    },
    {
      edits: [{ kind: "minutes", chance: 2402708706 }],
      ends: "build",
      quarantine: true,
      confirm: false,
      settled: false,
      mend: true,
    },
    {
      edits: [
        { kind: "unEdit", chance: 3976034598 },
        { kind: "rail", chance: 2604043967 },
      ],
      ends: "build",
      quarantine: false,
      confirm: false,
      settled: false,
      mend: true,
    },
    { edits: [], ends: "build", quarantine: true, confirm: false, settled: true, mend: true },
    { edits: [], ends: "build", quarantine: false, confirm: false, settled: true, mend: true },
  ],
} as unknown as Course;
for (let i = 0; i < 40; i++) {
  try {
    const t = new Tally();
    await playBothWays(course, t);
    console.log("ok", String(t));
  } catch (e) {
    console.log("FAIL", e instanceof Error ? e.stack : e);
  }
}
