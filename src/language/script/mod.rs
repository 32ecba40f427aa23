//! Serbian Cyrillic from Serbian Latin, by rule; what the rule cannot know is data in
//! `assets/script`.

mod address;
mod alphabet;
mod data;
mod digraphs;
mod endings;
mod numerals;
mod token;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

pub(super) use digraphs::with_joiners;
pub use endings::is_acronym_ending;

use crate::catalog::is_cyrillic;
use address::is_address;
use alphabet::latin_letter;
use data::KEEP;
use numerals::Place;

/// Serbian text in Latin script: the marks around text that keeps its script are removed.
pub fn latin(text: &str) -> Cow<'_, str> {
    if text.contains(KEEP) { Cow::Owned(text.replace(KEEP, "")) } else { Cow::Borrowed(text) }
}

/// Serbian text in Cyrillic.
///
/// These are kept as they are: text between backticks, addresses, words with a letter that Serbian
/// does not have or with a capital inside, Roman numerals, units, and acronyms that are not in the
/// table of words. The rules are in `assets/script/README.md`.
pub fn cyrillic(text: &str) -> Cow<'_, str> {
    let text = composed(text);
    let mut out = String::with_capacity(text.len() * 2);
    let mut at = 0;
    for (nth, run) in text.split(KEEP).enumerate() {
        if nth % 2 == 1 {
            out.push_str(run);
        } else {
            run_to_cyrillic(&text, at, run.len(), &mut out);
        }
        at += run.len() + KEEP.len_utf8();
    }
    // Marks that no Latin letter was composed with may be composed with a Cyrillic one.
    Cow::Owned(if matches!(text, Cow::Owned(_)) { out.nfc().collect() } else { out })
}

/// Text in which a letter and the marks on it are one character, where Unicode has one (NFC): `c`
/// and a caron are `č`, `e` and an acute are not an `e`.
fn composed(text: &str) -> Cow<'_, str> {
    if text.contains(|c| ('\u{300}'..='\u{36f}').contains(&c)) {
        Cow::Owned(text.nfc().collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// A Serbian acronym in Cyrillic: each of its letters is transliterated, even if all are capitals.
pub(super) fn cyrillic_acronym(acronym: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(acronym.len() * 2);
    for part in acronym.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = part.trim_end_matches(|c: char| !c.is_alphanumeric());
        token::part_to_cyrillic(word, &mut out);
        out.push_str(&part[word.len()..]);
    }
    Cow::Owned(out)
}

/// Whether text has Cyrillic letters, all of which are Serbian: it may be in Serbian.
pub(super) fn is_serbian_cyrillic(text: &str) -> bool {
    // Nearly all texts are in Latin script: a look at the bytes, in UTF-8, is enough for them.
    let mut cyrillic = text.bytes().filter(|byte| matches!(byte, 0xd0..=0xd4));
    let lower = |c: char| c.to_lowercase().next().unwrap_or(c);
    cyrillic.next().is_some()
        && text.chars().filter(|c| is_cyrillic(*c)).all(|c| latin_letter(lower(c)).is_some())
}

/// Serbian text in Latin script, from Cyrillic. Other letters and addresses are kept.
pub(super) fn latin_from_cyrillic(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len());
    for chunk in text.split_inclusive(char::is_whitespace) {
        if address::is_address(chunk) {
            out.push_str(&latin(chunk));
        } else {
            chunk_to_latin(chunk, &mut out);
        }
    }
    Cow::Owned(out)
}

/// Appends the Latin form of text up to a space.
fn chunk_to_latin(chunk: &str, out: &mut String) {
    let mut characters = chunk.chars().filter(|c| *c != KEEP).peekable();
    let mut follows_capital = false;
    while let Some(c) = characters.next() {
        let is_last_capital = std::mem::replace(&mut follows_capital, c.is_uppercase());
        let lower = c.to_lowercase().next().unwrap_or(c);
        let Some(latin) = latin_letter(lower) else {
            out.push(c);
            continue;
        };
        let mut letters = latin.chars();
        match letters.next().filter(|_| c.is_uppercase()) {
            None => out.push_str(latin),
            Some(first) => {
                out.extend(first.to_uppercase());
                // Љ is LJ in a word of capitals, otherwise Lj.
                let capitals = match characters.peek().filter(|next| next.is_alphabetic()) {
                    Some(next) => next.is_uppercase(),
                    None => is_last_capital,
                };
                let rest = letters.as_str();
                out.push_str(&if capitals { rest.to_uppercase() } else { rest.to_owned() });
            }
        }
    }
}

/// Appends the Cyrillic form of a run of text, which is `length` bytes from `start` on. The text
/// around it decides about single letters.
fn run_to_cyrillic(text: &str, start: usize, length: usize, out: &mut String) {
    let end = start + length;
    let mut at = start;
    let mut is_chunk_start = true;
    while let Some(c) = text[at..end].chars().next() {
        let rest = &text[at..end];
        // The end of a chunk is looked for once: it may be long.
        let address = is_chunk_start.then(|| first_chunk(rest)).filter(|it| is_address(it));
        let length = if let Some(chunk) = address {
            out.push_str(chunk);
            chunk.len()
        } else if !c.is_alphanumeric() {
            out.push(c);
            c.len_utf8()
        } else if let Some((latin, cyrillic)) = data::phrase(rest) {
            out.push_str(cyrillic);
            latin.len()
        } else {
            let length = token::length(rest);
            let place = Place { before: &text[..at], after: &text[at + length..] };
            token::to_cyrillic(&rest[..length], place, out);
            length
        };
        at += length;
        is_chunk_start = text[..at].ends_with(char::is_whitespace);
    }
}

/// The start of a text, up to and with the first whitespace.
fn first_chunk(text: &str) -> &str {
    text.split_inclusive(char::is_whitespace).next().unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// If the time grew with the square of the length, this would take minutes.
    #[test]
    fn a_text_without_spaces_may_be_long() {
        assert_eq!(cyrillic(&"č,".repeat(300_000)), "ч,".repeat(300_000));
    }

    #[test]
    fn letters_and_digraphs_are_transliterated() {
        for (latin, expected) in [
            (
                "Centar za sprovođenje zakona u jugoistočnoj Evropi",
                "Центар за спровођење закона у југоисточној Европи",
            ),
            ("Ljubljana, Njujork, Džibuti, LJUBAV", "Љубљана, Њујорк, Џибути, LJUBAV"),
            ("članica Šri Lanke i Žućka", "чланица Шри Ланке и Жућка"),
        ] {
            assert_eq!(cyrillic(latin), expected);
        }
    }

    #[test]
    fn letters_that_a_prefix_separates_stay_apart() {
        for (latin, expected) in [
            ("Injekcija injicirati Reinjekcija", "Инјекција инјицирати Реинјекција"),
            ("mikroinjekcija INJEKCIJA", "микроинјекција INJEKCIJA"),
            ("konjunktura antikonjunkturni", "конјунктура антиконјунктурни"),
            ("nekonjugovan dekonjugacija", "неконјугован деконјугација"),
            ("anjon polianjon vanjugoslovenski", "анјон полианјон ванјугословенски"),
            ("vanjezički izvanjezički panjelinski", "ванјезички изванјезички панјелински"),
            ("Tanjug Tanjuga konjuktivitis", "Танјуг Танјуга конјуктивитис"),
            ("nadživeti nenadživljen Nadždrelo", "надживети ненадживљен Надждрело"),
            ("odžaliti neodživljen odželeti", "оджалити неодживљен оджелети"),
            ("podžanr Podžeći podžilje", "поджанр Поджећи поджиље"),
            ("predživot odžmuriti podžvakati", "предживот оджмурити поджвакати"),
        ] {
            assert_eq!(cyrillic(latin), expected, "{latin}");
        }
    }

    #[test]
    fn digraphs_within_a_part_of_a_word_stay_digraphs() {
        for (latin, expected) in [
            ("njegov konj panj konjanik konjušar", "његов коњ пањ коњаник коњушар"),
            ("odžak Odžaci hadžija Rodžers lodža", "оџак Оџаци хаџија Роџерс лоџа"),
            ("nadžak budžet udžbenik kanjon kompanjon", "наџак буџет уџбеник кањон компањон"),
            ("vanjska Vanja kuhinjica zapanjen", "вањска Вања кухињица запањен"),
            ("Tanja tanjir inje sinjor Benjamin", "Тања тањир иње сињор Бењамин"),
        ] {
            assert_eq!(cyrillic(latin), expected, "{latin}");
        }
    }

    #[test]
    fn acronyms_read_as_words_are_transliterated_and_others_stay() {
        for (latin, expected) in [
            ("NATO, UNESCO i SELEC-a", "НАТО, УНЕСКО и СЕЛЕК-а"),
            ("OEBS i MMF u BiH", "ОЕБС и ММФ у БиХ"),
            ("EBRD, UNHCR i ITU", "EBRD, UNHCR и ITU"),
            ("BEREC-u, NATO-om i IMO-ovih", "BEREC-у, НАТО-ом и IMO-ових"),
            ("EU-ovski, NATO-ovskih i UN-evih", "ЕУ-овски, НАТО-овских и УН-евих"),
            ("Aleksandar III, vek XIX, XIX-og", "Александар III, век XIX, XIX-ог"),
            ("grupe B9, G20 i 3SI, kovid 19", "групе B9, G20 и 3SI, ковид 19"),
            ("RTS, RATEL, HIV, SARS i LGBT", "РТС, РАТЕЛ, ХИВ, САРС и ЛГБТ"),
        ] {
            assert_eq!(cyrillic(latin), expected);
        }
    }

    #[test]
    fn a_word_with_hyphens_is_transliterated_whole_or_not_at_all() {
        for (latin, expected) in [
            ("AU-UA, EU-OSHA i eu-LISA-e", "AU-UA, EU-OSHA и eu-LISA-е"),
            ("anti-NATO, Alma-Ata, ad-hok", "анти-НАТО, Алма-Ата, ад-хок"),
            ("UN Women, NATO PA i UN-Habitat-a", "UN Women, NATO PA и UN-Habitat-а"),
            ("PS OEBS i UN žene", "ПС ОЕБС и УН жене"),
            ("USB-C i 17-godišnji", "USB-C и 17-годишњи"),
            ("SheTrades, SafeSeaNet-a", "SheTrades, SafeSeaNet-а"),
        ] {
            assert_eq!(cyrillic(latin), expected);
        }
    }

    #[test]
    fn lone_numerals_stay_and_the_conjunction_does_not() {
        for (latin, expected) in [
            ("kruna Stefana I iz 1001.", "круна Стефана I из 1001."),
            (
                "rezolucija 57 (I), 671 A (XXV) i 428 (V)",
                "резолуција 57 (I), 671 A (XXV) и 428 (V)",
            ),
            ("glava V, član I, u V veku, grupa C", "глава V, члан I, у V веку, група C"),
            ("knez Alber I. I tada", "кнез Албер I. И тада"),
            ("dana 7. X 2011. i 1. I 1950.", "дана 7. X 2011. и 1. I 1950."),
            ("V razred, u X veku, XX-og, V-og", "V разред, у X веку, XX-ог, V-ог"),
            ("члан V, Стефан I и X век", "члан V, Стефан I и X век"),
            ("glave I–III, II i V", "главе I–III, II и V"),
            ("I posle rata, i pre njega.", "И после рата, и пре њега."),
            ("Kraj. I onda „I sada”", "Крај. И онда „И сада”"),
            ("Džordž V. Buš i M. Pupin", "Џорџ В. Буш и М. Пупин"),
            ("A. I. Hercen; C. i V.", "А. И. Херцен; Ц. и В."),
        ] {
            assert_eq!(cyrillic(latin), expected);
        }
    }

    #[test]
    fn units_domains_and_composed_letters_stay() {
        for (latin, expected) in [
            ("50 Hz, 10 km, 5.000 km², 3 kW", "50 Hz, 10 km, 5.000 km², 3 kW"),
            ("90 km/h, 16GB, 20 °C, 2 m", "90 km/h, 16GB, 20 °C, 2 m"),
            ("27 s pravom glasa, 1999 g. i m", "27 с правом гласа, 1999 г. и м"),
            ("imdb.com, (un.org/en), domen .rs.", "imdb.com, (un.org/en), домен .rs."),
            ("d.o.o, n.pr. to i info@un.org", "д.о.о, н.пр. то и info@un.org"),
            ("cafe\u{301} i c\u{30c}as", "café и час"),
        ] {
            assert_eq!(cyrillic(latin), expected);
        }
    }

    #[test]
    fn serbian_acronyms_become_cyrillic_and_latin_again() {
        assert_eq!(cyrillic_acronym("NJC-OEBS"), "ЊЦ-ОЕБС");
        for (cyrillic, latin) in [
            ("Љубљана, Његош, ЏИП и Ђердап", "Ljubljana, Njegoš, DŽIP i Đerdap"),
            ("ЉУБАВ", "LJUBAV"),
            ("УЉ, Љ", "ULJ, Lj"),
            ("`ISO` и București", "ISO i București"),
        ] {
            assert_eq!(latin_from_cyrillic(cyrillic), latin);
        }
    }

    #[test]
    fn a_numeral_next_to_a_cyrillic_word_stays() {
        assert_eq!(cyrillic("C/I "), "Ц/I ");
        assert_eq!(cyrillic("Ц/I "), "Ц/I ");
    }

    #[test]
    fn addresses_foreign_names_and_marked_runs_stay() {
        assert_eq!(
            cyrillic("Sajt: https://www.selec.org/a i www.un.org"),
            "Сајт: https://www.selec.org/a и www.un.org"
        );
        assert_eq!(cyrillic("Washington i Québec"), "Washington и Québec");
        assert_eq!(cyrillic("po `ISO` oznaci `rs`"), "по ISO ознаци rs");
        assert_eq!(latin("po `ISO` oznaci"), "po ISO oznaci");
    }

    proptest! {
        #[test]
        fn any_text_is_transliterated_and_cyrillic_text_stays(text in "[^`\\p{C}]{0,40}") {
            let once = cyrillic(&text).into_owned();
            prop_assert_eq!(cyrillic(&once).into_owned(), once);
        }

        #[test]
        fn words_of_serbian_letters_leave_no_latin_letter(word in "[a-pr-vzčćđšž]{1,12}") {
            prop_assert!(!cyrillic(&word).chars().any(|c| c.is_ascii_alphabetic()));
        }
    }
}
