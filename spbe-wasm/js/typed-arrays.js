// Typed arrays, whatever a subclass or another realm made of them, such as that of an iframe.

const TYPED = Object.getPrototypeOf(Uint8Array.prototype);
const asked = (name) => Object.getOwnPropertyDescriptor(TYPED, name).get;
const tag = asked(Symbol.toStringTag);
const parts = ["buffer", "byteOffset", "length"].map(asked);

/** The name of the class of a typed array, whatever a subclass says of itself; of anything else what to call it. */
export function nameOf(value) {
  const name = Reflect.apply(tag, value, []);
  if (name !== undefined) return name;
  if (value === null || typeof value !== "object") return value === null ? "null" : typeof value;
  return Array.isArray(value) ? "Array" : ArrayBuffer.isView(value) ? "DataView" : "object";
}

/** A view of one's own of a typed array; undefined where its memory was handed on to somebody else. */
export function viewOf(value, Typed) {
  try {
    const [buffer, offset, length] = parts.map((part) => Reflect.apply(part, value, []));
    return new Typed(buffer, offset, length);
  } catch {
    return undefined;
  }
}
