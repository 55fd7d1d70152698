declare module "virtual:wasm" {
  /** Where the WebAssembly file lies, or what gives its bytes. */
  export const main: string | (() => Promise<ArrayBuffer>);
}

declare module "*.css";
