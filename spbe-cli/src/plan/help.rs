//! The help of `spbe path` and `spbe margin`.

/// By the names in the program: Indonesian, then English.
pub(crate) const HELP: [(&str, &str, &str); 9] = [
    (
        "path",
        "Menyusun rencana kenaikan termurah ke suatu predikat atau indeks",
        "Plan the cheapest way up to a predicate or an index",
    ),
    (
        "margin",
        "Menunjukkan batas aman: berapa penurunan tingkat yang menghilangkan predikat",
        "Show how safe the predicate is: how few drops by a level lose it",
    ),
    (
        "goal",
        "Predikat, atau indeks seperti 3.5; boleh berulang [bawaan: predikat berikutnya]",
        "A predicate, or an index such as 3.5; may be repeated [default: the next predicate]",
    ),
    ("all_to", "Menaikkan semua indikator setidaknya ke tingkat ini", "Bring every indicator to at least this level"),
    ("frontier", "Menampilkan indeks terbaik untuk setiap biaya", "Show the best index for every cost"),
    (
        "cost",
        "Tabel biaya dengan kolom Indikator, Tingkat, Biaya: CSV, XLSX, ODS [bawaan: 1 per tingkat]",
        "A table of costs with the columns Indikator, Tingkat, Biaya: CSV, XLSX, ODS [default: 1 a level]",
    ),
    ("lock", "Indikator yang tidak boleh dinaikkan", "Indicators that may not be raised"),
    (
        "max_step",
        "Paling banyak sekian tingkat per indikator, misalnya untuk satu tahun",
        "At most so many levels for each indicator, such as in one year",
    ),
    (
        "ceiling",
        "Tingkat tertinggi untuk semua indikator, atau untuk satu: 12=3; boleh berulang",
        "The highest level for all indicators, or for one: 12=3; may be repeated",
    ),
];
