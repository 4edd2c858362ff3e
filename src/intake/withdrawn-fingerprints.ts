import { z } from "zod";

const withdrawn = z.object({ _dateline: z.object({ withdrawn: z.array(z.unknown()) }) });
const entry = z.object({ fingerprint: z.string().regex(/^[0-9a-f]{32}$/) });

/** The fingerprints of the ids that the JSON Feed of a Dateline site takes back; none in any other text. */
export function withdrawnFingerprints(text: string): ReadonlySet<string> {
  if (!/^\s*\{/.test(text)) return new Set();
  const feed = withdrawn.safeParse(parsed(text));
  const entries = feed.success ? feed.data._dateline.withdrawn : [];
  return new Set(
    entries.flatMap((each) => {
      const read = entry.safeParse(each);
      return read.success ? [read.data.fingerprint] : [];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
