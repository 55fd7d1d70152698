// The JavaScript that wasm-bindgen made for a file of WebAssembly, as the package uses it: with the short names that
// wasm-opt gave to what crosses, and with every answer passing through `answer`, which throws what was found wrong.

/** The name that wasm-opt gives to the one module of imports. */
const MODULE = "a";

/**
 * @param made the module, as wasm-bindgen makes it for bundlers: functions, and those that WebAssembly calls
 * @param names what wasm-opt renamed: `imports` as [module, old, new], `exports` as [old, new]
 */
export function glue(made, { imports, exports }) {
  const short = new Map(exports);
  const renamed = (name) => {
    if (!short.has(name)) throw new Error(`WebAssembly has no ${name}`);
    return short.get(name);
  };
  const called = imports.map(([, name, short]) => {
    if (!made.includes(`export function ${name}(`)) throw new Error(`JavaScript has no ${name}`);
    return `${short}: ${name}`;
  });
  const answered = made.replace(/^(\s*(?:const ret = )?)(wasm\.(?!__)\w+\(.*\));$/gm, "$1answer($2);");
  return `import { answer } from "./errors.js";
${answered.replace(/\bwasm\.(\w+)/g, (_, name) => `wasm.${renamed(name)}`)}
/** What WebAssembly calls. */
export const imports = { ${MODULE}: { ${called.join(", ")} } };

/** From now on functions call this instance. */
export function start({ exports }) {
  __wbg_set_wasm(exports);
  ${short.has("__wbindgen_start") ? `exports.${renamed("__wbindgen_start")}();` : ""}
}
`;
}
