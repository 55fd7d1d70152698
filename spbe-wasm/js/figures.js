// Exact values in the forms that people and programs want, and what else crosses as text.

/** The four forms of an exact value, from fields of a line. */
export function figuresOf(fields, from = 0) {
  return Object.freeze({
    exact: fields[from],
    decimal: fields[from + 1] || null,
    rounded: fields[from + 2],
    value: Number(fields[from + 3]),
  });
}

/** The lines of a text that has a line break after each. */
export const linesOf = (text) => text.split("\n").slice(0, -1);

const KEPT = new Set(["levels", "services", "notes", "meta"]);

/** What a document says, with its keys as JavaScript writes them, frozen. Keys that are somebody's own stay. */
export function frozen(value, own = false) {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return Object.freeze(value.map((item) => frozen(item, own)));
  const entries = Object.entries(value).map(([key, item]) => {
    const name = own ? key : key.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
    return [name, frozen(item, own || KEPT.has(key))];
  });
  return Object.freeze(Object.fromEntries(entries));
}
