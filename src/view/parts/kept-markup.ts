import type { VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";

/** Gives a part of a page, rendered once for each pair of what it belongs to and what tells its variants apart. */
export type Keep = (owner: object, variant: object | string, part: () => VNode | null) => VNode;

/**
 * Keeps the markup of a part that many pages share. The part must be made from its owner and its variant and from
 * nothing else; what is kept goes when they go.
 */
export function keptMarkup(): Keep {
  const byOwner = new WeakMap<object, Variants>();
  return (owner, variant, part) => {
    let variants = byOwner.get(owner);
    if (variants === undefined) {
      variants = { named: new Map(), owned: new WeakMap() };
      byOwner.set(owner, variants);
    }
    let markup = typeof variant === "string" ? variants.named.get(variant) : variants.owned.get(variant);
    if (markup === undefined) {
      markup = renderToString(part() ?? joined([""]));
      if (typeof variant === "string") variants.named.set(variant, markup);
      else variants.owned.set(variant, markup);
    }
    return joined([markup]);
  };
}

interface Variants {
  readonly named: Map<string, string>;
  readonly owned: WeakMap<object, string>;
}

/**
 * Joins markup that was rendered before with parts that are still to be rendered: a part follows each piece of markup but
 * the last. The only place where rendered text is put into a page again; it was escaped when it was rendered.
 */
export function joined(markup: readonly string[], ...parts: readonly VNode[]): VNode {
  return jsxTemplate([...markup], ...parts);
}
