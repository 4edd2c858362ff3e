import { slugOf } from "../model/slug.ts";
import { branchName, isWithin } from "./iptc-names.ts";
import type { DeskAgency, ItemDesk } from "./item-desk.ts";
import type { WireItem, WireSubject, WireWarning } from "./wire-item.ts";

/** Where an item goes in a newsroom. */
export interface Sorted {
  readonly section: string;
  readonly agency: DeskAgency | null;
  readonly topics: readonly string[];
  readonly warnings: readonly WireWarning[];
}

export function sortItem(item: WireItem, desk: ItemDesk): Sorted {
  const warnings: WireWarning[] = [];
  const section = desk.section ?? sectionOf(item, desk) ?? defaultSection(item, desk, warnings);
  return { section, agency: agencyOf(item, desk, warnings), topics: topicsOf(item, desk), warnings };
}

/** Subjects first, as the item orders them, then keywords: the first that means a section decides. */
function sectionOf(item: WireItem, { map, sections }: ItemDesk): string | null {
  const signs = signsOf(item);
  for (const sign of signs) {
    const found = sections.find(({ id }) => entriesOf(map.sections, id).some((entry) => matches(sign, entry)));
    if (found !== undefined) return found.id;
  }
  for (const sign of signs) {
    const found = sections.find((section) => isCalled(sign, section));
    if (found !== undefined) return found.id;
  }
  return null;
}

function signsOf({ subjects, keywords }: WireItem): readonly WireSubject[] {
  return [...subjects, ...keywords.map((name) => ({ code: null, name }))];
}

function entriesOf(map: Readonly<Record<string, readonly string[]>> | undefined, key: string): readonly string[] {
  return map !== undefined && Object.hasOwn(map, key) ? (map[key] ?? []) : [];
}

function matches({ code, name }: WireSubject, entry: string): boolean {
  if (code !== null && isWithin(code, entry)) return true;
  const branch = code === null ? null : branchName(code);
  return [name, branch].some((each) => each !== null && isSame(each, entry));
}

/** Without a map, a section is known by its id and title, or as a word of the IPTC's name: `sport`, `politics`. */
function isCalled(
  { code, name }: WireSubject,
  { id, title }: { readonly id: string; readonly title: string },
): boolean {
  if (name !== null && [id, title].some((each) => isSame(each, name))) return true;
  const branch = code === null ? null : branchName(code);
  return branch?.split(/[\s,]+/).some((word) => isSame(word, id) || isSame(word, title)) ?? false;
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function defaultSection(item: WireItem, { map, sections }: ItemDesk, warnings: WireWarning[]): string {
  const section = map.defaultSection ?? sections[0]?.id ?? "";
  const signs = signsOf(item)
    .map(({ code, name }) => name ?? code)
    .slice(0, 5);
  const what = signs.length === 0 ? "The item names no subject" : `No section is meant by ${signs.join(", ")}`;
  warnings.push({ code: "default-section", message: `${what}, so it went to the section "${section}".` });
  return section;
}

function agencyOf(item: WireItem, desk: ItemDesk, warnings: WireWarning[]): DeskAgency | null {
  const { agencies, map } = desk;
  const byId = (id: string | undefined | null) => agencies.find((agency) => agency.id === id) ?? null;
  if (desk.agency !== null) return byId(desk.agency);
  const names = [item.provider, domainOf(item.uri)].filter((name) => name !== null);
  for (const name of names) {
    const found =
      agencies.find(({ id }) => entriesOf(map.agencies, id).some((entry) => isSame(entry, name))) ??
      agencies.find((agency) => isAgency(agency, name));
    if (found !== undefined) return found;
  }
  const usual = byId(map.defaultAgency);
  if (usual === null) warnings.push(unknownAgency(item.provider));
  return usual;
}

function isAgency({ id, name, label, url }: DeskAgency, given: string): boolean {
  if ([id, name, label].some((each) => isSame(each, given))) return true;
  const host = url === null ? null : hostOf(url);
  const domain = hostOf(given) ?? given.toLowerCase().replace(/^www\./, "");
  return host !== null && (domain === host || domain.endsWith(`.${host}`));
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") || null : null;
}

/** The domain that stands in names such as `urn:newsml:afp.com:…`, `tag:reuters.com,2016:…` and `https://…`. */
function domainOf(uri: string): string | null {
  return (
    /^(?:urn:newsml:|tag:|https?:\/\/(?:www\.)?)([a-z0-9-]+(?:\.[a-z0-9-]+)+)/i.exec(uri)?.[1]?.toLowerCase() ?? null
  );
}

function unknownAgency(provider: string | null): WireWarning {
  const what = provider === null ? "The item names no supplier" : `No agency of the newsroom is called "${provider}"`;
  return {
    code: "unknown-agency",
    message: `${what}, so the story has no agency and no rights notice of one. Name it in _data/intake.json, or with --agency.`,
  };
}

const mostTopics = 50;
const longestTopic = 120;

function topicsOf(item: WireItem, { map }: ItemDesk): readonly string[] {
  const bySlug = new Map<string, string>();
  for (const sign of signsOf(item)) {
    if (map.leaveOut?.some((entry) => matches(sign, entry))) continue;
    const mapped = Object.entries(map.topics ?? {}).find(([, entries]) =>
      entries.some((entry) => matches(sign, entry)),
    );
    const name = mapped?.[0] ?? sign.name ?? branchName(sign.code ?? "");
    if (name === null || name.length > longestTopic || !/[\p{L}\p{N}]/u.test(name)) continue;
    const slug = slugOf(name);
    if (!bySlug.has(slug) && bySlug.size < mostTopics) bySlug.set(slug, name);
  }
  return [...bySlug.values()];
}
