/** What Dateline calls of Eleventy 3.1, which ships no declarations of its own: also a list of what we depend on. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    addTemplateFormats(formats: string): void;
    addExtension(extensions: string[], options: { key: string }): void;
    addGlobalData(name: string, value: unknown): void;
    addWatchTarget(path: string, options?: { resetConfig?: boolean }): void;
    setWatchThrottleWaitTime(milliseconds: number): void;
    setWatchJavaScriptDependencies(enabled: boolean): void;
    setUseGitIgnore(enabled: boolean): void;
    setDataFileSuffixes(suffixes: string[]): void;
    setFreezeReservedData(enabled: boolean): void;
    setServerOptions(options: ServerOptions): void;
    on(event: "eleventy.before" | "eleventy.after", listener: () => void | Promise<void>): void;
    readonly watchIgnores: Set<string>;
    readonly ignores: Set<string>;
  }

  export interface ServerOptions {
    readonly port?: number;
    readonly portReassignmentRetryCount?: number;
    readonly showVersion?: boolean;
    readonly domDiff?: boolean;
    readonly middleware?: readonly Middleware[];
    readonly messageOnStart?: (addresses: { readonly hosts: { readonly [name: string]: readonly string[] } }) => string;
  }

  export type Middleware = (
    request: import("node:http").IncomingMessage,
    response: import("node:http").ServerResponse,
    next: () => void,
  ) => void;

  export interface Settings {
    readonly configPath: string;
    readonly quietMode: boolean;
    readonly runMode?: "build" | "serve";
    readonly pathPrefix?: string;
    readonly config: (config: UserConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, settings: Settings);
    init(): Promise<void>;
    write(): Promise<unknown>;
    watch(): Promise<unknown>;
    serve(port?: number): Promise<void>;
    stopWatch(): Promise<void>;
  }
}
