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
    /// For each generation below the root, whether it is the last there: of those above it, then
    /// of itself.
    pub last: Vec<bool>,
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
        while let Some(above) = ABOVE.iter().find_map(|kind| self.related(at, *kind).next()) {
            if above == entry || ancestors.contains(&above) {
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
        let mut open = vec![Relative { entry: root, kind: None, last: Vec::new() }];
        while let Some(relative) = open.pop() {
            let mut below: Vec<(EntryIndex, LinkKind)> = Vec::new();
            for kind in BELOW {
                let mut those: Vec<EntryIndex> =
                    self.related(relative.entry, kind).filter(|it| known.insert(*it)).collect();
                those.sort_by_cached_key(|it| key(*it));
                below.extend(those.into_iter().map(|it| (it, kind)));
            }
            for (nth, (entry, kind)) in below.iter().enumerate().rev() {
                let last = [relative.last.as_slice(), &[nth + 1 == below.len()]].concat();
                open.push(Relative { entry: *entry, kind: Some(*kind), last });
            }
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
        let line = |it: Relative| {
            let last: String = it.last.iter().map(|last| if *last { '└' } else { '│' }).collect();
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
}
