//! Compiles the bundled catalog: the JSON in `assets/catalog` becomes the two files that the module
//! `bundle` embeds. It runs when the catalog changes, or the code that reads and writes it.

#![expect(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "the build uses only a part of these modules of the program"
)]

mod catalog;
mod diagnostic;
mod files;
mod language;
mod parallel;
mod search;
mod text;

/// The part of the module that writes.
mod bundle {
    pub(crate) mod compile;
    pub(crate) mod names;
}

use std::error::Error;
use std::fs;
use std::path::Path;

use catalog::{Contents, File, from_path, load};
use language::{Language, Locale};

/// What decides the result.
const INPUTS: [&str; 5] =
    ["assets/catalog", "assets/collation", "assets/locales", "assets/script", "assets/search"];

fn main() -> Result<(), Box<dyn Error>> {
    for input in INPUTS {
        println!("cargo::rerun-if-changed={input}");
    }
    let files = from_path(Path::new("assets/catalog")).map_err(|found| listed(&found))?;
    let loaded = load(&files);
    if !loaded.damaged.is_empty() || !loaded.omissions.is_empty() {
        return Err(listed(&catalog::check(&files).diagnostics).into());
    }
    let counts = files.iter().map(|file| Ok((file.path.clone(), entry_count(file)?)));
    let counts = counts.collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    let compiled = bundle::compile::compile(&loaded.catalog, &counts);
    let folder = std::env::var("OUT_DIR")?;
    fs::write(Path::new(&folder).join("bundle.bin"), compiled.bytes)?;
    fs::write(Path::new(&folder).join("bundle.txt"), compiled.text)?;
    Ok(())
}

/// How many entries a file has.
fn entry_count(file: &File) -> Result<usize, Box<dyn Error>> {
    let Contents::Bytes(bytes) = &file.contents else { return Ok(0) };
    let entries: Vec<serde::de::IgnoredAny> = serde_json::from_slice(bytes)?;
    Ok(entries.len())
}

/// Diagnostics, a line for each.
fn listed(diagnostics: &[diagnostic::Diagnostic]) -> String {
    let locale = Locale::new(Language::English);
    let lines: Vec<String> = diagnostics.iter().map(|it| locale.diagnostic(it)).collect();
    lines.join("\n")
}
