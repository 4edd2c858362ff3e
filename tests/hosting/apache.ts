import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../newsrooms.ts";
import { documented, type Host, installed, run } from "./host.ts";
import { freePort } from "./loopback.ts";

const program = installed("apache2") ?? installed("httpd");

export const apache: Host = {
  name: "Apache",
  program,
  async start(served) {
    const folder = temporaryFolder("host");
    const port = await freePort();
    const prefix = served.release.slice(served.folder.length).replace(/\/$/, "");
    const site = documented("apache.conf", {
      'DocumentRoot "/srv/dateline/release"': `DocumentRoot "${served.folder}"`,
      '<Directory "/srv/dateline/release">': `<Directory "${served.folder}">`,
      "/etc/apache2/dateline/addresses.map": join(served.maps, "apache.map"),
      "ErrorDocument 404 /404.html": `ErrorDocument 404 ${prefix}/404.html`,
      "ErrorDocument 410 /410.html": `ErrorDocument 410 ${prefix}/410.html`,
    });
    const file = join(folder, "httpd.conf");
    mkdirSync(join(folder, "run"));
    writeFileSync(file, `${surroundings(folder, port)}\n<VirtualHost *:${port}>\n${site}</VirtualHost>\n`);
    return run(program ?? "apache2", ["-d", folder, "-f", file, "-X"], port);
  },
};

/** What a system's own configuration holds around the sites, as far as it matters here. */
function surroundings(folder: string, port: number): string {
  const modules = ["mpm_event", "authz_core", "mime", "dir", "rewrite"];
  return [
    `Listen 127.0.0.1:${port}`,
    "ServerName wire.example",
    `PidFile ${folder}/run/pid`,
    `DefaultRuntimeDir ${folder}/run`,
    `ErrorLog ${folder}/error.log`,
    ...modules
      .map((name) => [name, join(modulesFolder(), `mod_${name}.so`)] as const)
      // What is not there as a file is compiled in.
      .filter(([, path]) => existsSync(path))
      .map(([name, path]) => `LoadModule ${name}_module ${path}`),
    "TypesConfig /etc/mime.types",
  ].join("\n");
}

/** Debian and Fedora put modules into different places. */
function modulesFolder(): string {
  const roots = ["../lib/apache2/modules", "../lib64/httpd/modules", "../libexec/apache2"];
  const found = roots.map((root) => join(dirname(program ?? ""), root)).find((path) => existsSync(path));
  return found ?? "/usr/lib/apache2/modules";
}
