// Debian's Chromium, and a server on this machine for pages of files.

import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

const paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const chromiumPath = process.env.CHROMIUM ?? paths.find((path) => existsSync(path));

/** Serves a folder; `headers` for every answer. */
export async function serve(folder, headers = {}) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": KINDS[extname(file)] ?? "text/plain", ...headers });
    return createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** Opens Chromium, gives it to `use`, and closes it. `options`: of the context, such as its `locale`. */
export async function browse(use, options = {}) {
  const profile = mkdtempSync(join(tmpdir(), "spbe-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    headless: true,
    ...options,
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ],
  });
  try {
    return await use(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What the console of a page said, and what a script on it left in `window.said`. */
export async function said(context, address) {
  const page = await context.newPage();
  const console = [];
  page.on("console", (message) => console.push(message.text()));
  page.on("pageerror", (error) => console.push(String(error)));
  try {
    await page.goto(address);
    await page.waitForFunction(() => window.said !== undefined, undefined, { timeout: 60_000 });
    return await page.evaluate(() => window.said);
  } catch (error) {
    throw new Error(`${address}: ${error.message}\n${console.join("\n")}`);
  } finally {
    await page.close();
  }
}
