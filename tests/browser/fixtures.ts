import { test as base } from "playwright/test";
import { sampleRelease } from "../release/sample.ts";
import { type Server, serve } from "./server.ts";

/** Every worker serves the sample's release by itself. */
export const test = base.extend<object, { readonly sample: Server }>({
  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter.
    async ({}, use) => {
      const server = await serve(await sampleRelease());
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
});

export { expect } from "playwright/test";
