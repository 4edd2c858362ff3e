import { statusJson } from "../emit/status.ts";
import { page, route } from "./routes.ts";
import { factsOf } from "./facts.ts";

export const data = route(
  () => [null],
  () => "/status.json",
);

export const render = page((_nothing: null, release) => statusJson(factsOf(release)));
