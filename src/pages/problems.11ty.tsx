import { problemsPath } from "../model/address.ts";
import { ProblemsPage } from "../view/pages/problems-page.tsx";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";

/** A page of previews only: a release has no problems to show. */
export const data = route(
  ({ preview }) => (preview === null ? [] : [preview]),
  () => problemsPath,
);

export const render = documentPage("list", (_preview: unknown, release) => (
  <ProblemsPage frame={sharedOf(release).frame} jsonLd={[]} />
));
