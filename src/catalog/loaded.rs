//! Loading: a catalog from files, as far as they can be read.

use super::files::File;
use super::linked::Catalog;
use super::merge::merge;
use super::packed::{Packed, Piece};
use super::progress::Progress;
use super::read::{FileContents, read, read_and_release};
use crate::diagnostic::Diagnostic;

/// Entries of files up to this size together, in bytes, stay in memory as they were read. Those of
/// larger ones would take several times as much as the files.
const MAX_WHOLE: usize = 4 << 20;

/// A catalog, and what was left out of it.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The catalog.
    pub catalog: Catalog,
    /// Files that are damaged as a whole: not text, not JSON, or cut short; also those of the
    /// configuration that cannot be read.
    pub damaged: Vec<Diagnostic>,
    /// What was left out of the other files.
    pub omissions: Vec<Omission>,
}

/// What was left out of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Omission {
    /// The file.
    pub path: String,
    /// How many of its entries are left out.
    pub entries: usize,
    /// How many others have lost fields.
    pub reduced: usize,
    /// How many entries it has.
    pub total: usize,
}

/// Loads a catalog. What is not valid is left out: a field if the entry can do without, or else the
/// entry. An entry of the user with the id of a bundled one replaces it; of two others with the
/// same id the first counts.
pub fn load(files: &[File]) -> Loaded {
    load_with_progress(files.to_vec(), &Progress::default())
}

/// Loads a catalog as [`load`] does, and counts what it has done. The memory of large files is
/// released while they are read.
pub fn load_with_progress(files: Vec<File>, progress: &Progress) -> Loaded {
    let bytes: usize = files.iter().map(|file| file.bytes().len()).sum();
    if bytes > MAX_WHOLE { load_packed(files, progress) } else { load_whole(&files, progress) }
}

/// Loads a catalog whose entries stay in memory as they were read.
fn load_whole(files: &[File], progress: &Progress) -> Loaded {
    let mut contents = read(files, progress);
    let (damaged, mut omissions) = left_out(files, &mut contents);
    let merged = merge(files, contents);
    for duplicate in &merged.duplicates {
        omissions[duplicate.origin.file].entries += 1;
    }
    omissions.retain(Omission::is_any);
    Loaded { catalog: Catalog::new(merged.entries, merged.by_id), damaged, omissions }
}

/// Loads a catalog whose entries are kept in their binary form.
fn load_packed(mut files: Vec<File>, progress: &Progress) -> Loaded {
    let mut contents = read_and_release(&mut files, progress, Piece::new);
    let (damaged, mut omissions) = left_out(&files, &mut contents);
    let pieces = contents.into_iter().map(|contents| contents.entries).collect();
    let (packed, duplicates) = Packed::new(&files, pieces);
    for (omission, duplicates) in omissions.iter_mut().zip(duplicates) {
        omission.entries += duplicates;
    }
    omissions.retain(Omission::is_any);
    Loaded { catalog: Catalog::packed(packed), damaged, omissions }
}

/// The files that are damaged, and what is left out of each file.
fn left_out<K>(
    files: &[File],
    contents: &mut [FileContents<K>],
) -> (Vec<Diagnostic>, Vec<Omission>) {
    let (mut damaged, mut omissions) = (Vec::new(), Vec::new());
    for (file, contents) in files.iter().zip(contents) {
        if contents.damaged {
            damaged.extend(contents.diagnostics.pop());
        }
        omissions.push(Omission {
            path: file.path.clone(),
            entries: contents.left_out,
            reduced: contents.reduced,
            total: contents.count + contents.left_out,
        });
    }
    (damaged, omissions)
}

impl Omission {
    fn is_any(&self) -> bool {
        self.entries > 0 || self.reduced > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Detail;

    /// Both forms of the catalog of some files.
    fn both(files: &[File]) -> [Loaded; 2] {
        let progress = Progress::default();
        [load_whole(files, &progress), load_packed(files.to_vec(), &progress)]
    }

    #[test]
    fn the_binary_form_is_the_same_catalog() {
        let bundle = crate::catalog::from_path("assets/catalog".as_ref()).expect("the bundle");
        let fixture = include_bytes!("../../tests/fixture/catalog.json").as_slice();
        for files in [bundle, vec![File::of_user("fixture.json", fixture)]] {
            let [whole, packed] = both(&files).map(|loaded| loaded.catalog);
            assert_eq!(packed.len(), whole.len());
            for (index, entry) in whole.iter() {
                assert_eq!((packed.id(index), packed.find(&entry.id)), (&*entry.id, Some(index)));
                assert_eq!(packed.links(index), whole.links(index), "{}", entry.id);
                assert_eq!(packed.link_count(index), whole.link_count(index));
                assert_eq!(packed.member_count(index), whole.member_count(index));
                assert_eq!(packed.category(index), entry.category);
                assert_eq!(packed.region(index), entry.region);
                assert_eq!(packed.first_subject(index), entry.subjects.first().copied());
                assert_eq!(packed.is_dissolved(index), entry.dissolved.is_some());
                assert_eq!(packed.since(index), entry.since());
                for detail in Detail::ALL {
                    let has = packed.read_with(index, detail).is_some();
                    assert_eq!(has, detail.is_in(entry), "{detail:?} of {}", entry.id);
                }
                assert_eq!(*packed.read(index), *entry);
                assert_eq!(packed.entry(index), entry);
                assert!(packed.members(index).eq(whole.members(index)), "{}", entry.id);
            }
            assert_eq!(packed.find("no-such-id"), None);
            assert_eq!(packed.into_entries(), whole.into_entries());
        }
    }

    #[test]
    fn the_same_entries_are_left_out_of_the_binary_form() {
        let entry =
            |id: &str, rest: &str| format!(r#"{{"id": "{id}", "category": "organization"{rest}}}"#);
        let list = |entries: &[String]| format!("[{}]", entries.join(",\n")).into_bytes();
        let named = r#", "name": "One""#;
        let bundled = [entry("a", named), entry("b", named)];
        let bundled = serde_json::from_slice(&list(&bundled)).expect("entries");
        let reduced = r#", "name": "Two", "area_km2": "wide""#;
        let many: Vec<String> = (0..1500)
            .map(|nth| entry(&format!("m-{nth}"), if nth % 500 == 499 { "" } else { named }))
            .collect();
        let files = [
            File::of_bundle("bundled.json".to_owned(), bundled),
            File::of_user(
                "first.json",
                list(&[entry("b", reduced), entry("b", named), entry("c", "")]),
            ),
            File::of_user("many.json", [list(&many), b"[".to_vec()].concat()),
            File::of_user("last.json", list(&[entry("m-7", named), entry("d", named)])),
            File::of_user("none.json", b"none".to_vec()),
        ];
        let [whole, packed] = both(&files);
        assert_eq!(packed.damaged, whole.damaged);
        assert_eq!(packed.damaged.len(), 2);
        assert_eq!(packed.omissions, whole.omissions);
        let counts =
            packed.omissions.iter().map(|it| (&*it.path, it.entries, it.reduced, it.total));
        let expected = [("first.json", 2, 1, 3), ("many.json", 3, 0, 1500), ("last.json", 1, 0, 2)];
        assert_eq!(counts.collect::<Vec<_>>(), expected);
        assert_eq!(packed.catalog.into_entries(), whole.catalog.into_entries());
    }

    #[test]
    fn files_of_any_shape_are_the_same_in_parts_and_in_one_piece() {
        let entry = |nth: usize, length: usize| {
            let (bad, text) = (if nth % 9 == 3 { "wide" } else { "" }, "š".repeat(length / 2));
            format!(
                r#"{{"id": "e-{nth}", "category": "organization", "name": "{nth}",
                "area_km2": "{bad}", "x-text": "{text}"}}"#
            )
            .replace('\n', " ")
        };
        let list = |entries: &[String]| format!("[{}]", entries.join(","));
        let long: Vec<String> = (0..4).map(|nth| entry(nth, 1_500_000)).collect();
        let middle: Vec<String> = (0..50).map(|nth| entry(nth, 100_000)).collect();
        let short: Vec<String> = (0..2_000).map(|nth| entry(nth, 10)).collect();
        let (lines, marked) = (middle.join("\n"), format!("\u{feff}\n{}", list(&middle)));
        let cut = marked.rfind("{\"id").map_or(0, |at| at + 9);
        let shapes = [
            vec![list(&long)],
            vec![marked[..cut].to_owned()],
            vec![lines.replacen("{\"id\": \"e-20\"", "{\"id\": \"e-20", 1)],
            vec![list(&short), marked.replace("},{", "},\n\t {"), list(&short) + "7"],
        ];
        for (nth, texts) in shapes.into_iter().enumerate() {
            let file = |text: String| File::of_user("mine.json", text.into_bytes());
            let files: Vec<File> = texts.into_iter().map(file).collect();
            let [whole, packed] = both(&files);
            assert!(packed.catalog.len() > 3, "{nth}");
            assert_eq!(packed.damaged, whole.damaged, "{nth}");
            assert_eq!(packed.omissions, whole.omissions, "{nth}");
            assert_eq!(packed.catalog.into_entries(), whole.catalog.into_entries(), "{nth}");
        }
    }
}
