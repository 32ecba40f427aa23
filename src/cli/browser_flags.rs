//! Command lines with only flags of the browser and `--lang`, read without clap: most starts are of
//! this kind, and clap would take much of their time.

use std::ffi::OsString;

use super::options::LANG;
use crate::language::Language;

/// The flags of a command line, each of them once; `None` if it has anything else than these flags
/// and a language. Clap reads it then.
pub(super) fn browser_flags<'f>(arguments: &[OsString], known: &[&'f str]) -> Option<Vec<&'f str>> {
    let (mut seen, mut has_language) = (Vec::new(), false);
    let mut rest = arguments.iter().skip(1).map(|argument| argument.to_str());
    while let Some(argument) = rest.next() {
        let argument = argument?.strip_prefix("--")?;
        let (name, value) = match argument.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (argument, None),
        };
        if name == LANG {
            let tag = value.or_else(|| rest.next()?)?;
            Language::from_tag(tag)?;
            if std::mem::replace(&mut has_language, true) {
                return None;
            }
            continue;
        }
        let flag = known.iter().find(|flag| **flag == name && value.is_none())?;
        if seen.contains(flag) {
            return None;
        }
        seen.push(*flag);
    }
    Some(seen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_flags_and_the_language_are_read() {
        for (arguments, flags) in [
            ("", Some("")),
            ("--fresh", Some("fresh")),
            ("--lang en --fresh", Some("fresh")),
            ("--plain --lang=sr-Cyrl", Some("plain")),
            ("--lang xx", None),
            ("--lang", None),
            ("--lang en --lang en", None),
            ("--fresh --fresh", None),
            ("--fresh=yes", None),
            ("--help", None),
            ("nato", None),
            ("--", None),
            ("-V", None),
        ] {
            let words = ["imenik"].into_iter().chain(arguments.split_whitespace());
            let words: Vec<OsString> = words.map(OsString::from).collect();
            let read = browser_flags(&words, &["fresh", "plain"]);
            assert_eq!(read.map(|flags| flags.join(" ")).as_deref(), flags, "{arguments}");
        }
    }
}
