import type { WireWarning } from "./wire-item.ts";

/** Counts what does not come into a body, and tells of it once for each kind. */
export class BodyLosses {
  private readonly elements = new Map<string, number>();
  private links = 0;
  private struckOut = 0;

  /** `what` is a noun with its article: `a script`. */
  element(what: string): void {
    this.elements.set(what, (this.elements.get(what) ?? 0) + 1);
  }

  link(): void {
    this.links += 1;
  }

  struck(): void {
    this.struckOut += 1;
  }

  warnings(): readonly WireWarning[] {
    const warnings = [...this.elements].map(([what, count]) => ({
      code: "left-out",
      message: `The body has ${what}${times(count)}, which is left out.`,
    }));
    if (this.links > 0) {
      warnings.push({
        code: "unsafe-link",
        message: `The body has a link that leads nowhere safe${times(this.links)}; its text stays.`,
      });
    }
    if (this.struckOut > 0) {
      warnings.push({
        code: "struck-out",
        message: `The body has text that is struck out${times(this.struckOut)}; it stands like any other text now.`,
      });
    }
    return warnings;
  }
}

function times(count: number): string {
  return count === 1 ? "" : ` (${count} times)`;
}
