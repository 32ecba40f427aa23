//! The architecture of the crate, read from its sources: which module imports which, and the size
//! of files and lines.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules from the top down. A module imports only modules below it.
const ORDER: [&str; 17] = [
    "cli",
    "tui",
    "import",
    "export",
    "charts",
    "bundle",
    "search",
    "language",
    "catalog",
    "config",
    "diagnostic",
    "files",
    "parallel",
    "text",
    "palette",
    "flags",
    "world",
];

/// The modules at the bottom, with everything that they may import.
const LEAVES: [(&str, &[&str]); 9] = [
    ("catalog", &["diagnostic", "files", "parallel", "text"]),
    ("config", &["diagnostic", "files", "text"]),
    ("diagnostic", &["text"]),
    ("files", &[]),
    ("parallel", &[]),
    ("text", &[]),
    ("palette", &[]),
    ("flags", &[]),
    ("world", &[]),
];

const MAX_LINES: usize = 400;
const MAX_COLUMNS: usize = 100;

/// One source file of the crate.
struct Source {
    /// `src/catalog/entry.rs`
    path: String,
    /// `["catalog", "entry"]`; for a `mod.rs` the path of its folder.
    module: Vec<String>,
    /// The code without comments, texts and unit tests.
    code: String,
}

#[test]
fn modules_import_only_modules_below_them() {
    let sources = sources();
    let mut wrong = Vec::new();
    for (from, to) in imports(&sources) {
        let (from, to) = (&sources[from], &sources[to]);
        let (Some(upper), Some(lower)) = (from.module.first(), to.module.first()) else { continue };
        let rank = |module: &str| ORDER.iter().position(|it| *it == module);
        let leaf = LEAVES.iter().find(|(leaf, _)| leaf == upper);
        let forbidden =
            leaf.is_some_and(|(_, may)| upper != lower && !may.contains(&lower.as_str()));
        if forbidden || rank(upper) > rank(lower) {
            wrong.push(format!("{} imports {}", from.path, to.path));
        }
    }
    for source in &sources {
        let module = source.module.first();
        if module.is_some_and(|module| !ORDER.contains(&module.as_str())) {
            wrong.push(format!("{} is not in the order of the modules", source.path));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_files_import_each_other() {
    let sources = sources();
    let mut next: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (from, to) in imports(&sources) {
        next.entry(from).or_default().insert(to);
    }
    let mut circular = Vec::new();
    for &file in next.keys() {
        let mut reached = BTreeSet::new();
        let mut open = vec![file];
        while let Some(at) = open.pop() {
            open.extend(next.get(&at).into_iter().flatten().filter(|it| reached.insert(**it)));
        }
        if reached.contains(&file) {
            circular.push(sources[file].path.as_str());
        }
    }
    assert!(circular.is_empty(), "files in a circle of imports:\n{}", circular.join("\n"));
}

#[test]
fn no_file_is_too_long() {
    let mut long = Vec::new();
    for path in rust_files("src") {
        let lines = read(&path).lines().count();
        if lines > MAX_LINES {
            long.push(format!("{path}: {lines} lines"));
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// Rustfmt does not break texts: they do not count.
#[test]
fn no_line_is_too_long() {
    let mut long = Vec::new();
    for path in ["src", "tests", "benches"].into_iter().flat_map(rust_files) {
        for (nth, line) in stripped(&read(&path), Comments::Keep).lines().enumerate() {
            if line.chars().count() > MAX_COLUMNS {
                long.push(format!("{path}:{}", nth + 1));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("a source file is text")
}

/// The Rust files in a folder of the project, by their paths from its root.
fn rust_files(folder: &str) -> Vec<String> {
    let (mut open, mut files) = (vec![root().join(folder)], Vec::new());
    while let Some(folder) = open.pop() {
        for item in fs::read_dir(folder).expect("the sources are readable").flatten() {
            let path: PathBuf = item.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let path = path.strip_prefix(root()).unwrap_or(&path);
                files.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    files.sort();
    files
}

/// Every file of the library.
fn sources() -> Vec<Source> {
    let files = rust_files("src").into_iter();
    files
        .filter(|path| !["src/lib.rs", "src/main.rs", "src/build.rs"].contains(&path.as_str()))
        .map(|path| {
            let module = path.trim_start_matches("src/").trim_end_matches(".rs");
            let module = module.trim_end_matches("/mod").split('/').map(str::to_owned).collect();
            let code = stripped(&read(&path), Comments::Remove);
            let code = code.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_owned();
            Source { path, module, code }
        })
        .collect()
}

/// Whether comments are part of what is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comments {
    Keep,
    Remove,
}

/// Source text without the contents of its texts. Lines stay where they are.
fn stripped(text: &str, comments: Comments) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '/' if rest.starts_with("//") => {
                let length = rest.find('\n').unwrap_or(rest.len());
                if comments == Comments::Keep {
                    out.push_str(&rest[..length]);
                }
                rest = &rest[length..];
                continue;
            }
            'r' if rest.starts_with("r\"") || rest.starts_with("r#\"") => raw_text(rest),
            '"' => quoted(rest),
            '\'' if rest.starts_with("'\"'") => 3,
            '\'' if rest.starts_with("'\\") => 2 + rest[2..].find('\'').map_or(0, |at| at + 1),
            _ => {
                out.push(c);
                rest = &rest[c.len_utf8()..];
                continue;
            }
        };
        out.extend(rest[..length].chars().filter(|c| *c == '\n'));
        rest = &rest[length..];
    }
    out
}

/// The length of the raw text at the start of some source.
fn raw_text(source: &str) -> usize {
    let hashes = source[1..].chars().take_while(|c| *c == '#').count();
    let (begin, end) = (2 + hashes, format!("\"{}", "#".repeat(hashes)));
    source[begin..].find(&end).map_or(source.len(), |at| begin + at + end.len())
}

/// The length of the quoted text at the start of some source.
fn quoted(source: &str) -> usize {
    let mut escaped = false;
    for (at, c) in source.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    source.len()
}

/// Which file imports which, by their positions. A `mod.rs` that re-exports an item is looked
/// through to the file that defines it.
fn imports(sources: &[Source]) -> BTreeSet<(usize, usize)> {
    let mut found = BTreeSet::new();
    for (from, source) in sources.iter().enumerate() {
        let (uses, body) = split_uses(&source.code);
        // The local names of whole modules: `use crate::catalog::{self}`.
        let mut names: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for path in &uses {
            let Some(path) = absolute(path, &source.module, sources) else { continue };
            if let (Some(to), true) = (find(&path, sources), is_module(&path, sources)) {
                names.insert(sources[to].module.last().map_or("", String::as_str), path.clone());
            } else {
                found.extend(target(&path, sources).map(|to| (from, to)));
            }
        }
        for path in paths(&body) {
            let (first, tail) = path.split_first().expect("a path has a segment");
            let absolute = match names.get(first.as_str()) {
                Some(module) => Some([module, tail].concat()),
                None => absolute(&path, &source.module, sources),
            };
            let to = absolute.and_then(|path| target(&path, sources));
            found.extend(to.map(|to| (from, to)));
        }
    }
    found.retain(|(from, to)| from != to);
    found
}

/// The paths of all `use` items, and the code without them.
fn split_uses(code: &str) -> (Vec<Vec<String>>, String) {
    let (mut uses, mut body, mut rest) = (Vec::new(), String::new(), code);
    while let Some(at) = find_use(rest) {
        let end = rest[at..].find(';').map_or(rest.len(), |end| at + end);
        expand(&rest[at + "use ".len()..end], &[], &mut uses);
        body.push_str(&rest[..at]);
        rest = &rest[end..];
    }
    body.push_str(rest);
    (uses, body)
}

/// Where the next `use` begins: at the start of a line, or after its visibility.
fn find_use(code: &str) -> Option<usize> {
    let mut places = code.match_indices("use ").map(|(at, _)| at);
    places.find(|&at| {
        let line = code[..at].rfind('\n').map_or(0, |start| start + 1);
        let before = code[line..at].trim();
        before.is_empty() || before.starts_with("pub")
    })
}

/// Adds every path of a tree such as `a::{b, c::{self, d}}`.
fn expand(tree: &str, before: &[String], out: &mut Vec<Vec<String>>) {
    let tree = tree.trim();
    if let Some((head, inner)) = tree.split_once('{') {
        let mut before = before.to_vec();
        before.extend(segments(head));
        let inner = inner.strip_suffix('}').unwrap_or(inner);
        let (mut depth, mut start) = (0, 0);
        for (at, c) in inner.char_indices().chain([(inner.len(), ',')]) {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    expand(&inner[start..at], &before, out);
                    start = at + 1;
                }
                _ => {}
            }
        }
    } else if !tree.is_empty() {
        let path = tree.split(" as ").next().unwrap_or(tree);
        let path = path.strip_suffix("self").filter(|_| !before.is_empty()).unwrap_or(path);
        out.push([before, &segments(path)].concat());
    }
}

fn segments(path: &str) -> Vec<String> {
    path.split("::").map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// The paths in code, such as `crate::catalog::Entry`.
fn paths(code: &str) -> Vec<Vec<String>> {
    let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let words = code.split(|c| !is_path(c)).filter(|word| word.contains("::"));
    words.map(segments).filter(|path| !path.is_empty()).collect()
}

/// A path from the root of the crate, if it is one of the crate.
fn absolute(path: &[String], module: &[String], sources: &[Source]) -> Option<Vec<String>> {
    let (first, tail) = path.split_first()?;
    match first.as_str() {
        "crate" => Some(tail.to_vec()),
        "self" => Some([module, tail].concat()),
        "super" => {
            let parent = module.split_last()?.1;
            match tail.first().map(String::as_str) {
                Some("super") => absolute(tail, parent, sources),
                _ => Some([parent, tail].concat()),
            }
        }
        _ => {
            let path = [module, path].concat();
            let child = &path[..=module.len()];
            is_module(child, sources).then(|| path.clone())
        }
    }
}

fn is_module(path: &[String], sources: &[Source]) -> bool {
    sources.iter().any(|source| source.module == path)
}

fn find(module: &[String], sources: &[Source]) -> Option<usize> {
    sources.iter().position(|source| source.module == module)
}

/// The file that defines the item of an absolute path. A module alone is no item.
fn target(path: &[String], sources: &[Source]) -> Option<usize> {
    let length = (1..=path.len()).rev().find(|&length| is_module(&path[..length], sources))?;
    let module = &path[..length];
    let file = find(module, sources)?;
    let item = path.get(length)?;
    let reexported = split_uses(&sources[file].code).0.into_iter().find(|used| {
        used.last() == Some(item) && used.len() > 1 && {
            absolute(used, module, sources).is_some_and(|it| it.starts_with(module))
        }
    });
    match reexported.and_then(|used| absolute(&used, module, sources)) {
        Some(inner) if inner != path => target(&inner, sources),
        _ => Some(file),
    }
}

#[test]
fn imports_are_read_from_every_form_of_path() {
    let source = |path: &str, code: &str| Source {
        path: path.to_owned(),
        module: path.split('/').map(str::to_owned).collect(),
        code: stripped(code, Comments::Remove),
    };
    let sources = [
        source("a", "mod b;\npub use b::B;\npub(crate) use self::c::{C, deep};"),
        source("a/b", "use super::c::{self, E};\nfn f() { c::g(); }"),
        source("a/c", "// use crate::d::X;\nconst TEXT: &str = \"use crate::d::X;\";"),
        source("d", "use crate::a::{B,\n  deep::{self}};\nfn f(x: crate::a::C) {}"),
    ];
    let found: Vec<(&str, &str)> = imports(&sources)
        .into_iter()
        .map(|(from, to)| (sources[from].path.as_str(), sources[to].path.as_str()))
        .collect();
    let expected = [("a", "a/b"), ("a", "a/c"), ("a/b", "a/c"), ("d", "a/b"), ("d", "a/c")];
    assert_eq!(found, expected);
}
