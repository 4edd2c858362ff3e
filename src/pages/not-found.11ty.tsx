import { notFoundPath } from "../model/address.ts";
import { renderDocument } from "../view/layouts/document.tsx";
import { NotFoundPage } from "../view/pages/not-found-page.tsx";
import { page, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";

export const data = route(
  () => [null],
  () => notFoundPath,
);

export const render = page((_nothing: null, release) =>
  renderDocument(<NotFoundPage frame={sharedOf(release).frame} jsonLd={[]} />),
);
