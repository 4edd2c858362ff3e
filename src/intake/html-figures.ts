import type { WirePicture } from "./wire-item.ts";

interface Figure {
  readonly from: number;
  caption: string;
}

/** Gathers the pictures of a body. The caption of a figure belongs to its pictures and is no paragraph. */
export class HtmlFigures {
  private readonly found: WirePicture[] = [];
  private readonly figures: Figure[] = [];
  /** How many captions are open; nested ones only stand in broken markup. */
  private captions = 0;

  open(): void {
    this.figures.push({ from: this.found.length, caption: "" });
  }

  openCaption(): void {
    if (this.figures.length > 0) this.captions += 1;
  }

  /** Whether a text belongs to a caption that is open, and has been taken. */
  takesCaption(text: string): boolean {
    const figure = this.figures.at(-1);
    if (this.captions === 0 || figure === undefined) return false;
    figure.caption += text;
    return true;
  }

  closeCaption(): void {
    this.captions = Math.max(0, this.captions - 1);
  }

  picture(attributes: Readonly<Record<string, string>>): void {
    const href = (attributes["src"] ?? "").trim();
    if (href === "" || isTrackingPixel(attributes)) return;
    this.found.push({
      href,
      alt: plain(attributes["alt"] ?? ""),
      caption: null,
      credit: plain(attributes["data-credit"] ?? ""),
    });
  }

  /** Ends a figure. Its caption, if it had no picture to belong to. */
  close(): readonly string[] {
    const figure = this.figures.pop();
    if (figure === undefined) return [];
    const caption = plain(figure.caption);
    if (caption === null) return [];
    const pictures = this.found.splice(figure.from);
    this.found.push(...pictures.map((picture) => ({ ...picture, caption: picture.caption ?? caption })));
    return pictures.length === 0 ? [caption] : [];
  }

  pictures(): readonly WirePicture[] {
    return this.found;
  }
}

function plain(text: string): string | null {
  return text.replace(/\s+/g, " ").trim() || null;
}

/** A picture of a point or two, which only tells somebody that the page was read. */
function isTrackingPixel({ width, height, style }: Readonly<Record<string, string>>): boolean {
  return (
    [width, height].some((size) => /^\s*[0-2](?:px)?\s*$/.test(size ?? "")) ||
    /\b(?:width|height)\s*:\s*[0-2]px/i.test(style ?? "")
  );
}
