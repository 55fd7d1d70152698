// Which kind of value something is, numbered as `KINDS` in src/errors.rs.

export const NULL = 0;
export const WHOLE = 1;
export const TEXT = 2;
const DECIMALS = 3;
const LARGE = 4;
export const BOOLEAN = 5;
export const LIST = 6;
export const OBJECT = 7;
export const OTHER = 8;
export const LIST_OR_OBJECT = 9;
export const TEXT_OR_OBJECT = 10;
export const BYTES = 11;
export const PAIR = 12;

/** Beyond these a whole number is no whole number to the library, which counts in 64 bits. */
const SMALLEST = -(2 ** 63);
const LARGEST = 2 ** 63;

export function kindOf(value) {
  switch (typeof value) {
    case "number":
      if (!Number.isInteger(value)) return DECIMALS;
      return value >= SMALLEST && value < LARGEST ? WHOLE : LARGE;
    case "bigint":
      return BigInt.asIntN(64, value) === value ? WHOLE : LARGE;
    case "string":
      return TEXT;
    case "boolean":
      return BOOLEAN;
    case "undefined":
      return NULL;
    case "object":
      if (value === null) return NULL;
      return isList(value) ? LIST : OBJECT;
    default:
      return OTHER;
  }
}

/** A list of values: an array or a typed array. */
export const isList = (value) => Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/** The digits of a whole number, or a text; nothing of any other kind. */
export function digitsOf(value, kind) {
  if (kind === TEXT) return value;
  // As a big integer a number has all its digits: 2**60 prints as 1152921504606847000.
  return kind === WHOLE ? String(BigInt(value)) : "";
}
