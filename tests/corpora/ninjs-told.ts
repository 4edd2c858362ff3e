import type { Told } from "./wire-samples.ts";

/** What each sample of ninjs says, as one reads it. */
const trial = "Captain of wrecked cruise ship on trial in Italy";
const dell = "Dell Redefines Workstation Computing Boundaries with Smallest Tower and Most Powerful Rack Workstations";
const ship = "Costa Concordia cruise ship";
const authors = "Paulo Santalucia and Frances d'Emilio";
const rights = "Copyright 2013 The News Agency, www.tna.org - all rights reserved.";
const photos = "http://hosted.ap.org/photos/2/2643c588-dc8d-4923-bebd-e3b904";
const wrongdoing = "Schettino has denied wrongdoing.";
const fourParagraphs = [
  "The trial of the captain of the shipwrecked Costa Concordia cruise liner has begun in a theater",
  "The sole defendant, Francesco Schettino, his eyes shaded by sunglasses",
  "His lawyer, Domenico Pepe, told reporters that, as expected,",
  "Pepe said some 1,000 witnesses are expected to eventually testify.",
];
/** Where the item names another place (Grossetto) than its text (GROSSETO), the text keeps its own. */
const withDateline = [`GROSSETO, Italy (AP) -- ${fourParagraphs[0]}`, ...fourParagraphs.slice(1)];

const simple: Told = {
  uri: "http://ninjs.example.com/newsitems/20130709simp123",
  version: 1,
  status: "usable",
  headline: trial,
  byline: authors,
  place: "GROSSETO, Italy",
  provider: "AP",
  versionCreated: "2013-07-09T10:37:00Z",
  created: null,
  embargoed: null,
  licenceExpires: null,
  urgency: null,
  rights: null,
  body: fourParagraphs,
  ending: wrongdoing,
  pictures: [],
  warnings: [],
};
const onePart: Told = { ...simple, body: fourParagraphs.slice(0, 1) };
const medium: Told = {
  ...simple,
  uri: "http://ninjs.example.com/newsitems/20130709med123",
  language: "en",
  place: "Grossetto, Italy",
  provider: "ninjs.example.com",
  rights,
  body: withDateline,
};
const complex: Told = {
  ...medium,
  uri: "http://ninjs.example.com/newsitems/20130709cplx456",
  versionCreated: "2013-07-09T10:39:00Z",
  rights: "Copyright 2013 The News Agency, www.tnag.org - all rights reserved.",
  pictures: [`${photos}edbb3a-big.jpg`, `${photos}xyz000-big.jpg`],
};
const photo: Told = {
  uri: "http://ninjs.example.com/newsitems/20130709simpPh123",
  headline: ship,
  byline: "Paulo Santalucia",
  versionCreated: "2013-07-08T08:12:00Z",
  body: ["The Costa Concordia cruise ship lies on its side in the waters of the Tuscan island of Giglio, Italy,"],
  ending: "of some 4,200 people from the listing vessel early.",
  pictures: [`${photos}edbb3a-big.jpg`],
  warnings: ["picture"],
};
const renditions: Told = {
  uri: "renditions-example",
  headline: "...",
  body: ["..."],
  pictures: [],
  warnings: ["no-headline"],
};
const associations: Told = {
  uri: "http://www.businesswire.com/news/home/20130515006361/en",
  version: 1,
  versionCreated: "2013-05-16T04:01:00Z",
  headline: dell,
  body: ["[ ... ]"],
  pictures: [],
};

export const ninjsTold: Readonly<Record<string, Told | string>> = {
  "examples-1.4/businesswire-newsml-20130515006361.json": {
    uri: "http://www.businesswire.com/news/home/20130515006361/en",
    version: 1,
    versionCreated: "2013-05-16T04:01:00Z",
    language: "en",
    headline: dell,
    provider: "www.businesswire.com",
    subjects: [
      "United States",
      "Technology",
      "Data Management",
      "North America",
      "Hardware",
      "Software",
      "Product/Service",
      "Photo/Multimedia",
      "Texas",
    ],
    body: ["Dell today announced an expanded and stronger Dell Precision workstation portfolio that includes"],
    ending: "smart design for entry-level and high-end workstation users.",
    pictures: [
      "http://mms.businesswire.com/media/newsItemId/en/369394/5/0025lf.jpg",
      "http://mms.businesswire.com/media/newsItemId/en/369395/5/00095.jpg",
    ],
  },
  "examples-1.4/businesswire-newsml-20130605006126.json": {
    versionCreated: "2013-06-05T21:00:00Z",
    language: "zh",
    headline: "Cambrios被Gartner評選為「最酷供應商」",
    body: [
      "(美國商業資訊)--為透明及軟性導體市場提供銀奈米線解決方案的領導廠商Cambrios Technologies Corporation今天宣布",
    ],
    ending: "(Cool Vendor)。",
    warnings: [],
  },
  "examples-1.4/businesswire-newsml-20130612006110.json": {
    versionCreated: "2013-06-12T15:29:00Z",
    language: "zh",
    headline: "APP发布“2020 可持续发展路线图”第三次工作进展报告，并将继续落实森林保护政策",
    body: ["亚洲浆纸业有限公司（Asia Pulp & Paper, 以下简称 APP）近日发布其"],
    ending: "当地热带雨林保护工作起到积极作用。",
    warnings: [],
  },
  "examples-1.4/businesswire-newsml-20130731006140.json": {
    versionCreated: "2013-07-31T15:32:00Z",
    headline: "Lunch Taking a Toll? Let Applebee’s® Industrial Strength Lunch Decoy Stand In",
    body: ["With more Applebee’s® Lunch Combos than ever – enough to try a new combination every workday"],
    ending: "the original, which sold out in weeks last summer.",
    // A logo and a film are no pictures of the story.
    pictures: [],
  },
  "examples-1.4/ninjs-1-4-examples.json": {
    uri: "http://ninjs.example.com/newsitems/ninjs1-4-tests",
    headline: "Test of three new properties",
    body: ["Extensible description test"],
    // `expires` is 2022-12-31: the end of its relevance.
    licenceExpires: null,
    embargoed: null,
    warnings: ["no-body"],
  },
  "examples-1.4/ninjsExComplex1.json": {
    ...complex,
    uri: "http://ninjs.example.com/newsitems/20130709cplx123",
    versionCreated: "2013-07-09T10:37:00Z",
    rights,
    pictures: [`${photos}edbb3a-big.jpg`],
  },
  "examples-1.4/ninjsExComplex2.json": { ...complex, rights },
  "examples-1.4/ninjsExMediumText1.json": medium,
  "examples-1.4/ninjsExSimplePhoto1.json": photo,
  "examples-1.4/ninjsExSimpleText1.json": simple,
  "guide-examples/1.6/001_simple_example.json": onePart,
  "guide-examples/1.6/002_renditions_example.json": renditions,
  "guide-examples/1.6/003_associations_example.json": associations,
  "guide-examples/1.6/004_simple_text_article.json": simple,
  "guide-examples/1.6/005_complex_text_article.json": medium,
  "guide-examples/1.6/006_photo_only.json": photo,
  "guide-examples/1.6/007_multimedia.json": complex,
  "guide-examples/2.2/001_simple_example.json": onePart,
  "guide-examples/2.2/002_renditions_example.json": renditions,
  "guide-examples/2.2/003_associations_example.json": associations,
  "guide-examples/2.2/004_simple_text_article.json": simple,
  "guide-examples/2.2/005_complex_text_article.json": medium,
  "guide-examples/2.2/006_photo_only.json": photo,
  "guide-examples/2.2/007_multimedia.json": complex,
  "guide-examples/3.1/001_simple_example.json": onePart,
  "guide-examples/3.1/002_renditions_example.json": renditions,
  "guide-examples/3.1/003_associations_example.json": associations,
  "guide-examples/3.1/004_simple_text_article.json": simple,
  "guide-examples/3.1/005_complex_text_article.json": medium,
  "guide-examples/3.1/006_photo_only.json": photo,
  "guide-examples/3.1/007_multimedia.json": complex,
  "guide-examples/3.1/008_event.json": "skipped: event",
  // ninjs knows no reason for an embargo, and the item has nothing to read.
  "guide-examples/not-valid/008_extension.json": "refused: invalid",
};

/** Files that should pass and are more than a name with nothing to read. */
export const passingTold: Readonly<Record<string, Told | string>> = {
  "1.0/should_pass/003_type_audio.json": "skipped: audio",
  "1.0/should_pass/004_type_video.json": "skipped: video",
  "1.0/should_pass/023_pubstatus_canceled.json": { status: "canceled", body: [] },
  "1.0/should_pass/030_headline.json": { headline: "Man bites dog", body: ["Man bites dog"], warnings: ["no-text"] },
  "1.0/should_pass/032_body_text.json": {
    place: "GROSSETO, Italy",
    body: fourParagraphs.slice(0, 1),
    ending: wrongdoing,
  },
  "1.0/should_pass/033_body_html.json": { place: "GROSSETO, Italy", body: fourParagraphs, ending: wrongdoing },
  "1.0/should_pass/034_body_text_and_html.json": { body: fourParagraphs, ending: wrongdoing },
  "1.0/should_pass/035_body_new.json": {
    body: ["We aren't limited to just text and HTML, we can have any property starting with body_ as long"],
    warnings: ["no-headline"],
  },
  "1.0/should_pass/036_description_text.json": { body: ["Any text can go here"] },
  "1.0/should_pass/037_description_html.json": { body: ["any HTML is fine even if it's invalid"] },
  "1.0/should_pass/038_description_text_and_html.json": { body: ["any HTML is fine even if it's invalid"] },
  "1.0/should_pass/039_description_new.json": { body: ["any HTML is fine even if it's invalid"] },
  "1.0/should_pass/059_renditions_empty.json": { headline: "...", body: ["..."] },
  "1.0/should_pass/060_renditions_single.json": { body: ["Description of image here"], pictures: [] },
  "1.0/should_pass/061_renditions_multiple.json": { body: ["Description of image here"], pictures: [] },
  "1.0/should_pass/062_associations_empty.json": { headline: dell, version: 1, body: ["[ ... ]"] },
  "1.0/should_pass/063_associations_single.json": { headline: dell, version: 1, body: ["[ ... ]"] },
  "1.0/should_pass/064_associations_multiple.json": { headline: dell, version: 1, body: ["[ ... ]"] },
  "1.2/should_pass/001_title.json": { headline: "Title of my ninjs 1.2 article", warnings: ["no-text"] },
  "1.2/should_pass/002_long_title.json": { warnings: ["no-text"] },
  "1.3/should_pass/001_ninjs_example.json": {
    headline: "Test of three new properties",
    body: ["Extensible description test"],
  },
  "1.3/should_pass/004_headlines.json": { headline: "Test of three new properties" },
  "1.3/should_pass/006_genre.json": { headline: "test headline" },
  "1.3/should_pass/007_trust_indicator.json": { headline: "test headline" },
  "1.3/should_pass/008_regex_bug.json": {
    headline:
      "This is actually valid in ninjs 1.0, 1.1, 1.2 and 1.3, due to a bug in the patternProperties regex. But we can't change it without potentially breaking some implementations so the fix will have to wait for 2.0",
    warnings: [],
  },
  "1.4/should_pass/001_ninjs_example.json": { headline: "Test of three new properties", licenceExpires: null },
  "1.4/should_pass/002_contentcreated.json": { headline: "Test of three new properties" },
  "1.4/should_pass/003_rightsinfo_linked.json": { headline: "Linked rightsinfo block" },
  "1.4/should_pass/004_rightsinfo_embedded.json": { headline: "Embedded rightsinfo block" },
  "1.5/should_pass/001_contactinfo.json": {
    uri: "http://api.ap.org/media/v/content/b2b6c3f4642f46deac7509d4db315ca0?qt=H1Kdh42orF&et=0a1aza3c0",
    status: "usable",
    headline: "Turkey Islamic State",
    created: "2019-11-15T13:39:59Z",
    versionCreated: "2019-11-15T14:39:44Z",
    urgency: 5,
    language: "en",
    ednote: "TURKEY OUT NOV. 11, 2019 FILE PHOTO",
    rights: "This content is intended for editorial use only. For other uses, additional clearances may be required.",
    body: ["FILE - In this Monday, Nov. 11, 2019 file photo, a man identified by Turkish media as 39-year-old"],
    warnings: ["picture"],
  },
};

/** Files that should fail by the version they were written for, but are right in later ones and do not say which they are. */
export const rightLater: readonly string[] = [
  "1.0/should_fail/016_infosource.json",
  "1.1/should_fail/002_infosource.json",
];
