// spbe/requirements: what the next level asks for. A file for each language, fetched when it is asked for.

import { reader } from "./read.js";

// Written out, so that bundlers find the files.
const files = {
  id: () => new URL("./requirements-id.json", import.meta.url),
  en: () => new URL("./requirements-en.json", import.meta.url),
};

export const requirements = reader(async (lang) => {
  const answer = await fetch(files[lang]());
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.text();
});
