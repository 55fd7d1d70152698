// Levels by key, tap and paste, and what the page says at once.

import { assert, test } from "../../test/harness.js";
import { becomes, choose, example, fresh, index, level, paste, predicate, row, SERANG } from "./open.js";

export async function entering(context, address) {
  const open = (options) => fresh(context, address, options);

  await test("47 digits typed one after the other are Kota Serang", async () => {
    const page = await open();
    await choose(page, "permenpanrb-59-2020");
    await page.locator("#row-0 [tabindex='0']").focus();
    for (const one of SERANG.levels) await page.keyboard.press(String(one));
    await becomes(() => index(page), "2,97");
    await becomes(() => predicate(page), "Baik");
    assert.deepEqual(page.said, []);
  });

  await test("an unfinished form shows the exact range and the predicates in it", async () => {
    const page = await open();
    await choose(page, "permenpanrb-59-2020");
    await becomes(() => index(page), "1,00–5,00");
    await paste(page, SERANG.levels.slice(0, 46).join("\n"));
    await page.getByRole("button", { name: /^Terapkan \d/ }).click();
    await becomes(() => index(page), "2,88–3,00");
    await becomes(() => predicate(page), "Baik");
    await page.getByRole("button", { name: /Isian kosong berikutnya/ }).click();
    await becomes(() => page.evaluate(() => document.activeElement.closest(".row").id), "row-46");
    await page.keyboard.press("4");
    await becomes(() => index(page), "2,97");
  });

  await test("arrows, Home, End and Delete change a level; up and down move", async () => {
    const page = await open();
    await choose(page, "permenpanrb-59-2020");
    await page.locator("#row-0 [tabindex='0']").focus();
    const now = async () => ((await level(page, 0).count()) ? level(page, 0).innerText() : "");
    const steps = [["ArrowRight", "1"], ["ArrowRight", "2"], ["ArrowLeft", "1"], ["ArrowLeft", "1"], ["End", "5"], ["ArrowRight", "5"], ["Delete", ""], ["Home", "1"], ["Backspace", ""]];
    for (const [key, expected] of steps) {
      await page.keyboard.press(key);
      await becomes(() => now(), expected, key);
    }
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("3");
    await becomes(() => level(page, 1).innerText(), "3");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await becomes(() => page.evaluate(() => document.activeElement.closest(".row").id), "row-0");
  });

  await test("a tap sets a level, the cross clears it, undo and redo go back and forth", async () => {
    const page = await open({ width: 360, height: 780 });
    await choose(page, "permenpanrb-59-2020");
    await row(page, 4).getByRole("radio", { name: "3, Terdefinisi" }).click();
    await becomes(() => level(page, 4).innerText(), "3");
    await row(page, 4).getByRole("button", { name: "Kosongkan indikator 5" }).click();
    await becomes(() => level(page, 4).count(), 0);
    await page.getByRole("button", { name: "Urungkan" }).click();
    await becomes(() => level(page, 4).innerText(), "3");
    await page.keyboard.press("Control+z");
    await becomes(() => level(page, 4).count(), 0);
    await page.keyboard.press("Control+Shift+Z");
    await becomes(() => level(page, 4).innerText(), "3");
  });

  await test("a digit that the scale does not have is marked at its row, and the level stays", async () => {
    const page = await open();
    await example(page);
    await page.locator("#row-12 [tabindex='0']").focus();
    await page.keyboard.press("7");
    await becomes(() => row(page, 12).locator(".row-problem").innerText(), "indikator 13: tingkat 7 di luar 1 sampai 5");
    await becomes(() => level(page, 12).innerText(), "2");
    await page.keyboard.press("3");
    await becomes(() => row(page, 12).locator(".row-problem").count(), 0);
    await becomes(() => index(page), "2,99");
  });

  await test("a pasted column is shown before it overwrites anything", async () => {
    const page = await open();
    await choose(page, "permenpanrb-59-2020");
    await paste(page, `${SERANG.levels.join("\r\n")}\r\n`);
    await becomes(() => page.locator(".paste-counts").innerText(), "47 berubah, 0 di antaranya menimpa isian, 0 ditolak");
    await becomes(() => page.locator(".preview tbody tr").count(), 47);
    await becomes(() => index(page), "1,00–5,00");
    await page.keyboard.press("Enter");
    await becomes(() => index(page), "2,97");
    await paste(page, SERANG.levels.map(() => 3).join("\n"));
    const others = SERANG.levels.filter((one) => one !== 3).length;
    await becomes(() => page.locator(".paste-counts").innerText(), `${others} berubah, ${others} di antaranya menimpa isian, 0 ditolak`);
    await page.keyboard.press("Escape");
    await becomes(() => index(page), "2,97");
  });

  await test("a bad paste: what is refused is marked at its row, the rest goes in", async () => {
    const page = await open();
    await example(page);
    await paste(page, "2\n\n9\ntiga\n3,5\n0");
    await becomes(() => page.locator(".paste-counts").innerText(), "1 berubah, 1 di antaranya menimpa isian, 4 ditolak");
    await page.getByRole("button", { name: "Terapkan 1 perubahan" }).click();
    const problems = await page.locator(".row .row-problem").allInnerTexts();
    assert.deepEqual(problems, [
      "indikator 3: tingkat 9 di luar 1 sampai 5",
      "indikator 4: seharusnya bilangan bulat, bukan teks",
      "indikator 5: seharusnya bilangan bulat, bukan teks",
      "indikator 6: tingkat 0 di luar 1 sampai 5",
    ]);
    await becomes(() => Promise.all([0, 1, 2, 3].map((at) => level(page, at).innerText())), ["2", "1", "3", "2"]);
  });

  await test("a pasted table is read by its header; without one it is refused", async () => {
    const page = await open();
    await example(page);
    await paste(page, "1\t3\n2\t4");
    await page.locator("dialog .row-problem").waitFor();
    await becomes(() => page.locator("dialog .row-problem").innerText(), /^tidak ada tabel penilaian: beri judul kolom `No`, `Indikator`, dan `Nilai`/);
    await becomes(() => page.getByRole("button", { name: /^Terapkan \d/ }).isDisabled(), true);
    await page.locator("textarea").fill("No\tNilai\n1\t6\n2\t3");
    await page.getByText("B2 `6`: indikator 1: tingkat 6 di luar 1 sampai 5").waitFor();
    await page.locator("textarea").fill("No\tNilai\n2\ttiga\n1\tLevel 2\n");
    await page.getByRole("button", { name: "Terapkan 2 perubahan" }).click();
    await becomes(() => Promise.all([0, 1, 2].map((at) => level(page, at).innerText())), ["2", "3", "3"]);
  });

  await test("a paste of more cells than rows says so", async () => {
    const page = await open();
    await choose(page, "permenpanrb-8-2026");
    await paste(page, "3\n3");
    await page.locator("textarea").fill(Array(22).fill("3,25").join("\n"));
    await becomes(() => page.locator("dialog .row-problem").innerText(), "2 sel di bawah indikator terakhir tidak dipakai.");
    await page.getByRole("button", { name: "Terapkan 20 perubahan" }).click();
    await becomes(() => index(page), "3,25");
  });

  await test("Pemdi takes decimals, with a comma or a point, and refuses what the scale does not have", async () => {
    const page = await open();
    await choose(page, "permenpanrb-8-2026");
    await page.locator("#row-0 input").focus();
    for (const one of ["3", "2,5", "3.6667", "5"]) {
      await page.keyboard.type(one);
      await page.keyboard.press("Enter");
    }
    await becomes(() => page.locator("#row-1 input").inputValue(), "2,5");
    await becomes(() => page.locator("#row-2 input").inputValue(), "3,6667");
    await page.keyboard.type("5,1");
    await page.keyboard.press("Enter");
    await becomes(() => row(page, 4).locator(".row-problem").innerText(), "indikator 5: nilai 5.1 di luar 1 sampai 5");
    await row(page, 4).getByRole("radio", { name: "4, Melembaga" }).click();
    await becomes(() => page.locator("#row-4 input").inputValue(), "4");
    await becomes(() => row(page, 4).locator(".row-problem").count(), 0);
    await paste(page, Array(16).fill("2,75").join("\n"));
    await page.getByLabel("Mulai dari indikator").selectOption("5");
    await page.getByRole("button", { name: /^Terapkan \d/ }).click();
    await becomes(() => predicate(page), /^Baik \(Berkembang\)$/);
    assert.deepEqual(page.said, []);
  });

  await test("what is being typed stays, whatever else is drawn meanwhile, and is taken over when the field is left", async () => {
    const page = await open();
    /** Types into a field, has the page change a level of the first row meanwhile, and leaves the field. */
    const typing = async (field, text) => {
      await field.focus();
      await page.keyboard.press("Control+a");
      await page.keyboard.type(text);
      const before = await index(page);
      await page.evaluate(() => document.querySelector("#row-0 [aria-checked='false']").click());
      await becomes(async () => (await index(page)) !== before, true);
      await becomes(() => field.inputValue(), text);
      await page.keyboard.press("Tab");
    };
    await choose(page, "permenpanrb-8-2026");
    await typing(page.locator("#row-3 input"), "3,25");
    await becomes(() => page.locator("#row-3 .row-clear").isVisible(), true);
    await typing(page.getByLabel("Indeks minimal"), "tiga");
    await becomes(() => page.locator("#targets-problems").innerText(), /`tiga` bukan bilangan desimal/);
    await becomes(() => page.getByLabel("Indeks minimal").inputValue(), "tiga");
    await typing(page.getByLabel("Indeks minimal"), "3,5");
    await becomes(() => page.locator("#targets-problems").innerText(), "");
    await typing(page.getByLabel("Tahun", { exact: true }).first(), "2026");
    await typing(page.getByLabel("Instansi", { exact: true }), "Kota Contoh");
    await becomes(() => page.locator(".about strong").innerText(), "Kota Contoh · 2026");
  });

  await test("zero is a level under 5/2018", async () => {
    const page = await open();
    await choose(page, "permenpanrb-5-2018");
    await page.locator("#row-0 [tabindex='0']").focus();
    for (let at = 0; at < 37; at += 1) await page.keyboard.press("0");
    await becomes(() => index(page), "0,00");
    await becomes(() => predicate(page), "Kurang");
  });
}
