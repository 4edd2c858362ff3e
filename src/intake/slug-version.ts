/** What a slug says beside its keyword: `BC-Kosovo-NATO, 1st Ld-Writethru,0347`. */
export interface SlugVersion {
  /** The slug without version and word count: `BC-Kosovo-NATO`. Names the story through all its versions. */
  readonly keyword: string;
  /** 0 for the first version, 2 for a second lead. */
  readonly number: number;
  readonly kind: "first" | "update" | "correction" | "kill" | "advisory" | "part";
  /** Whether the story is an advance, to be held until its day: `Adv03`. */
  readonly isAdvance: boolean;
}

const ordinal = /\b(\d{1,2})(?:st|nd|rd|th)\b/i;

/** Reads a slug line of an agency. Words of the keyword are not read, only what stands behind it. */
export function slugVersion(slug: string): SlugVersion {
  const plain = slug.replace(/\s+/g, " ").trim();
  const whole = plain.replace(/, ?[a-z]?\d{2,5}(?:-\d{2,5})?$/, "");
  const [first = "", ...behind] = whole.split(/,\s*/);
  const [, bare = first, attached = ""] =
    /^(.*?)[ -]+((?:\d{1,2}(?:st|nd|rd|th)[ -]?(?:[Ll]d|[Ll]ead|[Uu]pdate|[Aa]dd|[Ss]ub|[Ww]ritethru)\b.*|KILL|ADVISORY|CORRECTION|UPDATE \d{1,2}))$/.exec(
      first,
    ) ?? [];
  const version = [attached, ...behind].filter((part) => part !== "").join(", ");
  const kind = kindOf(version);
  const isAdvance = /\bADV ?\d{2}\b|\bHFR\b|\bhold for release\b/i.test(version);
  const number = Number(ordinal.exec(version)?.[1] ?? /\bupdate (\d{1,2})/i.exec(version)?.[1] ?? 0);
  // Commas that no version follows are part of the keyword.
  const isVersion = kind !== "first" || isAdvance || number > 0;
  return { keyword: (isVersion ? bare || first : whole).trim(), number, kind, isAdvance };
}

function kindOf(version: string): SlugVersion["kind"] {
  if (
    version.split(", ").some((part) => /^(?:\d{1,2}\w{2} )?(?:mandatory )?(?:kill|withdrawal|withdrawn)$/i.test(part))
  )
    return "kill";
  if (/\bcorrect(?:ion|ive|ed)\b/i.test(version)) return "correction";
  if (/\badvisory\b/i.test(version)) return "advisory";
  if (/\b(?:add|sub)\b/i.test(version) && !/\b(?:ld|lead|writethru)$/i.test(version)) return "part";
  return /\b(?:ld|lead|writethru|update|upd)\b/i.test(version) ? "update" : "first";
}
