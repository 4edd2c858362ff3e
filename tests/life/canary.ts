import { createHash } from "node:crypto";
import sharp from "sharp";

/** Front matter of a story; null leaves a key out. */
export type Front = Readonly<Record<string, unknown>>;

/** What is written into a story file. */
export interface Draft {
  readonly front: Front;
  readonly body: string;
}

/** The mark of a story: it stands in every field, in the names of its files, and nowhere else. */
export function markOf(name: string): string {
  return `zq${name}q`;
}

/** A story that carries its mark wherever one can stand. */
export function canaryDraft(name: string, front: Front = {}): Draft {
  const mark = markOf(name);
  return {
    front: {
      id: `${mark}-id`,
      slug: `${mark}-slug`,
      headline: `Headline ${mark} of a story`,
      kicker: `Kicker ${mark}`,
      byline: `Byline ${mark}`,
      dateline: `Place ${mark}`,
      summary: `The summary ${mark} tells it in short.`,
      date: "2022-08-17T10:00:00Z",
      section: "space",
      topics: [`Topic ${mark}`, "Shared"],
      aliases: [`/old/${mark}-alias.html`],
      image: { src: `${mark}-picture.png`, alt: `Alt ${mark}`, caption: `Caption ${mark}`, credit: `Credit ${mark}` },
      ednote: `Note ${markOf("desk")}`,
      source: { uri: `tag:${markOf("desk")}`, version: "1", format: "ninjs" },
      ...front,
    },
    body: `The first sentence ${mark} opens the story.\n\nThe body ${mark} goes on.`,
  };
}

export function storyText({ front, body }: Draft): string {
  const lines = Object.entries(front).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

/** A small picture that no other name gives. */
export async function pictureOf(name: string): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = createHash("sha256").update(name).digest();
  return sharp({ create: { width: 24, height: 18, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
}

/** A picture that does not fit into a few bytes. */
export async function noisyPicture(): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  return sharp({ create: { width: 120, height: 90, channels: 3, background: "white", noise } })
    .png()
    .toBuffer();
}

/** What the names of a picture's renditions begin with. */
export function pictureHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}
