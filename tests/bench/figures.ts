/** `4.45 s` */
export function seconds(amount: number): string {
  return `${amount.toFixed(amount < 10 ? 2 : 1)} s`;
}

/** `1,171 MB`, for bytes. */
export function megabytes(amount: number): string {
  return `${whole(Math.round(amount / 1024 ** 2))} MB`;
}

/** `12,345` */
export function whole(amount: number): string {
  return amount.toLocaleString("en-GB");
}

/** With the digits that a ratio is judged by: `0.0123`, `0.34`, `1.2`. */
export function ratio(amount: number): string {
  return amount.toFixed(amount < 0.1 ? 4 : amount < 1 ? 2 : 1);
}

/** A table in Markdown; all columns but the first are set right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}
