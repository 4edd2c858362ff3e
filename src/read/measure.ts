import type { PictureFormat } from "../model/picture.ts";
import type { Result } from "../model/result.ts";

/** What the bytes of a picture tell: see `model/picture.ts`. */
export interface Measured {
  readonly hash: string;
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
}

/** Measures a picture by its absolute file name; the failure is a sentence for the author. */
export type Measure = (absolute: string) => Promise<Result<Measured, string>>;
