/** An item of a feed that a test serves. */
export interface ServedItem {
  readonly id: string;
  readonly title?: string;
  readonly url?: string;
  readonly date?: string | null;
  readonly dateline?: object;
}

const home = "https://sister.example";

/** A JSON Feed of items that were published hour by hour before noon, the first last. */
export function jsonFeed(items: readonly ServedItem[], extension: object = {}): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Sister news",
    home_page_url: `${home}/`,
    ...extension,
    items: items.map(({ id, title, url, date, dateline }, index) => ({
      id,
      url: url ?? `${home}/news/${id}.html`,
      title: title ?? `Headline of ${id}`,
      content_text: "A sentence.",
      ...(date !== null && { date_published: date ?? hour(11 - index) }),
      ...(dateline !== undefined && { _dateline: dateline }),
    })),
  });
}

/** An Atom feed of the same. */
export function atomFeed(items: readonly ServedItem[], deleted: readonly string[] = []): string {
  const entries = items.map(
    ({ id, title, url }, index) =>
      `<entry><id>${id}</id><title>${title ?? `Headline of ${id}`}</title><updated>${hour(11 - index)}</updated><published>${hour(11 - index)}</published><link href="${url ?? `/news/${id}.html`}"/></entry>`,
  );
  const tombs = deleted.map(
    (id) => `<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="${id}" when="${hour(11)}"/>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="${home}/"><id>f</id><title>Sister</title><updated>${hour(11)}</updated>${entries.join("")}${tombs.join("")}</feed>`;
}

export function rssFeed(items: readonly ServedItem[]): string {
  const entries = items.map(
    ({ id, title, url }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title ?? `Headline of ${id}`}</title><link>${url ?? `${home}/news/${id}.html`}</link></item>`,
  );
  return `<rss version="2.0"><channel><title>Sister</title><link>${home}/</link>${entries.join("")}</channel></rss>`;
}

function hour(number: number): string {
  const day = number < 0 ? 17 : 18;
  return `2022-08-${day}T${String((number + 48) % 24).padStart(2, "0")}:00:00Z`;
}
