import { newsmlG2Reader } from "../../src/intake/newsml-g2/g2-reader.ts";
import type { Check } from "./check.ts";
import { differences, samplesIn, sampleText, type Told } from "./wire-samples.ts";

const lasVegas: Told = {
  uri: "tag:gettyimages.com,2010:GYI0062134533",
  version: 11,
  status: "usable",
  headline: "Variety Of Recessionary Forces Leave Las Vegas Economy Scarred",
  provider: "Getty Images Inc.",
  created: "2010-10-20T20:58:00Z",
  versionCreated: "2018-10-12T06:42:04Z",
  language: "en-US",
  rights:
    "Copyright 2010 Getty Images. -- http://www.gettyimages.com/Corporate/LicenseInfo.aspx Contact your local office for all commercial or promotional uses. Full editorial rights UK, US, Ireland, Canada (not Quebec). Restricted editorial rights for daily newspapers elsewhere, please call.",
  keywords: ["business", "economic", "economy", "finance", "poor", "poverty", "gamble"],
  subjects: [
    "gyimeid:104530187",
    "medtop:20000523 labour market",
    "medtop:20000533 unemployment",
    "Las Vegas Boulevard",
    "gycon:89109 Las Vegas",
  ],
  pictures: ["./GYI0062134533.jpg"],
  body: [
    "A general view of part of downtown, including Las Vegas Boulevard, on October 20, 2010 in Las Vegas, Nevada.",
  ],
  ending: "(Photo by Spencer Platt/Getty Images)",
  warnings: ["picture"],
};

/** What each listing of the guidelines is, as one reads it. */
const told: Readonly<Record<string, Told | string>> = {
  "LISTING_2_NewsML-G2_Text_Document.xml": {
    uri: "urn:newsml:acmenews.com:20161121:US-FINANCE-FED",
    version: 11,
    status: "usable",
    signal: null,
    headline: 'Fed to halt QE to avert "bubble"',
    byline: "Meredith Jameson, Staff Reporter",
    slugline: "US-Finance-Fed",
    place: "New York, NY",
    created: "2016-11-21T20:21:06Z",
    versionCreated: "2018-11-21T21:25:32Z",
    embargoed: null,
    language: "en-US",
    subjects: [
      "medtop:04000000 economy, business and finance",
      "medtop:20000350 central bank",
      "medtop:20000379 money and monetary policy",
    ],
    rights: "Copyright 2017-18 Acme News and Media LLC",
    body: ["(New York, NY - October 21) Et, sent luptat luptat", "Ugiating ea feugait utat, venim velent nim quis"],
    ending: "esto cons dolutpat, si.",
    pictures: [],
    warnings: [],
  },
  "LISTING_3_Photo_in_NewsML-G2.xml": lasVegas,
  "LISTING_3A_Photo_in_NewsML-G2_(URI_sibling_attributes).xml": lasVegas,
  "LISTING_4_Multiple_Renditions_of_a_Video_in_NewsML-G2.xml": "skipped: video",
  "LISTING_5_Multi-part_Video_in_NewsML-G2.xml": "skipped: video",
  "LISTING_6_Simple_NewsML-G2_Package.xml": "skipped: package",
  "LISTING_7_Group_Set_example_showing_Hierarchical_Package_Structure.xml": "skipped: package",
  "LISTING_8_Group_Set_example_showing_an_ALT_Package_Mode.xml": "skipped: package",
  "LISTING_9_Group_Set_example_showing_a_SEQ_Package_Mode.xml": "skipped: package",
  "LISTING_10_Abstract_Concept_conveyed_in_a_NewsML-G2_Concept_Item.xml": "skipped: concept",
  "LISTING_11_Person_Concept_conveyed_in_a_NewsML-G2_Concept_Item.xml": "skipped: concept",
  "LISTING_12_Knowledge_Item_for_Access_Codes.xml": "skipped: knowledge",
  "LISTING_13_Complete_Catalog_Item.xml": "skipped: catalog",
  "LISTING_14_Event_sent_as_a_Concept_Item.xml": "skipped: concept",
  "LISTING_15_Two_Related_Events_in_a_Knowledge_Item.xml": "skipped: knowledge",
  // Events in a news item are data.
  "LISTING_16_A_Set_of_Events_carried_in_a_News_Item.xml": "skipped: foreign-content",
  "LISTING_17_Planning_Item_a_CCL.xml": "skipped: planning",
  "LISTING_18_Planning_Item_at_PCL.xml": "skipped: planning",
  "LISTING_19_Planning_Item_with_delivery_at_CCL.xml": "skipped: planning",
  "LISTING_20_Planning_Item_with_delivery_at_PCL.xml": "skipped: planning",
  // SportsML is data.
  "LISTING_21_A_complete_sample_SportsML-G2_document.xml": "skipped: foreign-content",
  "LISTING_23_SportsML-G2_Package.xml": "skipped: package",
  // Its XHTML holds nothing but a comment, so its abstract is all there is to read.
  "LISTING_27_Company_Financial_Information.xml": {
    uri: "urn:newsml:acmenews.com:20161019:201003230594296001",
    version: 11,
    headline: "Acme Widgets announces annual results",
    created: "2016-10-19T13:15:00Z",
    versionCreated: "2018-10-19T14:23:00Z",
    rights: "Copyright 2017-18 - Acme Newswire Not for distribution in the United States",
    body: ["Acme Widgets (XTSE:AWG), a leader in the production of quality metal widgets, announced a six per cent"],
    warnings: ["no-body"],
  },
  "LISTING_28_Illustrating_Located_Subject_and_Dateline.xml": "skipped: fragment",
  "LISTING_29_Hop_History.xml": "skipped: no-text",
};

const message = "LISTING_24_News_Message_conveying_a_complete_News_Package.xml";

/** The listings of the NewsML-G2 guidelines. */
export function newsmlG2Checks(): readonly Check[] {
  const samples = samplesIn("newsml-g2", ".xml");
  return [
    {
      name: `${samples.length} listings of NewsML-G2 are imported, or skipped for the right reason`,
      faults: () => [
        ...samples.flatMap((name) => {
          const text = sampleText("newsml-g2", name);
          if (name === message) return messageFaults(text);
          const expected = told[name];
          return expected === undefined
            ? [`${name}: nobody has said what it holds`]
            : differences(newsmlG2Reader, name, text, expected);
        }),
        ...Object.keys(told).filter((name) => !samples.includes(name)),
      ],
    },
  ];
}

/** A message that carries a package and four news items with nothing in them. */
function messageFaults(text: string): readonly string[] {
  const found = newsmlG2Reader
    .read({ name: message, text, modified: null })
    .map((result) => (result.kind === "ok" ? "read" : `${result.error.kind}: ${result.error.code}`));
  const expected = ["skipped: package", ...Array<string>(4).fill("skipped: no-text")];
  return found.join() === expected.join() ? [] : [`${message}: ${found.join(", ")}`];
}
