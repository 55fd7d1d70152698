declare module "virtual:wasm/*" {
  /** Where the WebAssembly file lies, or what gives its bytes. */
  const source: string | (() => Promise<ArrayBuffer>);
  export default source;
}

declare module "*.css";
