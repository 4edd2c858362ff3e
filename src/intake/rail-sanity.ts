import type { RailFault } from "./rail-answer.ts";
import type { RailFile } from "./rail-file.ts";
import type { Headline } from "./rail-headline.ts";

/** Why a sound feed is not believed; null where it is. `offered` and `before` count headlines, the latter last time's. */
export function doubtOf(
  rail: RailFile,
  headlines: readonly Headline[],
  offered: number,
  before: number,
): RailFault | null {
  if (headlines.length === 0) {
    return { code: "no-headlines", message: "The feed holds no headline that can be shown." };
  }
  if (offered * 2 < before) {
    return {
      code: "shrunk",
      message: `The feed has shrunk from ${before} to ${offered} headlines. If that is meant, use --accept ${rail.id}, or wait a day.`,
    };
  }
  if (isStrange(rail, headlines)) {
    return {
      code: "strange-hosts",
      message: `All headlines lead to sites that this rail has never led to. If that is meant, use --accept ${rail.id}.`,
    };
  }
  return null;
}

/** Whether a rail that has always led to one site would lead elsewhere only. */
function isStrange(rail: RailFile, headlines: readonly Headline[]): boolean {
  const own = [rail.feedUrl, rail.home ?? ""].flatMap(hostOf);
  const isOwn = ({ url }: Headline): boolean => hostOf(url).some((host) => own.some((each) => isOneSite(host, each)));
  return rail.headlines.length > 0 && rail.headlines.every(isOwn) && !headlines.some(isOwn);
}

function hostOf(url: string): readonly string[] {
  return URL.canParse(url) ? [new URL(url).hostname.replace(/^www\./, "")] : [];
}

function isOneSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
