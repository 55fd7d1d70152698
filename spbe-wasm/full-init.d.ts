/** The same functions as `spbe/full`, for whoever wants to say when and from where its WebAssembly is loaded. */
export * from "./full.js";

/**
 * Loads the WebAssembly file of `spbe/full`, once: from beside the module unless told otherwise. Before that every other
 * function throws. In Node it is loaded already, and this does nothing.
 */
export default function init(
  source?: string | URL | Request | Response | Promise<Response> | BufferSource | WebAssembly.Module,
): Promise<void>;
