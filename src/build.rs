//! Makes Cargo rebuild the crate when a file is added to the bundled catalog. The macro that embeds
//! the folder makes it notice changes of existing files only.

fn main() {
    println!("cargo::rerun-if-changed=assets/catalog");
}
