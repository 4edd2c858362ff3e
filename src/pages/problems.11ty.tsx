import { problemsPath } from "../model/address.ts";
import { renderDocument } from "../view/layouts/document.tsx";
import { ProblemsPage } from "../view/pages/problems-page.tsx";
import { page, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";

/** A page of previews only: a release has no problems to show. */
export const data = route(
  ({ preview }) => (preview === null ? [] : [preview]),
  () => problemsPath,
);

export const render = page((_preview: unknown, release) =>
  renderDocument(<ProblemsPage frame={sharedOf(release).frame} jsonLd={[]} />),
);
