import { fork } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { naming } from "../model/fault.ts";
import type { Release } from "../model/release.ts";
import { DamagedState } from "../morgue/damaged-state.ts";
import { ReleasePlan } from "../press/page-plan.ts";
import { Pile } from "../press/pile.ts";
import type { Leak, Prover } from "../press/proof.ts";
import { freshFolder } from "../press/staging.ts";
import { coresToUse, worthACrew } from "./crew-size.ts";
import { programFile } from "./project-root.ts";
import type { ReleaseText } from "./release-text.ts";
import { type PagesOrder, type RenderedPages, renderPages, stayingFiles } from "./render-pages.ts";

/** What a hand at the press is told, beside the release. */
export interface HandOrder extends Omit<PagesOrder, "earlier"> {
  /** The file with the texts of the stories. */
  readonly pack: string;
  /** The record of the last release; null where nothing of it stands in the output. */
  readonly earlier: { readonly folder: string; readonly name: string } | null;
}

export interface HandResult {
  readonly hashes: readonly (readonly [file: string, hash: string])[];
  readonly written: number;
  readonly exchanged: number;
  readonly leaks: readonly Leak[];
}

export interface CrewOrder {
  readonly release: Release;
  readonly text: ReleaseText;
  readonly prover: Prover;
  readonly pages: PagesOrder;
  readonly hand: Pick<HandOrder, "pack" | "earlier">;
  /** Below it lie orders and results; it is emptied. */
  readonly folder: string;
  /** How many pages are likely to be rendered. */
  readonly likely: number;
  readonly advance: (pages: number) => void;
}

/** How a hand ends that found what was kept of the last release damaged; it says what (EX_DATAERR of sysexits.h). */
export const handFoundDamage = 65;

/** Pages for which another process is worth its start. */
const worthwhile = 2_500;

/**
 * Renders pages in as many processes as the machine has cores, this one among them; few pages in this one alone. Each
 * takes the next bundle that no other has taken.
 */
export async function renderByCrew(order: CrewOrder): Promise<RenderedPages & { readonly plan: ReleasePlan }> {
  const { release, prover, pages, advance } = order;
  const plan = new ReleasePlan(stayingFiles(pages), pages.share);
  const hands = Math.max(1, Math.min(coresToUse(), Math.ceil(order.likely / worthACrew(worthwhile))));
  const render = (pile: Pile | null) => renderPages(release, prover, plan, pages, pile, () => advance(1));
  if (hands === 1) return { plan, ...(await render(null)) };
  const folder = freshFolder(order.folder);
  const pile = new Pile(pileIn(folder));
  writeOrder({ ...order, folder });
  const stop = new AbortController();
  const others = Array.from({ length: hands - 1 }, (_, other) => runHand(folder, other + 1, advance, stop.signal));
  const all = Promise.all([render(pile), Promise.all(others)]);
  const [own, results] = await all.catch((error: unknown) => {
    // What the others make is not wanted any more.
    stop.abort();
    throw error;
  });
  rmSync(order.folder, { recursive: true, force: true });
  const hashes = new Map([...own.hashes, ...results.flatMap((result) => result.hashes)]);
  const lost = plan.wanted.find((file) => !hashes.has(file));
  if (lost !== undefined) throw new Error(`No process of the crew has rendered ${lost}.`);
  return {
    plan,
    hashes,
    written: results.reduce((sum, { written }) => sum + written, own.written),
    exchanged: results.reduce((sum, { exchanged }) => sum + exchanged, own.exchanged),
    leaks: [...own.leaks, ...results.flatMap(({ leaks }) => leaks)],
  };
}

/** Where all of a crew take their bundles from. */
export function pileIn(folder: string): string {
  return join(folder, "pile");
}

function writeOrder({ folder, text, pages, hand }: CrewOrder): void {
  const write = (file: string, content: string | Uint8Array) =>
    naming(join(folder, file), () => writeFileSync(join(folder, file), content));
  write("rows.bin", text.table.rows);
  write("heads.json", text.table.heads);
  write("rest.json", text.rest);
  const { outDir, mayStay, share, standing } = pages;
  const order: HandOrder = { ...hand, outDir, mayStay, share, standing };
  write("order.json", JSON.stringify(order));
}

async function runHand(
  folder: string,
  number: number,
  advance: (pages: number) => void,
  signal: AbortSignal,
): Promise<HandResult> {
  const script = programFile("src/cli/press-hand");
  const child = fork(script, [folder, String(number)], { stdio: ["ignore", "inherit", "pipe", "ipc"], signal });
  const words: Buffer[] = [];
  child.stderr?.on("data", (bytes: Buffer) => words.push(bytes));
  child.on("message", (message: { readonly pages: number }) => advance(message.pages));
  const end = () => child.kill();
  process.once("exit", end);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  process.off("exit", end);
  const told = Buffer.concat(words).toString().trim();
  if (code === handFoundDamage) throw new DamagedState("What was kept of the last release");
  if (code !== 0) throw new Error(`A part of the pages could not be rendered.\n${told}`);
  return JSON.parse(readFileSync(join(folder, `hand-${number}.result.json`), "utf8"));
}
