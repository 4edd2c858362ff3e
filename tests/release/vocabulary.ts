import { isThing } from "./pages.ts";

const organization = "name url email foundingDate sameAs ownershipFundingInfo correctionsPolicy ethicsPolicy logo";

/** Some of the properties that https://schema.org allows on the types we use. */
const allowed: Readonly<Record<string, string>> = {
  NewsArticle:
    "about alternativeHeadline articleBody articleSection author copyrightHolder copyrightNotice copyrightYear " +
    "correction creditText dateModified datePublished dateline description expires genre headline identifier image " +
    "inLanguage isAccessibleForFree isBasedOn isPartOf keywords locationCreated mainEntityOfPage publisher sponsor " +
    "url usageInfo version wordCount",
  ImageObject: "caption contentUrl copyrightNotice creditText description encodingFormat height license url width",
  CorrectionComment: "about author dateCreated datePublished identifier text url",
  Person: "affiliation description email jobTitle name sameAs url worksFor",
  Place: "address geo name url",
  Organization: organization,
  NewsMediaOrganization: `${organization} masthead noBylinesPolicy unnamedSourcesPolicy`,
  BreadcrumbList: "itemListElement itemListOrder name numberOfItems",
  ItemList: "itemListElement itemListOrder name numberOfItems",
  ListItem: "description image item name position url",
  CollectionPage:
    "breadcrumb description inLanguage isPartOf keywords mainEntity name primaryImageOfPage publisher url",
  WebSite: "description inLanguage name publisher url",
};

/** `Type.property` of everything in a thing that schema.org does not allow there, and every type that we do not use. */
export function strangers(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(strangers);
  if (!isThing(value)) return [];
  const type = value["@type"];
  const known = typeof type === "string" ? allowed[type]?.split(" ") : undefined;
  if (known === undefined) return [`the type ${JSON.stringify(type)}`];
  const own = Object.keys(value)
    .filter((key) => !key.startsWith("@") && !known.includes(key))
    .map((key) => `${type}.${key}`);
  return [...own, ...Object.values(value).flatMap(strangers)];
}
