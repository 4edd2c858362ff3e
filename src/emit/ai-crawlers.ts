/** A name in `robots.txt` under which texts are gathered to train models, and the page that says so. */
export interface TrainingCrawler {
  readonly token: string;
  readonly operator: string;
  readonly source: string;
}

const listed = "https://github.com/ai-robots-txt/ai.robots.txt/blob/main/robots.json";

/**
 * Crawlers that gather texts to train AI models, or to make data sets that models are trained on. `anthropic-ai`,
 * `Bytespider` and `cohere-training-data-crawler` are documented by no operator but seen in logs. `Google-Extended` and
 * `Applebot-Extended` fetch nothing: they are names by which the crawlers of the search engines are told.
 *
 * Left out on purpose are agents that index for search or fetch a page to answer somebody's question and, as their
 * operators say, train nothing: OAI-SearchBot, ChatGPT-User, Claude-SearchBot, Claude-User, PerplexityBot,
 * Perplexity-User, meta-externalfetcher, DuckAssistBot, Googlebot, Applebot, Bingbot. A reservation of training does not
 * concern them, and to keep them out would take the site out of search.
 */
export const trainingCrawlers: readonly TrainingCrawler[] = [
  { token: "AI2Bot", operator: "Ai2", source: "https://allenai.org/crawler" },
  { token: "anthropic-ai", operator: "Anthropic", source: listed },
  { token: "Applebot-Extended", operator: "Apple", source: "https://support.apple.com/en-us/119829" },
  { token: "Bytespider", operator: "ByteDance", source: listed },
  { token: "CCBot", operator: "Common Crawl", source: "https://commoncrawl.org/ccbot" },
  {
    token: "ClaudeBot",
    operator: "Anthropic",
    source:
      "https://support.anthropic.com/en/articles/8896518-does-anthropic-crawl-data-from-the-web-and-how-can-site-owners-block-the-crawler",
  },
  { token: "cohere-training-data-crawler", operator: "Cohere", source: listed },
  { token: "FacebookBot", operator: "Meta", source: "https://developers.facebook.com/docs/sharing/bot/" },
  {
    token: "Google-Extended",
    operator: "Google",
    source: "https://developers.google.com/search/docs/crawling-indexing/overview-google-crawlers",
  },
  { token: "GPTBot", operator: "OpenAI", source: "https://platform.openai.com/docs/bots" },
  {
    token: "meta-externalagent",
    operator: "Meta",
    source: "https://developers.facebook.com/docs/sharing/webmasters/web-crawlers",
  },
];
