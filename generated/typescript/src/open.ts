/** Values that nobody knew when this client was made. */

declare const UNNAMED: unique symbol;

/** A value that the contract does not name, where it tells forms apart by those that it names. */
export type Open<T extends string | number = string> = T & { readonly [UNNAMED]: true };

/**
 * Use a value that the contract does not name, because a newer server knows it.
 *
 * The fields beside it are then checked by the server alone.
 */
export function open<T extends string | number>(value: T): Open<T> {
  return value as Open<T>;
}
