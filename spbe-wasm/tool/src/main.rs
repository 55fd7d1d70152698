//! Makes a JavaScript module of a WebAssembly file, as `wasm-bindgen --target bundler` does.
//!
//!     spbe-wasm-tool IN.wasm OUT-FOLDER NAME

use std::error::Error;
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [input, folder, name] = args.as_slice() else {
        return Err("usage: spbe-wasm-tool IN.wasm OUT-FOLDER NAME".into());
    };
    Bindgen::new()
        .input_path(input)
        .out_name(name)
        .bundler(true)?
        .typescript(false)
        .encode_into(EncodeInto::Always)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)?;
    Ok(())
}
