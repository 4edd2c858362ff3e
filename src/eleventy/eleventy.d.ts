/** What Dateline calls of Eleventy 3.1, which ships no declarations of its own: also a list of what we depend on. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    addTemplateFormats(formats: string): void;
    addExtension(extensions: string[], options: { key: string }): void;
    addGlobalData(name: string, value: unknown): void;
    setWatchThrottleWaitTime(milliseconds: number): void;
    setWatchJavaScriptDependencies(enabled: boolean): void;
    setUseGitIgnore(enabled: boolean): void;
    setDataFileSuffixes(suffixes: string[]): void;
    setFreezeReservedData(enabled: boolean): void;
    setServerOptions(options: ServerOptions): void;
    on(event: "eleventy.before", listener: () => void | Promise<void>): void;
    on(
      event: "eleventy.after",
      listener: (built: { readonly results: readonly Written[] }) => void | Promise<void>,
    ): void;
    readonly watchIgnores: Set<string>;
  }

  /** A file that a build wrote. */
  export interface Written {
    readonly outputPath: string | false;
  }

  export interface ServerOptions {
    readonly port?: number;
    readonly portReassignmentRetryCount?: number;
    readonly showVersion?: boolean;
    readonly domDiff?: boolean;
    readonly middleware?: readonly Middleware[];
    readonly messageOnStart?: () => string | false;
    readonly ready?: (server: DevServer) => void;
  }

  export interface DevServer {
    getServerUrl(host: string, pathname?: string): string;
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
    /** Tells at the end of a run what took long. */
    readonly bench: { finish: () => void };
    /** Nothing is printed any more, errors included. */
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
    /** Builds once, then gives a function that builds again because a file changed. */
    watch(): Promise<(changedFile: string) => Promise<void>>;
    serve(port?: number): Promise<void>;
    stopWatch(): Promise<void>;
  }
}
