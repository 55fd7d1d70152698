//! Text files that are made to harm.

use crate::Case;

pub(crate) const CASES: &[Case] = &[
    ("unclosed quote in 30 MB", || [b"No;Nilai\n1;\"3\n".to_vec(), b"2;3\n".repeat(7_500_000)].concat(), "bad_quotes"),
    ("quotes alone, 30 MB", || b"\"".repeat(30_000_000), "no_table"),
    ("a million empty columns", || [vec![b';'; 1_000_000], b"\nNo;Nilai\n1;3\n".to_vec()].concat(), "read"),
    ("thirty million empty columns", || vec![b','; 30_000_000], "too_large"),
    ("a million columns", || [b"No;".repeat(1_000_000), b"\n1;3\n".to_vec()].concat(), "too_large"),
    (
        "a row of a million levels",
        || [b"Instansi".to_vec(), b";3".repeat(999_999), b"\n".to_vec()].concat(),
        "no_table",
    ),
    ("more than 32 MiB", || vec![b'a'; (32 << 20) + 1], "too_large"),
    ("thirty million empty rows", || [vec![b'\n'; 30_000_000], b"No;Nilai\n1;3\n".to_vec()].concat(), "read"),
    (
        "a million rows of one indicator",
        || [b"No;Nilai\n".to_vec(), b"1;3\n".repeat(400_000)].concat(),
        "duplicate_indicator",
    ),
    (
        "a third of a million agencies",
        || {
            let rows = (0..333_000).map(|n| format!("A{n};1;3\n"));
            [b"Instansi;No;Nilai\n".to_vec(), rows.collect::<String>().into_bytes()].concat()
        },
        "too_large",
    ),
    (
        "a third of a million unknown names",
        || {
            let rows = (0..330_000).map(|n| format!("Indikator kegiatan {n};3\n"));
            [b"Indikator;Nilai\n".to_vec(), rows.collect::<String>().into_bytes()].concat()
        },
        "unknown_indicator",
    ),
    (
        "twenty thousand agencies",
        || {
            let head = (1..=47).fold(String::new(), |head, n| format!("{head};{n}"));
            let rows = (0..20_000).map(|n| format!("\nA{n}{}", ";3".repeat(47)));
            format!("Instansi{head}{}", rows.collect::<String>()).into_bytes()
        },
        "read",
    ),
    (
        "headers with a thousand names in sixty rows",
        || {
            let row = "Kebijakan Internal Manajemen Data Contoh;".repeat(1_999) + "\n";
            row.repeat(120).into_bytes()
        },
        "no_table",
    ),
    ("a cell of 30 MB", || [b"No;Nilai\n1;".to_vec(), vec![b'3'; 30_000_000], b"\n".to_vec()].concat(), "wrong_kind"),
    (
        "a number of a million digits",
        || [b"No;Nilai\n".to_vec(), vec![b'1'; 1_000_000], b";3\n".to_vec()].concat(),
        "unknown_indicator",
    ),
    ("NUL bytes", || vec![0; 10_000_000], "not_utf8"),
    ("UTF-16 without its other half", || [vec![0xff, 0xfe], vec![0x00, 0xd8, b'N', 0]].concat(), "not_utf8"),
    ("UTF-16 of 15 million characters", || [vec![0xff, 0xfe], b"a\0".repeat(15_000_000)].concat(), "no_table"),
    (
        "a name of combining marks",
        || [b"Instansi;".to_vec(), "\u{301}".repeat(5_000_000).into_bytes(), b"\nNo;Nilai\n1;3\n".to_vec()].concat(),
        "too_large",
    ),
];
