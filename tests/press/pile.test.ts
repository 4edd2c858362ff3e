import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { Pile } from "../../src/press/pile.ts";
import { temporaryFolder } from "../newsrooms.ts";

describe("a pile", () => {
  test("gives each piece once, whatever it is called", () => {
    const folder = join(temporaryFolder("pile"), "pile");
    const [one, other] = [new Pile(folder), new Pile(folder)];
    for (const piece of ["", "a/b", "../x", "é".repeat(400)]) {
      assert.equal(one.take(piece), true);
      assert.equal(other.take(piece), false);
      assert.equal(one.take(piece), false);
    }
  });

  test("is shared by processes: all is taken, and nothing twice", async () => {
    const folder = join(temporaryFolder("pile"), "pile");
    const taker = `
      const { Pile } = await import(${JSON.stringify(new URL("../../src/press/pile.ts", import.meta.url).href)});
      const pile = new Pile(${JSON.stringify(folder)});
      const taken = [];
      for (let piece = 0; piece < 2000; piece++) if (pile.take(String(piece))) taken.push(piece);
      process.stdout.write(JSON.stringify(taken));`;
    const shares = await Promise.all(
      [1, 2, 3].map(async () => {
        const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", taker]);
        const said: Buffer[] = [];
        child.stdout.on("data", (bytes: Buffer) => said.push(bytes));
        await once(child, "close");
        return JSON.parse(Buffer.concat(said).toString());
      }),
    );
    assert.deepEqual(
      shares.flat().sort((a, b) => a - b),
      Array.from({ length: 2000 }, (_, piece) => piece),
    );
  });

  test("tells where nothing can be taken, and does not take that for taken", () => {
    const folder = join(temporaryFolder("pile"), "pile");
    const pile = new Pile(folder);
    rmSync(folder, { recursive: true });
    assert.throws(() => pile.take("a"), /ENOENT/);
  });
});
