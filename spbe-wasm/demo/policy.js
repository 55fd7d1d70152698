// What the page may do: run its own code and WebAssembly, and nothing else.

/** The content security policy. `scripts`, `styles`: where they may come from; `connect`: whom the page may ask. */
export const policy = ({ scripts, styles, connect }) =>
  [
    "default-src 'none'",
    `script-src ${scripts} 'wasm-unsafe-eval'`,
    `style-src ${styles}`,
    `connect-src ${connect}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** For a page whose files lie beside it. */
export const hosted = policy({ scripts: "'self'", styles: "'self'", connect: "'self'" });
