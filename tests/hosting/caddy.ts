import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { documented, type Host, installed, prepare, run } from "./host.ts";
import { freePort } from "./loopback.ts";

const program = installed("caddy");

export const caddy: Host = {
  name: "Caddy",
  program,
  async start(served) {
    const { folder, made } = prepare("caddy.awk", served);
    const port = await freePort();
    const site = documented("Caddyfile", {
      "\nwww.wire.example {": `\nhttp://127.0.0.1:${port} {`,
      "/etc/caddy/dateline/release.caddy": made,
      "/etc/caddy/dateline/addresses.caddy": join(served.maps, "caddy.conf"),
      "/srv/dateline/release": served.folder,
    });
    const file = join(folder, "Caddyfile");
    writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n\n${site}`);
    // What Caddy keeps goes into the folder, not into the home of whoever runs the tests.
    const home = { HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
    return run(program ?? "caddy", ["run", "--config", file, "--adapter", "caddyfile"], port, home);
  },
};
