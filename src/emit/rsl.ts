import type { Terms } from "../model/rights.ts";
import { element, textElement, xmlDocument } from "./xml.ts";

const namespace = "https://rslstandard.org/rsl";

/**
 * A licence in RSL 1.0 (https://rslstandard.org/rsl). `url` is a path with the site's prefix, as in `robots.txt`; the
 * empty one stands for whatever page links to the licence.
 */
export function rslLicence(url: string, terms: Terms): string {
  const { permits, prohibits } = usesOf(terms);
  const content = element("content", { url }, [
    element("license", {}, [
      element("permits", { type: "usage" }, [permits.join(" ")]),
      prohibits === null ? null : element("prohibits", { type: "usage" }, [prohibits]),
    ]),
    terms.holder === null ? null : element("copyright", { contactUrl: terms.acquireLicensePage }, [terms.holder]),
    textElement("terms", terms.usageInfo),
  ]);
  return xmlDocument(element("rsl", { xmlns: namespace }, [content]));
}

/** What a licence says of uses. Whatever is not permitted is not licensed, so that `ai-input` never is. */
interface Uses {
  readonly permits: readonly ("search" | "ai-index" | "ai-train")[];
  readonly prohibits: "ai-all" | "ai-train" | null;
}

/** Search engines may always show a story: whoever does not want that must not publish it. */
function usesOf({ mining, aiTraining }: Terms): Uses {
  if (mining === "reserved") return { permits: ["search"], prohibits: "ai-all" };
  if (aiTraining === "reserved") return { permits: ["search", "ai-index"], prohibits: "ai-train" };
  return { permits: ["search", "ai-index", "ai-train"], prohibits: null };
}
