import { z } from "zod";
import { instant } from "./text.ts";

/** `_data/rail-health.json`, which `npm run rails` writes. */
export const railHealthSchema = z.record(
  z.string(),
  z.strictObject({
    refreshed: instant.optional(),
    failing: instant.optional(),
    reason: z.string().optional(),
  }),
);
