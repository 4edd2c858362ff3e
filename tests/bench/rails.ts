/** The headlines of a sister site, as a JSON Feed 1.1 document. */
export interface BenchRail {
  readonly version: string;
  readonly title: string;
  readonly home_page_url: string;
  readonly items: readonly { readonly id: string; readonly url: string; readonly title: string }[];
}

export const railIds = ["orbit", "power", "defence", "planet"] as const;
export type RailId = (typeof railIds)[number];

/** More than pages show, as sister sites' feeds hold more. */
const headlines = 6;

/** The rail of a sister site. Where `edit` is not 0, its first headline is one that no other edit of it has. */
export function benchRail(id: RailId, edit = 0): BenchRail {
  const home = `https://${id}.example/`;
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: `News of ${id}`,
    home_page_url: home,
    items: Array.from({ length: headlines }, (_, index) => ({
      id: `${id}-${index + 1}`,
      url: `${home}${index + 1}.html`,
      title: railHeadline(id, index, edit),
    })),
  };
}

/** Headline `index` of a rail; the first is headline 0 and the only one that an edit changes. */
export function railHeadline(id: RailId, index: number, edit: number): string {
  const change = index === 0 && edit > 0 ? `, edit ${edit}` : "";
  return `Headline ${index + 1} from the newsroom of ${id}${change}`;
}
