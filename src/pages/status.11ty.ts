import { statusJson } from "../emit/status.ts";
import { factsOf } from "./facts.ts";
import { page, route } from "./routes.ts";

export const data = route(
  () => [null],
  () => "/status.json",
);

export const render = page((_nothing: null, release) => statusJson(factsOf(release)));
