import { BlockBuilder, type Role } from "./block-builder.ts";
import { bodyLink } from "./body-link.ts";
import { BodyLosses } from "./body-losses.ts";
import { HtmlFigures } from "./html-figures.ts";
import { htmlRole, leftOut, unseen } from "./html-roles.ts";
import { bodyOverCap, type MarkupBody } from "./markup-body.ts";
import { raised } from "./raised-text.ts";
import type { WireFault } from "./wire-item.ts";

/** An element that is open: its role in the body, or null where it and all inside it is left out. */
interface Open {
  readonly name: string;
  readonly role: Role | null;
}

/** Follows a parser or a tree through HTML and gathers the body that it shows. Its methods are those of htmlparser2. */
export class HtmlWalk {
  private readonly builder = new BlockBuilder();
  private readonly losses = new BodyLosses();
  private readonly figures = new HtmlFigures();
  private readonly open: Open[] = [];
  private readonly counts = { depth: 0, elements: 0, links: 0, attributes: 0 };
  private attributes = 0;
  private readonly base: string | null;

  constructor(base: string | null) {
    this.base = base;
  }

  fault(): WireFault | null {
    return bodyOverCap(this.counts);
  }

  body(): MarkupBody {
    return { blocks: this.builder.finish(), pictures: this.figures.pictures(), warnings: this.losses.warnings() };
  }

  onattribute(): void {
    this.attributes += 1;
    this.counts.attributes = Math.max(this.counts.attributes, this.attributes);
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.attributes = 0;
    this.counts.elements += 1;
    const isInside = this.open.at(-1)?.role === null;
    const role = isInside ? null : this.roleOf(name, attributes);
    this.open.push({ name, role });
    this.counts.depth = Math.max(this.counts.depth, this.open.length);
    if (role === null) return;
    if (name === "br") this.builder.lineBreak();
    if (name === "img") this.figures.picture(attributes);
    if (name === "figure") this.figures.open();
    if (name === "figcaption") this.figures.openCaption();
    if (name === "del" || name === "s" || name === "strike") this.losses.struck();
    this.builder.open(role);
    if (name === "q") this.ontext("“");
    if (name === "rt") this.ontext("(");
  }

  ontext(text: string): void {
    const { name, role } = this.open.at(-1) ?? { name: "", role: undefined };
    if (role === null) return;
    const shown = name === "sup" ? raised(text) : text;
    if (!this.figures.takesCaption(shown)) this.builder.text(shown);
  }

  onclosetag(name: string): void {
    const last = this.open.at(-1);
    if (last === undefined) return;
    if (last.role !== null) {
      if (name === "q") this.ontext("”");
      if (name === "rt") this.ontext(")");
      this.builder.close(last.role);
      if (name === "figcaption") this.figures.closeCaption();
      if (name === "figure") for (const caption of this.figures.close()) this.paragraph(caption);
    }
    this.open.pop();
  }

  private paragraph(text: string): void {
    this.builder.open({ kind: "paragraph" });
    this.builder.text(text);
    this.builder.close({ kind: "paragraph" });
  }

  private roleOf(name: string, attributes: Readonly<Record<string, string>>): Role | null {
    if (unseen.has(name)) return null;
    const what = leftOut.get(name) ?? (isHidden(attributes) ? "hidden text" : null);
    if (what !== null) {
      this.losses.element(what);
      return null;
    }
    const { href } = attributes;
    if (name !== "a" || href === undefined) return htmlRole(name, attributes);
    this.counts.links += 1;
    const url = bodyLink(href, this.base);
    if (url === null) this.losses.link();
    return url === null ? { kind: "text" } : { kind: "link", url };
  }
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    attributes["hidden"] !== undefined ||
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes["style"] ?? "")
  );
}
