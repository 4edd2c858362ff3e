import type { IncomingMessage } from "node:http";
import { request as plainRequest } from "node:http";
import { type RequestOptions, request as secureRequest } from "node:https";
import { failed, ok, type Result } from "../model/result.ts";
import { checkedLookup, type Resolve, systemResolve } from "./checked-lookup.ts";
import { FetchError, type FetchFault } from "./fetch-fault.ts";
import { type FetchLimits, fetchTarget, hostOf } from "./fetch-target.ts";
import { responseBody } from "./response-body.ts";

/** By what a host tells whether a file has changed; null where it did not say. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetchOptions {
  readonly limits: FetchLimits;
  /** Ends the request from outside. */
  readonly signal?: AbortSignal;
  /** What an earlier answer said: the host may then say that nothing has changed. */
  readonly validators?: Validators;
  /** Whether the body is wanted; without it only the status is told. */
  readonly body?: boolean;
  readonly resolve?: Resolve;
  /** In milliseconds, all redirects and the body included. */
  readonly deadline?: number;
}

export type Fetched =
  | ({ readonly kind: "body"; readonly bytes: Buffer; readonly url: string; readonly type: string | null } & Validators)
  | { readonly kind: "unchanged" }
  /** An answer other than 200 and 304, or any where no body is wanted. */
  | { readonly kind: "status"; readonly status: number };

const mostRedirects = 3;
const usualDeadline = 10_000;

/**
 * The one way out to the network. It goes by https to public hosts only, connects to an address that was checked,
 * follows at most three redirects and checks each like the first, and takes ten seconds and two megabytes at most,
 * whatever the host does. It sends no cookie, follows no proxy and never throws.
 */
export async function guardedFetch(address: string, options: FetchOptions): Promise<Result<Fetched, FetchFault>> {
  const { deadline = usualDeadline, signal } = options;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), deadline);
  const end = signal === undefined ? late.signal : AbortSignal.any([late.signal, signal]);
  try {
    return ok(await within(end, follow(address, options, end)));
  } catch (error) {
    if (!end.aborted) return failed(faultFrom(error));
    const patience = late.signal.aborted ? `within ${deadline / 1000} s` : "before the time for all was over";
    return failed({ code: "too-slow", message: `There was no whole answer ${patience}.` });
  } finally {
    clearTimeout(timer);
  }
}

async function follow(address: string, options: FetchOptions, end: AbortSignal): Promise<Fetched> {
  let url = fetchTarget(address, null, options.limits);
  for (let redirects = 0; ; redirects++) {
    const response = await responseTo(url, options, end);
    try {
      const { location } = response.headers;
      if (!isRedirect(response.statusCode ?? 0) || location === undefined)
        return await answerOf(response, url, options, end);
      if (redirects === mostRedirects) {
        throw new FetchError("too-many-redirects", `There are more than ${mostRedirects} redirects.`);
      }
      url = fetchTarget(location, url, options.limits);
    } finally {
      response.destroy();
    }
  }
}

async function answerOf(
  response: IncomingMessage,
  url: URL,
  options: FetchOptions,
  end: AbortSignal,
): Promise<Fetched> {
  const status = response.statusCode ?? 0;
  if (status === 304 && isConditional(options)) return { kind: "unchanged" };
  if (status !== 200 || options.body === false) return { kind: "status", status };
  const bytes = await responseBody(response, end);
  const { etag = null, "last-modified": lastModified = null, "content-type": type = null } = response.headers;
  return { kind: "body", bytes, url: url.href, type, etag, lastModified };
}

function responseTo(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { limits, validators, resolve = systemResolve } = options;
  const headers: Record<string, string> = {
    accept: "application/feed+json, application/atom+xml, application/rss+xml, application/json;q=0.8, */*;q=0.5",
    "accept-encoding": "gzip, br",
    "user-agent": "Dateline",
    ...(validators?.etag != null && { "if-none-match": validators.etag }),
    ...(validators?.lastModified != null && { "if-modified-since": validators.lastModified }),
  };
  const where: RequestOptions = {
    host: hostOf(url),
    path: url.pathname + url.search,
    headers,
    agent: false,
    lookup: checkedLookup(resolve, limits),
    signal,
  };
  const send = url.protocol === "http:" ? plainRequest : secureRequest;
  return new Promise((done, fail) => {
    const outgoing = send(url.port === "" ? where : { ...where, port: url.port }, done);
    outgoing.on("error", fail);
    outgoing.end();
  });
}

/** What a task gives, or an error as soon as the signal comes: a name may take longer to look up than there is time. */
function within<T>(end: AbortSignal, task: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const stop = () => fail(end.reason);
    if (end.aborted) stop();
    end.addEventListener("abort", stop, { once: true });
    task.then(done, fail).finally(() => end.removeEventListener("abort", stop));
  });
}

function isConditional({ validators }: FetchOptions): boolean {
  return validators !== undefined && (validators.etag !== null || validators.lastModified !== null);
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

function faultFrom(error: unknown): FetchFault {
  if (error instanceof FetchError) return error.fault;
  const nested = error instanceof AggregateError ? error.errors.find((each) => each instanceof Error) : error;
  const reason = nested instanceof Error ? nested.message : String(error);
  return { code: "no-connection", message: `The host did not answer as it should (${reason}).` };
}
