/** Why nothing came of a request; a full sentence. The codes are stable. */
export interface FetchFault {
  readonly code:
    | "refused-url"
    | "refused-address"
    | "unknown-host"
    | "too-many-redirects"
    | "too-slow"
    | "too-large"
    | "inflated"
    | "bad-encoding"
    | "bad-status"
    | "no-connection";
  readonly message: string;
}

/** Carries a fault through callbacks and streams; it never leaves the fetcher. */
export class FetchError extends Error {
  override readonly name = "FetchError";
  readonly fault: FetchFault;

  constructor(code: FetchFault["code"], message: string) {
    super(message);
    this.fault = { code, message };
  }
}
