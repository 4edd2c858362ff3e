import { gonePath } from "../model/address.ts";
import { renderDocument } from "../view/layouts/document.tsx";
import { GonePage } from "../view/pages/gone-page.tsx";
import { page, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";

export const data = route(
  () => [null],
  () => gonePath,
);

export const render = page((_nothing: null, release) =>
  renderDocument(<GonePage frame={sharedOf(release).frame} jsonLd={[]} />),
);
