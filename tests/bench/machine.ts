import { arch, cpus, platform, totalmem } from "node:os";

/** What the figures were taken on; nothing in it names a person, a host or a path. */
export function machine(): string {
  const [model] = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} × ${model?.model.trim() || "processor of unknown model"}, ${gigabytes} GB, ${platform()} ${arch()}, Node ${process.versions.node}`;
}
