import { prepareSample } from "../release/sample.ts";

/** Builds the sample newsroom once, before any browser starts. */
// biome-ignore lint/style/noDefaultExport: Playwright asks for it.
export default async function prepare(): Promise<void> {
  await prepareSample();
}
