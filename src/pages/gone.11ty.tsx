import { gonePath } from "../model/address.ts";
import { GonePage } from "../view/pages/gone-page.tsx";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";

export const data = route(
  () => [null],
  () => gonePath,
);

export const render = documentPage("list", (_nothing: null, release) => (
  <GonePage frame={sharedOf(release).frame} jsonLd={[]} />
));
