//! Families of bodies: what is an organ or a part of what, what came before and after.

use std::collections::HashSet;

use super::entry_index::EntryIndex;
use super::linked::Catalog;
use super::links::LinkKind;

/// A body in its family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relative {
    /// The entry.
    pub entry: EntryIndex,
    /// What it is to the one above it; `None` for the root.
    pub kind: Option<LinkKind>,
    /// How many generations below the root it is.
    pub depth: usize,
    /// Whether it is the last of those below the same one.
    pub is_last: bool,
}

impl Relative {
    /// Changes `last` from that of the body before it in the family to its own: for each generation
    /// below the root, whether the one above it is the last there; then of itself. Kept in each
    /// body, these would take the square of the length of a chain.
    pub fn update_last(&self, last: &mut Vec<bool>) {
        last.truncate(self.depth.saturating_sub(1));
        last.extend((self.depth > 0).then_some(self.is_last));
    }
}

/// What a relative can be to the one above it, in the order of the tree.
const BELOW: [LinkKind; 4] =
    [LinkKind::Predecessor, LinkKind::Successor, LinkKind::Organ, LinkKind::Part];
/// What the one above can be to a relative.
const ABOVE: [LinkKind; 2] = [LinkKind::OrganOf, LinkKind::PartOf];

impl Catalog {
    /// The bodies above an entry, from the root of its family to the nearest.
    pub fn ancestors(&self, entry: EntryIndex) -> Vec<EntryIndex> {
        let (mut ancestors, mut at) = (Vec::new(), entry);
        let mut known = HashSet::from([entry]);
        while let Some(above) = ABOVE.iter().find_map(|kind| self.related(at, *kind).next()) {
            if !known.insert(above) {
                break;
            }
            ancestors.push(above);
            at = above;
        }
        ancestors.reverse();
        ancestors
    }

    /// The whole family of an entry as a tree, from its root on, each body once. Those of one kind
    /// below the same one are in the order of a key.
    pub fn family<K: Ord>(
        &self,
        entry: EntryIndex,
        key: impl Fn(EntryIndex) -> K,
    ) -> Vec<Relative> {
        let root = self.ancestors(entry).first().copied().unwrap_or(entry);
        let mut known = HashSet::from([root]);
        let mut family = Vec::new();
        // A stack and not a recursion: files of users can have chains of any length.
        let mut open = vec![Relative { entry: root, kind: None, depth: 0, is_last: true }];
        while let Some(relative) = open.pop() {
            let mut below: Vec<(EntryIndex, LinkKind)> = Vec::new();
            for kind in BELOW {
                let mut those: Vec<EntryIndex> =
                    self.related(relative.entry, kind).filter(|it| known.insert(*it)).collect();
                those.sort_by_cached_key(|it| key(*it));
                below.extend(those.into_iter().map(|it| (it, kind)));
            }
            let depth = relative.depth + 1;
            open.extend(below.into_iter().rev().enumerate().map(|(nth, (entry, kind))| Relative {
                entry,
                kind: Some(kind),
                depth,
                is_last: nth == 0,
            }));
            family.push(relative);
        }
        family
    }

    fn related(&self, entry: EntryIndex, kind: LinkKind) -> impl Iterator<Item = EntryIndex> {
        let relations = self.relations(entry).iter();
        relations.filter(move |link| link.kind == kind).map(|link| link.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{File, load};

    fn families(relations: &[(&str, &str, &str)], of: &str) -> (String, String) {
        let entry = |id: &str| {
            let own = relations.iter().filter(|(holder, ..)| *holder == id);
            let own: Vec<String> =
                own.map(|(_, kind, to)| format!(r#"{{"kind": "{kind}", "id": "{to}"}}"#)).collect();
            format!(
                r#"{{"id": "{id}", "category": "organization", "name": "{id}", "relations": [{}]}}"#,
                own.join(",")
            )
        };
        let entries = ["a", "b", "c", "d", "e"].map(entry).join(",");
        let json = format!("[{entries}]");
        let catalog = load(&[File::of_user("mine.json", json.into_bytes())]).catalog;
        let id = |index: EntryIndex| catalog.entry(index).id.clone();
        let of = catalog.find(of).expect("an entry");
        let ancestors: Vec<String> = catalog.ancestors(of).into_iter().map(id).collect();
        let mut last = Vec::new();
        let line = |it: Relative| {
            it.update_last(&mut last);
            let last: String = last.iter().map(|last| if *last { '└' } else { '│' }).collect();
            format!("{last}{}", id(it.entry))
        };
        let family: Vec<String> = catalog.family(of, id).into_iter().map(line).collect();
        (ancestors.join(" "), family.join(" "))
    }

    #[test]
    fn a_family_is_a_tree_from_the_root_with_each_body_once() {
        let relations = [
            ("b", "organ_of", "a"),
            ("c", "part_of", "b"),
            ("d", "part_of", "a"),
            ("a", "predecessor", "e"),
        ];
        for of in ["a", "c", "d"] {
            assert_eq!(families(&relations, of).1, "a │e │b │└c └d", "{of}");
        }
        assert_eq!(families(&relations, "c").0, "a b");
        assert_eq!(families(&relations, "e").1, "e └a └│b └│└c └└d");
    }

    #[test]
    fn a_circle_ends() {
        let circle = [("a", "part_of", "b"), ("b", "part_of", "c"), ("c", "part_of", "a")];
        let (ancestors, family) = families(&circle, "a");
        assert_eq!((ancestors.as_str(), family.as_str()), ("c b", "c └b └└a"));
    }
    /// If the memory or the time grew with the square of its length, this would not end.
    #[test]
    fn a_chain_may_be_long() {
        let length = 20_000;
        let entries: Vec<String> = (0..length)
            .map(|nth| {
                let parent = nth.max(1) - 1;
                format!(
                    r#"{{"id": "e{nth}", "category": "organization", "name": "e",
                    "relations": [{{"kind": "part_of", "id": "e{parent}"}}]}}"#
                )
            })
            .collect();
        let json = format!("[{}]", entries.join(","));
        let catalog = load(&[File::of_user("mine.json", json.into_bytes())]).catalog;
        let last = EntryIndex::at(length - 1);
        assert_eq!(catalog.ancestors(last).len(), length - 1);
        let family = catalog.family(last, |entry| entry);
        assert_eq!(family.iter().map(|it| it.depth).max(), Some(length - 1));
        assert!(family.iter().all(|it| it.is_last));
    }
}
