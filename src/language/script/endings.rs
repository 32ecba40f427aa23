//! The endings of Serbian words that follow an acronym and a hyphen: `NATO-om`, `EU-ovski`.

/// Those of nouns, of possessive adjectives (`-ov`, `-ev`, `-in`), of adjectives in `-ovski`, and
/// of members in `-ovac`.
const ENDINGS: [&str; 76] = [
    "a", "e", "i", "o", "u", "om", "em", "ju", "ja", "je", "jem", "jom", "og", "oj", "ih", "im",
    "ima", "ama", "ov", "ova", "ove", "ovi", "ovo", "ovu", "ovog", "ovoga", "ovom", "ovome",
    "ovoj", "ovih", "ovim", "ovima", "ev", "eva", "eve", "evi", "evo", "evu", "evog", "evoga",
    "evom", "evome", "evoj", "evih", "evim", "evima", "in", "ina", "ine", "ino", "inu", "inog",
    "inoj", "inih", "inim", "ovski", "ovska", "ovske", "ovsko", "ovsku", "ovskog", "ovskoga",
    "ovskom", "ovskome", "ovskoj", "ovskih", "ovskim", "ovskima", "ovac", "ovca", "ovcu", "ovcem",
    "ovci", "ovce", "ovaca", "ovcima",
];

/// Whether a word, in lowercase Latin letters, is the ending of an acronym.
pub fn is_acronym_ending(word: &str) -> bool {
    ENDINGS.contains(&word)
}
