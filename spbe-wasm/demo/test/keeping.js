// The state in the address, in the browser, in files; targets, averages, comparisons, workings.

import { readFileSync } from "node:fs";
import { assert, test } from "../../test/harness.js";
import { becomes, choose, drop, example, fresh, give, hash, index, level, predicate, read, row, SERANG, SERANG_CODE } from "./open.js";

const serang = read("assessments/kota-serang-2021.json");
const openButton = (page) => page.getByRole("button", { name: "Buka berkas", exact: true });

/** Saves as one of the kinds; gives name and bytes. */
async function save(page, kind) {
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: kind }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

export async function keeping(context, address) {
  const open = (options) => fresh(context, address, options);

  await test("a link is Kota Serang, and a reload keeps it", async () => {
    const page = await open({ hash: `#${SERANG_CODE}` });
    await becomes(() => index(page), "2,97");
    await page.locator("#row-46 [tabindex='0']").focus();
    await page.keyboard.press("5");
    await becomes(() => index(page), "3,00");
    await becomes(async () => (await hash(page)) !== `#${SERANG_CODE}`, true);
    const kept = await hash(page);
    await page.reload();
    await becomes(() => index(page), "3,00");
    await becomes(() => hash(page), kept);
    assert.deepEqual(page.said, []);
  });

  await test("a reload at once keeps what was done last, and a link that is opened then is followed", async () => {
    const page = await open({ hash: `#${SERANG_CODE}` });
    // In one turn with the key: before the page has written its address.
    await page.evaluate(() => {
      const target = document.querySelector("#row-46 [tabindex='0']");
      target.focus();
      target.dispatchEvent(new KeyboardEvent("keydown", { key: "5", bubbles: true, cancelable: true }));
      location.reload();
    });
    await becomes(() => index(page).catch(() => ""), "3,00");
    await becomes(async () => (await hash(page)) !== `#${SERANG_CODE}`, true);
    await page.evaluate((code) => (location.hash = code), SERANG_CODE);
    await becomes(() => index(page), "2,97");
    await page.reload();
    await becomes(() => index(page), "2,97");
    assert.deepEqual(page.said, []);
  });

  await test("what was kept comes back without a link; a link that says something else can be undone", async () => {
    const page = await open();
    await give(page, () => openButton(page).click(), "serang.json", serang);
    await becomes(() => page.locator(".about strong").innerText(), "Pemerintah Kota Serang · 2021 · Kota");
    await becomes(() => hash(page), `#${SERANG_CODE}?index=2.6&predicate=Baik&level=3&year=2021&group=Kota`);
    await page.goto("about:blank");
    await page.goto(address);
    await becomes(() => page.locator(".about strong").innerText(), "Pemerintah Kota Serang · 2021 · Kota");
    await page.evaluate((code) => (location.hash = code), "A0V01HXZ3CBG90NDBM92Q20YEES2BP9R0VAATP8MPWAMFXR33CRPMNT7CHM7QB38N");
    await page.getByText("594901/200000").waitFor();
    await page.getByRole("button", { name: "Urungkan" }).first().click();
    await becomes(() => index(page), "2,97");
    await becomes(() => page.locator(".about strong").innerText(), "Pemerintah Kota Serang · 2021 · Kota");
  });

  await test("a link with a wrong character says so, and nothing is lost", async () => {
    const page = await open({ hash: `#${SERANG_CODE.slice(0, -1)}E` });
    await becomes(() => page.locator("dialog li").innerText(), "ada karakter yang salah atau dua karakter yang tertukar");
    await page.getByRole("button", { name: "Tutup" }).click();
    await becomes(() => page.getByRole("heading", { name: "Pilih edisi penilaian" }).count(), 1);
  });

  await test("a file by choice or drop, and all problems of a wrong one", async () => {
    const page = await open();
    await drop(page, "serang.json", serang.toString());
    await page.locator(".index").waitFor();
    await becomes(() => index(page), "2,97");
    await becomes(() => predicate(page), "Baik");
    await drop(page, "salah.json", JSON.stringify({ ...SERANG, levels: [6, "3", ...SERANG.levels.slice(2)], years: 2021 }));
    await page.locator("dialog").waitFor();
    await becomes(() => page.locator("dialog h2").innerText(), "salah.json tidak dapat dibuka");
    const problems = await page.locator("dialog li").allInnerTexts();
    assert.deepEqual(problems, [
      "/years: kunci `years` tidak dikenal",
      "indikator 1: tingkat 6 di luar 1 sampai 5",
      "indikator 2: seharusnya bilangan bulat, bukan teks",
    ]);
    await page.keyboard.press("Escape");
    await drop(page, "rusak.json", "{");
    await page.locator("dialog li").waitFor();
    await becomes(() => page.locator("dialog li").innerText(), /^1:2 /);
    await becomes(() => index(page), "2,97");
  });

  await test("the saved document is the one that was opened", async () => {
    const page = await open();
    await give(page, () => openButton(page).click(), "serang.json", serang);
    const saved = await save(page, /^Dokumen JSON/);
    assert.equal(saved.name, "pemerintah-kota-serang-2021-permenpanrb-59-2020.json");
    assert.deepEqual(JSON.parse(saved.bytes), SERANG);
  });

  await test("worksheet and CSV come back as the same form; a CSV says what it does not hold", async () => {
    const page = await open();
    await example(page);
    const sheet = await save(page, /^Kertas kerja XLSX/);
    assert.equal(sheet.name, "pemerintah-kota-serang-2021-permenpanrb-59-2020-kertas-kerja.xlsx");
    const csv = await save(page, /^CSV/);
    await page.getByText("Tidak termuat dalam CSV: targets.source, meta").waitFor();
    assert.match(csv.bytes.toString(), /47;Tingkat Kematangan Layanan Publik Sektor 3;4;3/);
    const result = await save(page, /^Hasil XLSX/);
    assert.equal(result.bytes.subarray(0, 2).toString(), "PK");
    for (const file of [sheet, csv]) {
      await page.getByRole("button", { name: "Kosongkan", exact: true }).click();
      await becomes(() => index(page), "1,00–5,00");
      await give(page, () => openButton(page).click(), file.name, file.bytes);
      await page.getByText("2,97", { exact: true }).first().waitFor();
      await becomes(() => page.locator(".about strong").innerText(), "Pemerintah Kota Serang · 2021 · Kota");
    }
    assert.deepEqual(page.said, []);
  });

  await test("a table of agencies: one is chosen; what was passed over is said; wrong cells are named", async () => {
    const page = await open();
    const numbers = SERANG.levels.map((_, at) => at + 1);
    const line = (name, levels) => [name, ...levels].join(";");
    const table = (...lines) => ["Instansi;" + numbers.join(";"), ...lines].join("\n");
    const threes = SERANG.levels.map(() => 3);
    await drop(page, "rekap.csv", table(line("Kota Serang", SERANG.levels), line("Kota Contoh", threes)));
    await page.getByRole("button", { name: /^Kota Serang/ }).click();
    await becomes(() => index(page), "2,97");
    await drop(page, "rekap.csv", table(line("Kota Serang", ["x", ...SERANG.levels.slice(1)])));
    await page.locator("dialog li").waitFor();
    await becomes(() => page.locator("dialog li").innerText(), /^B2 `x`: indikator 1/);
  });

  await test("a result is verified before it is opened; one that does not hold is refused with its first wrong statement", async () => {
    const page = await open();
    const { resultDocument } = await import("../../dist/node.mjs");
    const result = resultDocument(SERANG);
    await drop(page, "hasil.json", result);
    await page.getByText("Hasil diperiksa dan dibuka: Pemerintah Kota Serang 2021").waitFor();
    await becomes(() => index(page), "2,97");
    await drop(page, "hasil.json", result.replace('"2.97"', '"2.98"'));
    await page.locator("dialog li").waitFor();
    await becomes(() => page.locator("dialog li").innerText(), /2\.98/);
  });

  await test("copied for Excel: number, name and level, a row for each indicator", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await open();
    await example(page);
    await page.getByRole("button", { name: "Salin untuk Excel" }).click();
    await page.getByText("Tersalin").waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
    assert.equal(lines.length, 47);
    assert.equal(lines[46], "47\tTingkat Kematangan Layanan Publik Sektor 3\t4");
  });

  await test("targets: met or how far, and the result with every indicator at its target", async () => {
    const page = await open();
    await example(page);
    await page.locator(".scenario").waitFor();
    await becomes(() => page.locator(".scenario p").innerText(), "Dengan semua indikator pada target 3: 3,31 Baik");
    const outcomes = async () => (await page.locator(".outcomes").innerText()).replace(/\s+/g, " ");
    await becomes(() => outcomes(), "Indeks minimal 2,6 Tercapai lebih 0,3685 Predikat minimal Baik Tercapai Tingkat tiap indikator 3 Belum tercapai 14 di bawah target");
    await page.getByLabel("Indeks minimal").fill("3,5");
    await page.keyboard.press("Tab");
    await page.getByLabel("Predikat minimal").selectOption("Sangat Baik");
    await page.getByText("kurang 0,5315").waitFor();
    await page.getByLabel("Indeks minimal").fill("tiga");
    await page.getByLabel("Predikat minimal").focus();
    await page.locator("#targets-problems").getByText("tiga").waitFor();
    await becomes(() => page.locator("#targets-problems").innerText(), /`tiga` bukan bilangan desimal/);
    await page.getByRole("button", { name: "Terapkan skenario" }).click();
    await becomes(() => index(page), "3,31");
    await row(page, 0).locator(".tag-target").waitFor({ state: "detached" });
  });

  await test("published averages stand beside the result, and nothing where none were published", async () => {
    const page = await open();
    await example(page);
    await page.locator(".radar-average").first().waitFor({ state: "attached" });
    await becomes(() => page.locator(".parts thead").innerText().then((text) => text.includes("Rata-rata Kota 2021")), true);
    await page.getByRole("region", { name: "Rata-rata terbitan" }).getByLabel("Tahun").selectOption("2023");
    await becomes(() => page.locator(".strip-legend").innerText(), /Rata-rata Kota 2023 3,02/);
    await page.getByRole("region", { name: "Rata-rata terbitan" }).getByLabel("Kelompok").selectOption("LNS");
    await page.getByRole("region", { name: "Rata-rata terbitan" }).getByLabel("Tahun").selectOption("2024");
    await becomes(() => page.locator(".radar-average").count(), 0);
    await becomes(() => page.locator(".strip-average").count(), 0);
  });

  await test("last year by code: the exact difference; another edition: the reason why there is none", async () => {
    const page = await open();
    await example(page);
    await page.getByLabel("Kode penilaian", { exact: true }).fill(`${SERANG_CODE.slice(0, 5)}X`);
    await page.getByRole("button", { name: "Bandingkan", exact: true }).click();
    await becomes(() => page.locator("#compare-problems").innerText(), /\S/);
    await page.getByLabel("Kode penilaian", { exact: true }).fill(SERANG_CODE);
    await page.getByRole("button", { name: "Bandingkan", exact: true }).click();
    await page.getByText("Tidak ada tingkat yang berubah").waitFor();
    await page.locator("#row-0 [tabindex='0']").focus();
    await page.keyboard.press("3");
    await page.getByText("+0,026").waitFor();
    await becomes(() => row(page, 0).locator(".tag-before").innerText(), "sebelumnya 1");
    await page.getByRole("button", { name: "Lepas pembanding" }).click();
    await give(page, () => page.getByRole("button", { name: "Buka berkas pembanding" }).click(), "pemdi.json", read("assessments/pemdi-example.json"));
    await page.locator(".compare .row-problem").waitFor();
    await becomes(() => page.locator(".compare .row-problem").innerText(), /^tidak dapat dibandingkan: permenpanrb-8-2026 dan permenpanrb-59-2020/);
    await becomes(() => page.locator(".compare .result").count(), 0);
  });

  await test("the working of an aspect, a domain and the index", async () => {
    const page = await open();
    await example(page);
    await page.locator(".parts").getByRole("button", { name: "3 Manajemen SPBE" }).click();
    await becomes(() => page.locator("dialog .result").innerText(), "34,5 ÷ 16,5 = 23/11 → 2,09");
    await page.locator("dialog select").selectOption("index");
    await becomes(() => page.locator("dialog .result").innerText(), "296,85 ÷ 100 = 2,9685 → 2,97");
    await page.locator("dialog select").selectOption("aspect 8");
    await becomes(() => page.locator("dialog tbody tr").count(), 6);
  });

  await test("another edition starts empty, and undo brings the form back", async () => {
    const page = await open();
    await example(page);
    await page.getByRole("button", { name: "Ganti edisi" }).click();
    await choose(page, "permenpanrb-8-2026");
    await becomes(() => index(page), "1,00–5,00");
    await becomes(() => page.locator(".row").count(), 20);
    await page.getByRole("button", { name: "Urungkan" }).first().click();
    await becomes(() => index(page), "2,97");
    await becomes(() => level(page, 45).innerText(), "5");
  });
}
