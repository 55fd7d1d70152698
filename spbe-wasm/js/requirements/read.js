// Requirements as callers get them: what their document says, frozen, with its keys as JavaScript writes them.

import { frozen } from "../figures.js";

const LANGUAGES = ["id", "en"];
const kept = new Map();

/** A function that gives the requirements in a language, with what loads the text of their document: once for each. */
export const reader = (load) =>
  function requirements(lang = "id") {
    if (!LANGUAGES.includes(lang)) {
      const said = typeof lang === "string" ? `\`${lang.slice(0, 40)}\`` : `a ${typeof lang}`;
      return Promise.reject(new RangeError(`${said} is not one of ${LANGUAGES.join(", ")}`));
    }
    if (!kept.has(lang)) {
      const loaded = load(lang).then((text) => frozen(JSON.parse(text)));
      kept.set(lang, loaded);
      // A failed attempt may be repeated.
      loaded.catch(() => kept.delete(lang));
    }
    return kept.get(lang);
  };
