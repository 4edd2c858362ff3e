import { notFoundPath } from "../model/address.ts";
import { NotFoundPage } from "../view/pages/not-found-page.tsx";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";

export const data = route(
  () => [null],
  () => notFoundPath,
);

export const render = documentPage("list", (_nothing: null, release) => (
  <NotFoundPage frame={sharedOf(release).frame} jsonLd={[]} />
));
