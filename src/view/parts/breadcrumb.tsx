import { href } from "../../model/address.ts";
import type { Site } from "../../model/site.ts";

export interface Crumb {
  readonly title: string;
  readonly path: string;
}

interface BreadcrumbProps {
  readonly site: Site;
  /** From the widest to the narrowest, without the page itself. */
  readonly crumbs: readonly Crumb[];
}

export function Breadcrumb({ site, crumbs }: BreadcrumbProps) {
  return (
    <nav class="crumbs" aria-label="Breadcrumb">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.path}>
            <a href={href(site, crumb.path)}>{crumb.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
