//! The index: the folded texts of every entry of a catalog, and the user's bookmarks.

use std::collections::HashMap;

use super::cities::Cities;
use super::city_values::{CityValues, CompiledCities};
use super::fold::fold;
use super::folded_entry::{FoldedPiece, prose, short_texts};
use super::folded_texts::{FoldedEntry, FoldedTexts, Group};
use super::matching::{Typos, initials};
use super::pattern::{Needle, Pattern};
use super::typo_words::TypoWords;
use super::word_index::{WordCollector, WordIndex};
use crate::catalog::{BinaryReader, BinaryWriter, Catalog, EntryIndex, Progress};
use crate::language::Language;
use crate::parallel::par_map;

/// How many entries are folded in one piece.
const CHUNK: usize = 200;

/// How many pieces are folded before they are added to the index.
const CHUNKS_AT_ONCE: usize = 16;

/// The folded texts of every entry of a catalog.
#[derive(Debug, PartialEq)]
pub struct Index {
    /// The short texts, in which words are ranked.
    pub(super) texts: FoldedTexts,
    /// The words of the short texts, and the initials of names.
    pub(super) short_words: WordIndex,
    /// The words of the long texts. They are not ranked, so the texts themselves are not kept.
    pub(super) prose_words: WordIndex,
    /// What the search for typos needs of the short words.
    pub(super) typo_words: TypoWords,
    /// The folded notes of bookmarked entries; empty for a bookmark without a note.
    bookmarks: HashMap<EntryIndex, String>,
    compiled_cities: CompiledCities,
}

/// Some entries, folded.
struct Chunk {
    pieces: Vec<Vec<FoldedPiece>>,
    short: WordCollector,
    prose: WordCollector,
}

impl Index {
    /// Folds the texts of a catalog, once. The index belongs to this catalog only.
    pub fn new(catalog: &Catalog) -> Self {
        Self::with_progress(catalog, &Progress::default())
    }

    /// Folds the texts of a catalog as [`Index::new`] does, and counts the entries.
    pub fn with_progress(catalog: &Catalog, progress: &Progress) -> Self {
        progress.expect_indexed(catalog.len());
        let cities = Cities::new(catalog);
        let entries: Vec<EntryIndex> = catalog.indexes().collect();
        let chunks: Vec<&[EntryIndex]> = entries.chunks(CHUNK).collect();
        // What is folded takes more memory than what is kept of it: it is added in between.
        let chunks = chunks.chunks(CHUNKS_AT_ONCE).flat_map(|chunks| {
            par_map(chunks, 1, |chunk| Chunk::new(catalog, &cities, chunk, progress))
        });
        let mut texts = FoldedTexts::default();
        let (mut short, mut prose) = (WordCollector::default(), WordCollector::default());
        for chunk in chunks {
            for pieces in chunk.pieces {
                texts.add_entry(
                    pieces.iter().map(|(group, language, text)| (*group, *language, text.as_str())),
                );
            }
            short.append(chunk.short);
            prose.append(chunk.prose);
        }
        texts.shrink();
        let short_words = short.into_index();
        Self {
            texts,
            typo_words: TypoWords::new(&short_words),
            short_words,
            prose_words: prose.into_index(),
            bookmarks: HashMap::new(),
            compiled_cities: CompiledCities::default(),
        }
    }

    /// Reads the index of a compiled catalog, as [`Index::compile`] has written it.
    pub fn compiled(from: &mut BinaryReader<'static>) -> Self {
        Self {
            texts: FoldedTexts::read(from),
            short_words: WordIndex::read(from),
            prose_words: WordIndex::read(from),
            typo_words: TypoWords::read(from),
            bookmarks: HashMap::new(),
            compiled_cities: CompiledCities::read(from),
        }
    }

    /// Writes the index of a catalog but for the bookmarks.
    pub fn compile(&self, catalog: &Catalog, to: &mut BinaryWriter) {
        let Self { texts, short_words, prose_words, typo_words, bookmarks: _, compiled_cities: _ } =
            self;
        texts.write(to);
        short_words.write(to);
        prose_words.write(to);
        typo_words.write(to);
        CompiledCities::write(texts, catalog, to);
    }

    /// The cities of the seats as values of a facet.
    pub(super) fn city_values(&self, catalog: &Catalog, language: Language) -> CityValues {
        let compiled = self.compiled_cities.values(language);
        compiled.unwrap_or_else(|| CityValues::new(&self.texts, catalog, language))
    }

    /// Replaces the bookmarks: each bookmarked entry with its note, which may be empty.
    pub fn set_bookmarks<'n>(
        &mut self,
        bookmarks: impl IntoIterator<Item = (EntryIndex, &'n str)>,
    ) {
        self.bookmarks = bookmarks.into_iter().map(|(entry, note)| (entry, fold(note))).collect();
    }

    /// Whether an entry is bookmarked, with a note in which words start with all of the needles.
    pub(super) fn is_bookmarked(&self, entry: EntryIndex, words: &[Needle<'_>]) -> bool {
        self.bookmarks
            .get(&entry)
            .is_some_and(|note| words.iter().all(|word| word.starts_word_in(note)))
    }

    /// The folded names of the cities and states in which an entry has a seat.
    pub(super) fn seat_names(&self, entry: EntryIndex) -> impl Iterator<Item = &str> {
        self.folded(entry).seats().map(|seat| seat.text)
    }

    /// Whether a pattern is found in a name, alias, acronym, seat or long text of an entry.
    pub(super) fn contains(&self, entry: EntryIndex, pattern: &Pattern<'_>) -> bool {
        self.folded(entry).rank_of_words(pattern, Typos::None).is_some()
    }

    /// The folded short texts of an entry.
    pub(super) fn folded(&self, entry: EntryIndex) -> FoldedEntry<'_> {
        self.texts.entry(entry)
    }
}

impl Chunk {
    fn new(
        catalog: &Catalog,
        cities: &Cities,
        entries: &[EntryIndex],
        progress: &Progress,
    ) -> Self {
        let (mut short, mut long) = (WordCollector::default(), WordCollector::default());
        let mut pieces = Vec::with_capacity(entries.len());
        for &index in entries {
            let entry = catalog.read(index);
            let of_entry = short_texts(catalog, cities, &entry);
            for (group, _, text) in &of_entry {
                short.add(index.position(), text);
                if matches!(group, Group::Name | Group::NativeName) {
                    for initials in initials(text) {
                        short.add(index.position(), &initials);
                    }
                }
            }
            pieces.push(of_entry);
            prose(&entry).for_each(|text| long.add(index.position(), &text));
            progress.add_indexed();
        }
        Self { pieces, short, prose: long }
    }
}
