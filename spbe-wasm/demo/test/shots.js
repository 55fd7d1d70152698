// Pictures of the page in three widths and two themes, for people to look at: `node test/shots.js FOLDER`.

import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { browse } from "../../test/browser.js";
import { serve } from "../serve.js";

const folder = process.argv[2] ?? "shots";
const only = process.argv[3] ?? "";
mkdirSync(folder, { recursive: true });
const document = (name) => new URL(`../../../conformance/assessments/${name}.json`, import.meta.url);
const pemdi = readFileSync(document("pemdi-example"));

const SCENES = {
  start: async () => {},
  serang: async (page) => page.getByRole("button", { name: /Contoh|Example/ }).first().click(),
  blank: async (page) => {
    await page.getByRole("button", { name: "Mulai mengisi permenpanrb-59-2020" }).click();
    await page.locator("#row-0 [tabindex='0']").focus();
    for (const key of "33274312") await page.keyboard.press(key);
  },
  pemdi: async (page) => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: /Buka berkas|Open file/ }).click()]);
    await chooser.setFiles({ name: "pemdi.json", mimeType: "application/json", buffer: pemdi });
    await page.locator("#row-3").waitFor();
  },
  working: async (page) => {
    await SCENES.serang(page);
    await page.locator(".parts").getByRole("button", { name: /Manajemen SPBE/ }).first().click();
  },
  compare: async (page) => {
    await SCENES.serang(page);
    await page.getByLabel("Kode penilaian", { exact: true }).fill("20AB78NH43MCK8CVQRW3C2PCD");
    await page.getByRole("button", { name: "Bandingkan", exact: true }).click();
    await page.locator("#row-0 [tabindex='0']").focus();
    for (const key of "3377") await page.keyboard.press(key);
    await page.waitForTimeout(300);
    await page.locator(".compare").evaluate((one) => one.scrollIntoView());
  },
  plan: async (page) => {
    await SCENES.serang(page);
    await page.getByRole("button", { name: "Rencana kenaikan", exact: true }).click();
    await page.locator(".asked").first().waitFor();
    await page.locator(".plan").evaluate((one) => one.scrollIntoView());
  },
  save: async (page) => {
    await SCENES.serang(page);
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
  },
  paste: async (page) => {
    await SCENES.serang(page);
    await page.getByRole("button", { name: /Tempel kolom/ }).click();
    await page.locator("textarea").fill("2\n3\n9\n\ntiga\n4\n4");
  },
};

const { address, close } = await serve();
await browse(async (context) => {
  for (const [name, act] of Object.entries(SCENES)) {
    if (only && !only.split(",").includes(name)) continue;
    for (const theme of ["light", "dark"]) {
      for (const width of [360, 768, 1440]) {
        const page = await context.newPage();
        page.on("console", (message) => console.log(name, width, message.text()));
        page.on("pageerror", (error) => console.log(name, width, String(error)));
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize({ width, height: width === 360 ? 780 : 1000 });
        await page.addInitScript(() => sessionStorage.length === 0 && (sessionStorage.setItem("fresh", "1"), localStorage.clear()));
        await page.goto(address);
        await page.locator("main").waitFor();
        await act(page);
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(folder, `${name}-${width}-${theme}.png`) });
        if (name !== "start" && name !== "working" && theme === "light") {
          await page.screenshot({ path: join(folder, `${name}-${width}-${theme}-full.png`), fullPage: true });
        }
        if (width < 1440 && ["serang", "pemdi"].includes(name)) {
          for (const [part, picture] of [[".results", "results"], [".targets", "targets"]]) {
            await page.locator(part).evaluate((one) => one.scrollIntoView());
            await page.screenshot({ path: join(folder, `${name}-${width}-${theme}-${picture}.png`) });
          }
        }
        if (name === "serang" && width === 1440 && theme === "dark") {
          await page.locator(".targets").evaluate((one) => one.scrollIntoView());
          await page.screenshot({ path: join(folder, `${name}-${width}-${theme}-targets.png`) });
        }
        if (name === "serang" && width === 1440 && theme === "light") await page.pdf({ path: join(folder, "print.pdf"), preferCSSPageSize: true, printBackground: true });
        if (name === "plan" && width === 1440 && theme === "light") await page.pdf({ path: join(folder, "plan.pdf"), preferCSSPageSize: true, printBackground: true });
        await page.close();
      }
    }
  }
}, { locale: "id-ID" });
close();
