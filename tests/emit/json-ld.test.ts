import assert from "node:assert/strict";
import { test } from "node:test";
import { breadcrumbList } from "../../src/emit/breadcrumb-list.ts";
import { collectionPage } from "../../src/emit/collection-page.ts";
import { newsArticle } from "../../src/emit/news-article.ts";
import { newsMediaOrganization } from "../../src/emit/news-media-organization.ts";
import type { JsonLd, JsonValue } from "../../src/model/json-ld.ts";
import type { Publisher } from "../../src/model/site.ts";
import { afp, bareStory, siteWith, space, storyWith } from "./newsroom.ts";

const organization = "name url email foundingDate sameAs ownershipFundingInfo correctionsPolicy ethicsPolicy logo";

/** Some of the properties that https://schema.org allows on the types we use. */
const allowed: Readonly<Record<string, string>> = {
  NewsArticle:
    "about acquireLicensePage alternativeHeadline articleBody articleSection author copyrightHolder copyrightNotice copyrightYear " +
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

/** `Type.property` of everything in a thing that schema.org does not allow there. */
function strangers(value: JsonValue | undefined): readonly string[] {
  if (value === null || typeof value !== "object") return [];
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const type = new Map(members).get("@type");
  const known = typeof type === "string" ? (allowed[type]?.split(" ") ?? []) : null;
  const own = members
    .map(([key]) => key)
    .filter((key) => known !== null && !key.startsWith("@") && !known.includes(key))
    .map((key) => `${type}.${key}`);
  return [...own, ...members.flatMap(([, member]) => strangers(member))];
}

const site = siteWith();
const trail = [
  { name: "Front", path: "/" },
  { name: "Space", path: "/space/" },
];
const section = { name: "Space", description: space.description, path: "/space/" };

const things: Readonly<Record<string, JsonLd>> = {
  "a story with everything": newsArticle(storyWith({ sponsored: true }), site),
  "an agency's story without a byline": newsArticle(storyWith({ byline: null }), site),
  "a story under a full contract": newsArticle(
    storyWith({
      agency: { ...afp, licenceDays: 1, usageInfo: "https://a.example/", acquireLicensePage: "https://b.example/" },
    }),
    site,
  ),
  "a bare story": newsArticle(bareStory, site),
  "a way to a page": breadcrumbList(site, trail),
  "a publisher": newsMediaOrganization(site),
  "a section": collectionPage(site, section),
  "a section with its stories": collectionPage(site, { ...section, stories: [storyWith(), bareStory] }),
};

for (const [name, thing] of Object.entries(things)) {
  test(`schema.org knows every property of ${name}`, () => {
    assert.deepEqual(strangers(thing), []);
    assert.equal(thing["@context"], "https://schema.org");
    assert.doesNotMatch(JSON.stringify(thing), /null|undefined/);
  });
}

test("a property that schema.org does not know is found", () => {
  const nested = { "@type": "NewsArticle", image: [{ "@type": "ImageObject", credit: "x" }], kicker: "x" };
  assert.deepEqual(strangers(nested), ["NewsArticle.kicker", "ImageObject.credit"]);
});

test("a story tells what the page shows", () => {
  const article = newsArticle(storyWith(), site);
  const url = "https://www.spacewar.com/2022/08/17/kfor-ready.html";
  const { headline, datePublished, dateModified, dateline, expires, keywords, author, correction } = article;
  assert.deepEqual(
    { headline, datePublished, dateModified, dateline, expires, keywords, author, correction },
    {
      headline: "KFOR ready to act & protect",
      datePublished: "2022-08-17T16:18:57Z",
      dateModified: "2022-08-18T08:00:00Z",
      dateline: "Brussels, Aug 17 (AFP) Aug 17, 2022",
      expires: "2023-08-17T16:18:57Z",
      keywords: ["NATO", "Kosovo"],
      author: { "@type": "Person", name: "Jan Novák" },
      correction: [
        {
          "@type": "CorrectionComment",
          text: "An earlier version misspelt a name.",
          datePublished: "2022-08-18T08:00:00Z",
        },
      ],
    },
  );
  assert.equal(article["url"], url);
  assert.equal(article["mainEntityOfPage"], url);
  assert.equal(article["copyrightNotice"], "All rights reserved. © Agence France-Presse.");
  assert.equal(article["creditText"], "Agence France-Presse");
  assert.deepEqual(article["image"], {
    "@type": "ImageObject",
    url: "https://www.spacewar.com/pictures/0123456789abcdef-1200.jpg",
    width: 1200,
    height: 800,
    caption: "A patrol in Mitrovica",
    creditText: "AFP / A. Photographer",
  });
});

test("without a byline the agency is the author, without an agency the publisher", () => {
  const byAgency = newsArticle(storyWith({ byline: null }), site)["author"];
  assert.deepEqual(byAgency, { "@type": "Organization", name: "Agence France-Presse", url: "https://www.afp.com/" });
  const byPublisher = newsArticle(bareStory, site);
  assert.deepEqual(byPublisher["author"], byPublisher["publisher"]);
  assert.equal(byPublisher["copyrightNotice"], "© Space Media Network");
});

test("the end of a licence is told, be it the story's own or its agency's term", () => {
  const agency = { ...afp, licenceDays: 30 };
  assert.equal(newsArticle(storyWith({ agency, licenceExpires: null }), site)["expires"], "2022-09-16T16:18:57Z");
  assert.equal(newsArticle(storyWith({ agency }), site)["expires"], "2023-08-17T16:18:57Z");
  assert.equal(newsArticle(bareStory, site)["expires"], undefined);
});

test("the holder, the credit and the pages of a contract are told", () => {
  const agency = {
    ...afp,
    copyrightHolder: "AFP Forum",
    creditLine: "Photo and text: AFP",
    usageInfo: "https://www.afp.com/use",
    acquireLicensePage: "https://www.afp.com/licence",
  };
  const article = newsArticle(storyWith({ agency }), site);
  assert.deepEqual(article["copyrightHolder"], { "@type": "Organization", name: "AFP Forum" });
  assert.equal(article["creditText"], "Photo and text: AFP");
  assert.equal(article["usageInfo"], "https://www.afp.com/use");
  assert.equal(article["acquireLicensePage"], "https://www.afp.com/licence");
  const plain = newsArticle(storyWith(), site);
  assert.deepEqual(plain["copyrightHolder"], { "@type": "Organization", name: afp.name, url: afp.url });
  assert.deepEqual(newsArticle(bareStory, site)["copyrightHolder"], newsArticle(bareStory, site)["publisher"]);
});

test("paid content says so, and nothing else does", () => {
  assert.equal(newsArticle(storyWith({ sponsored: true }), site)["genre"], "Sponsored content");
  assert.equal(newsArticle(storyWith(), site)["genre"], undefined);
});

test("a publisher without facts has a name and an address", () => {
  const publisher: Publisher = {
    ...{ name: "SMN", url: null, email: null, foundingDate: null, sameAs: [], correctionsPolicy: null },
    ...{ ethicsPolicy: null, ownershipFundingInfo: null, masthead: null },
  };
  assert.deepEqual(JSON.parse(JSON.stringify(newsMediaOrganization(siteWith({ publisher, prefix: "/x/" })))), {
    "@context": "https://schema.org",
    "@type": "NewsMediaOrganization",
    "@id": "https://www.spacewar.com/x/#publisher",
    name: "SMN",
    url: "https://www.spacewar.com/x/",
  });
});

test("every address in JSON-LD has the path prefix", () => {
  const prefixed = siteWith({ prefix: "/x/", publisher: { ...site.publisher, url: null } });
  const text = JSON.stringify([
    newsArticle(storyWith(), prefixed),
    breadcrumbList(prefixed, trail),
    collectionPage(prefixed, { ...section, stories: [storyWith()] }),
  ]);
  const addresses = text.match(/https:\/\/www\.spacewar\.com[^"]*/g) ?? [];
  assert.ok(addresses.length > 8);
  assert.deepEqual(
    addresses.filter((address) => !address.startsWith("https://www.spacewar.com/x/")),
    [],
  );
});
