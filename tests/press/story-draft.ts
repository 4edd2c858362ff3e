import type { Dice } from "../bench/dice.ts";

/** A story as its author left it. */
export interface StoryDraft {
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** A broken story has a key that does not exist. */
  readonly broken: boolean;
}

export const hour = 60 * 60 * 1000;
export const day = 24 * hour;

/** The clock of the first build. */
export const start = Date.parse("2022-08-18T12:00:00Z");

export const sectionIds = ["space", "world", "energy"] as const;
export const agencyIds = ["tst", "afp"] as const;
/** Some are one topic in two spellings. */
export const topicNames = ["NATO", "Nato", "Moon", "São Paulo", "Energy supply", "Courts"] as const;
export const pictureNames = ["harbour.png", "orbit.png", "bridge.png"] as const;

const words = ["bridge", "harbour", "reactor", "probe", "railway", "dam", "telescope", "ferry", "pipeline", "tunnel"];

export function storyText({ front, body, broken }: StoryDraft): string {
  const keys = Object.entries(broken ? { ...front, headlin: "A slip" } : front);
  const lines = keys.filter(([, value]) => value !== null).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

export function isoOf(epoch: number): string {
  return new Date(Math.floor(epoch / 1000) * 1000).toISOString().replace(".000Z", "Z");
}

/** A headline that no other story has. */
export function headlineFrom(dice: Dice, mark: number): string {
  return `Commission ${dice.pick(["halts", "opens", "surveys"])} the ${dice.pick(words)} after report ${mark} of that day`;
}

export function bodyFrom(dice: Dice, mark: number, others: readonly string[]): string {
  const opening = `The ${dice.pick(words)} of report ${mark} was looked at by ${dice.between(2, 99)} engineers in one day.`;
  const links = others.flatMap((file) => (dice.next() < 0.25 ? [`It follows [what was said](${linkTo(file)}).`] : []));
  const away = dice.next() < 0.2 ? ["See [the sister](https://sister.example/news/a.html) too."] : [];
  const picture = dice.next() < 0.1 ? [`![A view](../../pictures/${dice.pick(pictureNames)})`] : [];
  return [opening, ...links.slice(0, 3), ...away, ...picture, "The work goes on."].join("\n\n");
}

/** All stories lie two folders below `articles/`. */
export function linkTo(file: string): string {
  return `../../${file.slice("articles/".length)}`;
}

/** Two out of three stories are plain; the others have what seldom stands in one. */
export function storyFrom(dice: Dice, mark: number, now: number, others: readonly string[]): StoryDraft {
  const date = now - Math.floor(dice.next() ** 2 * 70 * day) - dice.between(-3, 2) * hour;
  const sometimes = (chance: number, front: Record<string, unknown>) => (dice.next() < chance ? front : {});
  const topics = topicNames.filter(() => dice.next() < 0.25);
  return {
    front: {
      headline: headlineFrom(dice, mark),
      date: isoOf(dice.next() < 0.2 ? start - dice.between(0, 3) * day : date),
      section: dice.pick(sectionIds),
      ...(topics.length > 0 ? { topics } : {}),
      ...sometimes(0.5, { agency: dice.pick(agencyIds), dateline: "Brussels" }),
      ...sometimes(0.1, { slug: `told-otherwise-${mark}` }),
      ...sometimes(0.1, { summary: `What report ${mark} says in short.` }),
      ...sometimes(0.15, { aliases: [`/reports/Old_${mark}.html`] }),
      ...sometimes(0.1, { urgency: dice.between(1, 4) }),
      ...sometimes(0.07, { sponsored: true }),
      ...sometimes(0.07, { language: "fr" }),
      ...sometimes(0.1, { image: pictureFrom(dice) }),
      ...sometimes(0.07, { embargoed: isoOf(now + dice.between(-40, 40) * hour) }),
      ...sometimes(0.07, { licenceExpires: isoOf(now + dice.between(-20, 60) * hour) }),
      ...sometimes(0.1, { corrections: [correctionFrom(dice, mark, now + 5 * day)] }),
      ...sometimes(0.04, { status: "withheld" }),
      ...sometimes(0.04, { status: "canceled" }),
    },
    body: bodyFrom(dice, mark, others),
    broken: false,
  };
}

export function pictureFrom(dice: Dice) {
  return { src: `../../pictures/${dice.pick(pictureNames)}`, alt: "A view", credit: "A desk" };
}

export function correctionFrom(dice: Dice, mark: number, date: number) {
  const kind = dice.pick(["correction", "clarification", "update"]);
  return { date: isoOf(date), kind, text: `A name in report ${mark} was misspelt ${dice.between(2, 9)} times.` };
}
