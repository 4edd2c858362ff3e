import type { PictureFormat } from "../model/picture.ts";

/** What the bytes of a file are, whatever its name says: one of our formats, SVG, or nothing we know. */
export type PictureKind = PictureFormat | "svg" | "unknown";

/**
 * The kind of picture by its first bytes. It decides before any decoder sees the bytes, so that only the decoders of
 * our formats ever run.
 */
export function pictureKind(bytes: Buffer): PictureKind {
  const text = (start: number, end: number): string => bytes.toString("latin1", start, end);
  if (text(0, 3) === "\xff\xd8\xff") return "jpeg";
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "webp";
  if (text(0, 6) === "GIF87a" || text(0, 6) === "GIF89a") return "gif";
  if (text(4, 8) === "ftyp" && brands(bytes).includes("avif")) return "avif";
  return text(0, 4096).toLowerCase().includes("<svg") ? "svg" : "unknown";
}

/** The brands of an ISO base media file: the major one and, behind a version number, the compatible ones. */
function brands(bytes: Buffer): readonly string[] {
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256);
  const names: string[] = [];
  for (let at = 8; at + 4 <= end; at += 4) {
    if (at !== 12) names.push(bytes.toString("latin1", at, at + 4));
  }
  return names;
}
