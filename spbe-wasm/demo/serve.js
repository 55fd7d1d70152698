// Serves the built page on this machine alone, under the policy that a careful host would set.
//
//     node serve.js [PORT]

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { hosted } from "./policy.js";

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

const HEADERS = {
  "content-security-policy": `${hosted}; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-cache",
};

const dist = fileURLToPath(new URL("dist", import.meta.url));

/** Serves `dist/`; `requests` gets the path of everything that is asked for. */
export async function serve(port = 0, requests = []) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    requests.push(path);
    const file = join(dist, path.endsWith("/") ? `${path}index.html` : path);
    if (!file.startsWith(dist) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, HEADERS).end();
      return;
    }
    response.writeHead(200, { "content-type": KINDS[extname(file)] ?? "application/octet-stream", ...HEADERS });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => server.on("error", reject).listen(port, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serve(Number(process.argv[2] ?? 8059));
  console.log(`Kalkulator Indeks: ${address} (Ctrl-C ends it)`);
  console.log(`One file, for a disk: ${join(dist, "kalkulator-indeks.html")}`);
}
