"""The rules of an instrument, in the words of the problems that say one does not hold: code, English, Indonesian."""

RULES: dict[str, tuple[str, str]] = {
    "bad_id": (
        "an id is 3 to 64 lower-case letters, digits and inner hyphens",
        "id terdiri atas 3 sampai 64 huruf kecil, angka, dan tanda hubung di dalam",
    ),
    "bad_name": (
        "a name is one line, not empty and not too long",
        "nama terdiri atas satu baris, tidak kosong, dan tidak terlalu panjang",
    ),
    "bad_number": (
        "a number is up to 8 letters, digits, points and hyphens, and stands once in its table",
        "nomor terdiri atas paling banyak 8 huruf, angka, titik, dan tanda hubung, dan hanya sekali dalam tabelnya",
    ),
    "bad_date": (
        "a date is written as 2021-01-31, and years of evaluation run from a first to a last between 2000 and 2199",
        "tanggal ditulis seperti 2021-01-31, dan tahun evaluasi berjalan dari yang awal ke yang akhir antara 2000 dan 2199",
    ),
    "bad_scale": (
        "a scale's lowest value is below its highest, which is at most 100",
        "nilai terendah skala di bawah nilai tertingginya, yang paling tinggi 100",
    ),
    "bad_scale_decimals": (
        "a scale has at most four decimals",
        "skala memuat paling banyak empat angka desimal",
    ),
    "indicator_count": (
        "an instrument has 1 to 250 indicators",
        "instrumen memuat 1 sampai 250 indikator",
    ),
    "band_count": (
        "an instrument has two to nine bands",
        "instrumen memuat dua sampai sembilan predikat",
    ),
    "bad_weight": (
        "a weight is a number of percent above 0 and at most 100, with at most four decimals",
        "bobot berupa bilangan persen di atas 0 dan paling tinggi 100, dengan paling banyak empat angka desimal",
    ),
    "weights_of_whole": (
        "the weights directly under the index add up to 100 percent",
        "bobot tepat di bawah indeks berjumlah 100 persen",
    ),
    "weights_of_domain": (
        "the aspects' weights add up to the domain's",
        "bobot aspek berjumlah sama dengan bobot domainnya",
    ),
    "weights_of_aspect": (
        "the indicators' weights add up to the aspect's",
        "bobot indikator berjumlah sama dengan bobot aspeknya",
    ),
    "mixed_shares": (
        "either every indicator of an aspect states its weight or none does",
        "bobot dinyatakan untuk semua indikator suatu aspek atau tidak satu pun",
    ),
    "empty": (
        "a domain has aspects, an aspect has indicators",
        "domain memuat aspek, aspek memuat indikator",
    ),
    "unknown_parent": (
        "a row belongs to a domain or aspect that exists",
        "setiap baris termasuk domain atau aspek yang ada",
    ),
    "bad_order": (
        "rows stand in the order of the domains and aspects they belong to",
        "baris berurutan menurut domain dan aspeknya",
    ),
    "unknown_capability": (
        "an indicator measures a capability that exists",
        "indikator mengukur kapabilitas yang ada",
    ),
    "bad_levels": (
        "a capability names every level of the scale in order, or none",
        "kapabilitas menamai setiap tingkat skala secara berurutan, atau tidak satu pun",
    ),
    "bad_floor": (
        "every band but the lowest has a floor",
        "setiap predikat selain yang terendah memiliki batas bawah",
    ),
    "floor_off_scale": (
        "a floor is above the scale's lowest value and not above its highest",
        "batas bawah di atas nilai terendah skala dan tidak di atas nilai tertingginya",
    ),
    "floor_order": (
        "floors fall from band to band",
        "batas bawah menurun dari predikat ke predikat",
    ),
    "band_too_narrow": (
        "a band is at least as wide as the largest single step of the index",
        "rentang predikat tidak lebih sempit dari satu langkah indeks yang terbesar",
    ),
    "too_fine": (
        "weights, decimals and scale together stay within 2^53",
        "bobot, angka desimal, dan skala bersama-sama tidak melebihi 2^53",
    ),
}
