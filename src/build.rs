//! Tells Cargo to build anew when an entry file is added to the bundled catalog: embedding a folder
//! notices changed files only.

fn main() {
    println!("cargo::rerun-if-changed=assets/catalog");
}
