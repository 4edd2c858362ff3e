import { href } from "../../model/address.ts";
import type { Frame } from "../layouts/frame.ts";

/** Where the author's preview reports the problems in the content. */
export const problemsPath = "/problems/";

interface PreviewBarProps {
  readonly frame: Frame;
}

/** Tells the author, in the preview only, that something in the content is wrong. */
export function PreviewBar({ frame }: PreviewBarProps) {
  const count = frame.preview?.problems.length ?? 0;
  if (count === 0) return null;
  return (
    <section class="preview-bar" aria-label="Preview">
      {count === 1 ? "1 problem" : `${count} problems`} in the content –{" "}
      <a href={href(frame.site, problemsPath)}>read the report</a>
    </section>
  );
}
