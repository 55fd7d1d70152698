// For the page that is one file: WebAssembly that stands in the script as text.

/** Bytes that were gzipped and written in base 64. */
export const unpacked = (text: string) => async (): Promise<ArrayBuffer> => {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
};
