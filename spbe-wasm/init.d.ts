/** The same functions as `spbe`, for whoever wants to say when and from where WebAssembly is loaded. */
export * from "./types.js";

/**
 * Loads the WebAssembly file, once: from beside the module unless told otherwise. Before that every other function
 * throws. In Node it is loaded already, and this does nothing.
 */
export default function init(
  source?: string | URL | Request | Response | Promise<Response> | BufferSource | WebAssembly.Module,
): Promise<void>;
