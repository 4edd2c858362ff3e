import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { documented, type Host, installed, prepare, run } from "./host.ts";
import { freePort } from "./loopback.ts";

const program = installed("nginx");

export const nginx: Host = {
  name: "nginx",
  program,
  async start(served) {
    const { folder, made } = prepare("nginx.awk", served);
    const port = await freePort();
    const site = documented("nginx.conf", {
      "/etc/nginx/dateline/release.conf": made,
      "/etc/nginx/dateline/addresses.conf": join(served.maps, "nginx.conf"),
      "listen 80;": `listen 127.0.0.1:${port};`,
      "/srv/dateline/release": served.folder,
    });
    const file = join(folder, "nginx.conf");
    writeFileSync(file, `${surroundings(folder)}\n${site}\n}\n`);
    return run(program ?? "nginx", ["-p", folder, "-c", file], port);
  },
};

/** What a system's own nginx.conf holds around the sites, as far as it matters here. */
function surroundings(folder: string): string {
  const bodies = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  return [
    "daemon off;",
    "master_process off;",
    `pid ${folder}/pid;`,
    "error_log stderr;",
    "events {}",
    "http {",
    "access_log off;",
    `include ${mimeTypes()};`,
    "default_type application/octet-stream;",
    ...bodies,
  ].join("\n");
}

/** The list of types that comes with nginx lies beside its configuration. */
function mimeTypes(): string {
  const said = execFileSync("sh", ["-c", '"$0" -V 2>&1', program ?? "nginx"], { encoding: "utf8" });
  return join(dirname(/--conf-path=(\S+)/.exec(said)?.[1] ?? "/etc/nginx/nginx.conf"), "mime.types");
}
