import { Parser } from "htmlparser2";

/** Markup that titles of feeds are known to carry. Any other tag in one is what the story is about: `How <main> works`. */
const inlineTags: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big br cite code del dfn em font i img ins kbd mark nobr p q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Tags that part words. */
const parting: ReadonlySet<string> = new Set(["br", "p", "div", "li", "tr", "td", "h1", "h2", "h3", "h4", "ul", "ol"]);

/**
 * The plain text of a title that may be text or HTML, as those of RSS and JSON Feed may: known inline tags go, character
 * references are resolved once, and all else is text. Null where nothing is left.
 */
export function plainTitle(raw: string | undefined): string | null {
  return plain(raw, (tag) => inlineTags.has(tag));
}

/** The plain text of HTML, on one line: all tags go, and what scripts and styles hold. Null where nothing is left. */
export function plainFromHtml(raw: string | undefined): string | null {
  return plain(raw, () => true);
}

/** Text on one line, null where there is none. */
export function line(text: string | undefined): string | null {
  return text?.replace(/\s+/gu, " ").trim() || null;
}

function plain(raw: string | undefined, isMarkup: (tag: string) => boolean): string | null {
  if (raw === undefined || !/[<&]/.test(raw)) return line(raw);
  // What never ends is no tag: `A<B`.
  const html = raw.replace(/<(?!\/?[a-z][^<>]*>|!--)/gi, "&lt;");
  let text = "";
  let hidden = 0;
  const tag = (name: string, opens: boolean) => {
    if (!isMarkup(name)) {
      text += html.slice(parser.startIndex, parser.endIndex + 1);
      return;
    }
    if (parting.has(name)) text += " ";
    if (name === "script" || name === "style") hidden = Math.max(0, hidden + (opens ? 1 : -1));
  };
  const parser = new Parser(
    {
      onopentagname: (name) => tag(name, true),
      // What the parser closes by itself is nowhere in the text.
      onclosetag: (name, implied) => (implied ? undefined : tag(name, false)),
      ontext: (part) => {
        if (hidden === 0) text += part;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return line(text);
}
