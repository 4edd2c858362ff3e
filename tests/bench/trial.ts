import { spawnSync } from "node:child_process";
import type { Contender } from "./contenders.ts";
import { type Cost, measured } from "./measure.ts";
import { filesIn, outputOf } from "./output-files.ts";
import type { Output, Result } from "./results.ts";

/** The runs of one contender. A run that goes wrong is its last: a large site may be too much for a program. */
export class Trial {
  readonly contender: Contender;
  readonly #say: (line: string) => void;
  readonly #costs: Cost[] = [];
  #fault: Result["fault"] = null;
  #output: Output | null = null;

  constructor(contender: Contender, say: (line: string) => void) {
    this.contender = contender;
    this.#say = say;
  }

  get result(): Result {
    const { program, scenario, name } = this.contender;
    const costs = this.#fault === null ? this.#costs : [];
    return { program, scenario, name, costs, fault: this.#fault, output: this.#output };
  }

  /** Prepares, runs and looks at what came of it. */
  async run(): Promise<void> {
    if (this.#fault !== null) return;
    const { name, prepare, command, output } = this.contender;
    try {
      const { faults, isOut } = await prepare();
      settle();
      const cost = await measured(command, isOut);
      const files = output === null ? [] : await filesIn(output);
      const wrong = await faults(files);
      if (wrong.length > 0) return this.#end("wrong output", wrong.join("\n"));
      this.#costs.push(cost);
      if (output !== null) this.#output = await outputOf(output, files);
      this.#say(`  ${name}: ${cost.wall.toFixed(2)} s`);
    } catch (error) {
      this.#end("failed", error instanceof Error ? error.message : String(error));
    }
  }

  #end(fault: "failed" | "wrong output", reason: string): void {
    this.#fault = fault;
    this.#say(`  ${this.contender.name}: ${fault}. ${reason.slice(-2000)}`);
    if (this.contender.program === "dateline") process.exitCode = 1;
  }
}

/** Lets the disk finish what earlier runs have written, so that no run pays for another. */
function settle(): void {
  spawnSync("sync");
}
