/** Either a value or the reasons why there is none. Errors are values until the edge of the program. */
export type Result<T, E> = { readonly kind: "ok"; readonly value: T } | { readonly kind: "failed"; readonly error: E };

export function ok<T>(value: T): Result<T, never> {
  return { kind: "ok", value };
}

export function failed<E>(error: E): Result<never, E> {
  return { kind: "failed", error };
}
