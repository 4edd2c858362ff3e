import type { JsonLd } from "../../model/json-ld.ts";
import type { Problem } from "../../model/problem.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { ListHead } from "../parts/list-head.tsx";

export interface ProblemsPageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
}

/** Everything that is wrong in the content, for the author's preview only. */
export function ProblemsPage({ frame, jsonLd }: ProblemsPageProps) {
  const problems = frame.preview?.problems ?? [];
  return (
    <Document
      frame={frame}
      meta={{
        title: "Problems",
        description: "What is wrong in the content.",
        path: null,
        robots: "noindex",
        feed: null,
        story: null,
      }}
      jsonLd={jsonLd}
      section={null}
      day={null}
      kind="plain"
    >
      <ListHead title="Problems in the content" description={problems.length === 0 ? "There are none." : ""} />
      <ol class="problems">
        {problems.map((problem) => (
          <li key={placeOf(problem) + problem.code}>
            <ProblemReport problem={problem} />
          </li>
        ))}
      </ol>
    </Document>
  );
}

function ProblemReport({ problem }: { readonly problem: Problem }) {
  return (
    <>
      <h2>
        {problem.severity === "error" ? "Error" : "Warning"} <code>{placeOf(problem)}</code>
      </h2>
      <p dir="auto">{problem.message}</p>
      <p dir="auto">{problem.remedy}</p>
      {problem.frame !== "" && (
        // A region that scrolls must be reachable by keyboard.
        <section class="code" tabindex={0} aria-label={`The lines around ${placeOf(problem)}`}>
          <pre>{problem.frame}</pre>
        </section>
      )}
    </>
  );
}

function placeOf({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}
