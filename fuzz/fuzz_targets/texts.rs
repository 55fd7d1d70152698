//! A text file gives records or reasons, whatever it says; a mark in front of it changes nothing.
#![no_main]

mod sheets;

use libfuzzer_sys::fuzz_target;
use spbe_sheet::{Options, read};

fuzz_target!(|bytes: &[u8]| {
    // Files that begin as workbooks do are the other target's.
    if bytes.starts_with(b"PK") || bytes.starts_with(&[0xd0, 0xcf]) {
        return;
    }
    let found = read(bytes, &Options::new());
    sheets::assert_sound(&found);
    if !bytes.starts_with(&[0xff]) && !bytes.starts_with(&[0xfe]) && !bytes.starts_with(&[0xef]) {
        let marked: Vec<u8> = [&[0xef, 0xbb, 0xbf], bytes].concat();
        assert_eq!(read(&marked, &Options::new()), found);
    }
});
