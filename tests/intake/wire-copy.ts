/** Items of about 5 kB of text in several formats, all different, in words of our own. */
export const copyFormats = ["ninjs", "nitf", "newsml-g2", "feed", "iptc-7901", "plain", "markdown"] as const;

export type CopyFormat = (typeof copyFormats)[number];

const sentences = [
  "The station keeps its height of 408 kilometres, the operators said on Wednesday.",
  "Engineers will look at the pump again before the crew leaves, and nobody expects a delay.",
  '"We have time until spring," the head of the programme told reporters in Darmstadt.',
  "A second probe follows in 2027; it carries a drill & a camera for the polar night.",
  "The budget of 1.2 billion euros was agreed by 22 countries, <em>one</em> of which abstained.",
  "Observers pointed to earlier flights that ended in the sea off Florida without damage.",
];

/** The file of an item; the text grows to about 5 kB. */
export function wireCopy(format: CopyFormat, number: number): string {
  const paragraphs: string[] = [];
  for (let at = 0, size = 0; size < 5_000; at++) {
    const paragraph = [0, 1, 2].map((step) => sentences[(number + at * 3 + step) % sentences.length] ?? "").join(" ");
    paragraphs.push(paragraph);
    size += paragraph.length + 8;
  }
  const headline = `Probe ${number} reaches the far side of the moon`;
  const uri = `urn:newsml:wire.example:20220817:TX-${number}`;
  const marked = paragraphs.map((text) => `<p>${text.replace(/&/g, "&amp;")}</p>`).join("\n");
  const plain = paragraphs.map((text) => text.replace(/<\/?em>/g, ""));
  switch (format) {
    case "ninjs":
      return JSON.stringify({
        uri,
        type: "text",
        version: "1",
        versioncreated: "2022-08-17T16:18:57Z",
        pubstatus: "usable",
        urgency: 4,
        language: "en",
        headline,
        body_html: marked,
        byline: "Staff writers",
        subject: [{ code: "medtop:13000000", name: "science and technology" }],
      });
    case "nitf":
      return `<?xml version="1.0" encoding="UTF-8"?>\n<nitf><head><docdata management-status="usable"><urgency ed-urg="4"/><date.issue norm="20220817T161857Z"/><doc-id id-string="${uri}"/></docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline><dateline><location>Brussels</location></dateline></body.head><body.content>${marked}</body.content></body></nitf>`;
    case "newsml-g2":
      return `<?xml version="1.0" encoding="UTF-8"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${uri}" version="1" standard="NewsML-G2" standardversion="2.35"><itemMeta><itemClass qcode="ninat:text"/><provider><name>Example Wire</name></provider><versionCreated>2022-08-17T16:18:57Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><urgency>4</urgency><headline>${headline}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${marked}</body></html></inlineXML></contentSet></newsItem>`;
    case "feed":
      return `<?xml version="1.0"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example Wire</title><link>https://wire.example/</link><description>News</description><item><title>${headline}</title><link>https://wire.example/${number}</link><guid isPermaLink="false">${uri}</guid><pubDate>Wed, 17 Aug 2022 16:18:57 GMT</pubDate><content:encoded><![CDATA[${marked}]]></content:encoded></item></channel></rss>`;
    case "iptc-7901":
      return `\u0001EXW${String(number % 10_000).padStart(4, "0")} 4 SCI ${paragraphs.length * 40} PROBE-${number}\r\n\u0002${headline}\r\n\r\n   Brussels, Aug 17 (EXW) - ${plain.join("\r\n   ")}\r\n\u0003 171618 AUG 22\u0004`;
    case "plain":
      return `${headline}\n\nBrussels, Aug 17 (TST) Aug 17, 2022\n\n${plain.join("\n\n")}\n\nAll rights reserved. (c) Example Wire.\n`;
    case "markdown":
      return `---\nheadline: ${headline}\ndate: 2022-08-17T16:18:57Z\nsource:\n  uri: ${uri}\n---\n\n${plain.join("\n\n")}\n`;
  }
}
