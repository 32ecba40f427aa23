//! The ids of converted entries: given ones, or slugs of an acronym or a name; each is used once.

use std::collections::{HashMap, HashSet};

use super::slug::slug;

/// The id of an entry whose names have no letter that an id can have.
const NAMELESS: &str = "entry";

/// Hands out ids.
pub(super) struct Ids<'k> {
    taken: HashSet<String>,
    /// The number that the next entry gets whose id would be this.
    next: HashMap<String, u32>,
    /// Whether an entry of the catalog has an id. An entry that got its id from its name must not
    /// replace it.
    is_known: &'k dyn Fn(&str) -> bool,
}

impl<'k> Ids<'k> {
    pub(super) fn new(is_known: &'k dyn Fn(&str) -> bool) -> Self {
        Self { taken: HashSet::new(), next: HashMap::new(), is_known }
    }

    /// The id of an entry: the one that is given, or the first of its names that makes a slug.
    pub(super) fn assign<'n>(
        &mut self,
        given: Option<&str>,
        names: impl IntoIterator<Item = &'n str>,
    ) -> String {
        let given = given.map(id_of).filter(|id| !id.is_empty());
        let id = if let Some(id) = given {
            self.unique(id, &|_| false)
        } else {
            let id = names.into_iter().map(slug).find(|slug| !slug.is_empty());
            self.unique(id.unwrap_or_else(|| NAMELESS.to_owned()), self.is_known)
        };
        self.taken.insert(id.clone());
        id
    }

    /// The id, or if it is taken the first of `id-2`, `id-3` and so on that is not.
    fn unique(&mut self, id: String, is_known: &dyn Fn(&str) -> bool) -> String {
        if !self.taken.contains(&id) && !is_known(&id) {
            return id;
        }
        loop {
            let number = self.next.entry(id.clone()).or_insert(1);
            *number += 1;
            let numbered = format!("{id}-{number}");
            if !self.taken.contains(&numbered) && !is_known(&numbered) {
                return numbered;
            }
        }
    }
}

/// An id as it is written in the table: of an address, as registers use them, the last part.
pub(super) fn id_of(given: &str) -> String {
    slug(last_part(given))
}

/// The last part of an address; any other text as it is.
pub(super) fn last_part(text: &str) -> &str {
    let is_address = text.starts_with("https://") || text.starts_with("http://");
    let last = text.trim_end_matches('/').rsplit('/').next();
    if is_address { last.unwrap_or(text) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_given_or_made_and_each_is_used_once() {
        let mut ids = Ids::new(&|id| id == "abc" || id == "abc-2");
        let mut assign =
            |given: Option<&str>, names: &[&str]| ids.assign(given, names.iter().copied());
        assert_eq!(assign(Some("RS"), &["Serbia"]), "rs");
        assert_eq!(assign(Some("https://ror.org/05gq02987"), &[]), "05gq02987");
        assert_eq!(assign(None, &["", "Šahovski klub"]), "sahovski-klub");
        assert_eq!(assign(None, &["Sahovski klub"]), "sahovski-klub-2");
        assert_eq!(assign(None, &["Šahovski klub"]), "sahovski-klub-3");
        assert_eq!(assign(None, &["ABC"]), "abc-3", "the catalog has these");
        assert_eq!(assign(Some("abc"), &[]), "abc", "a given id may replace one of the catalog");
        assert_eq!(assign(None, &["日本国"]), "entry");
        assert_eq!(assign(Some("?"), &["日本国"]), "entry-2");
    }
}
