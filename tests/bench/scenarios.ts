import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DatelineDesk } from "./dateline-desk.ts";
import type { Expectation } from "./expectation.ts";
import { pageFile } from "./soundness.ts";

/** What happens in a newsroom before a build, in the order in which it is played. */
export const scenarioIds = ["check", "cold", "unchanged", "new", "killed", "rail", "template"] as const;

export type ScenarioId = (typeof scenarioIds)[number];

interface Scenario {
  /** As the table names it. */
  readonly name: string;
  readonly command: "build" | "check";
  readonly prepare: (desk: DatelineDesk) => Promise<Expectation>;
}

export const scenarios: Readonly<Record<ScenarioId, Scenario>> = {
  check: {
    name: "Dateline, `npm run check`",
    command: "check",
    prepare: async (desk) => {
      await desk.clear();
      return { faults: async () => [], isOut: null };
    },
  },
  cold: { name: "Dateline, cold", command: "build", prepare: (desk) => desk.cold() },
  unchanged: { name: "Dateline, nothing changed", command: "build", prepare: (desk) => desk.unchanged() },
  new: {
    name: "Dateline, one new story",
    command: "build",
    prepare: (desk) =>
      desk.changed(async ({ newsroom, output }) => {
        const page = join(output, pageFile(await newsroom.addStory()));
        return () => existsSync(page);
      }),
  },
  killed: {
    name: "Dateline, one killed story",
    command: "build",
    prepare: (desk) =>
      desk.changed(async ({ newsroom, output }) => {
        const page = join(output, pageFile(await newsroom.killStory()));
        return () => !existsSync(page);
      }),
  },
  rail: {
    name: "Dateline, one rail changed",
    command: "build",
    prepare: (desk) =>
      desk.changed(async ({ newsroom }) => {
        await newsroom.editRail();
        return () => true;
      }),
  },
  template: {
    name: "Dateline, one template changed",
    command: "build",
    prepare: (desk) =>
      desk.changed(async ({ project }) => {
        await project.editTemplate();
        return () => true;
      }),
  },
};
