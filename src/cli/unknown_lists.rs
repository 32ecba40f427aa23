//! What an answer leaves open: the bodies whose lists of members are missing or not complete.

use super::command_error::CommandError;
use super::format::Format;
use super::printer::Printer;
use super::report::report;
use crate::catalog::EntryIndex;

/// With more bodies than these the message has only their number.
const MAX_NAMED: usize = 10;

/// The bodies of which an answer cannot know whether an entry takes part in them.
pub(super) struct UnknownLists<'a> {
    printer: &'a Printer<'a>,
    /// The bodies, by what the message calls them.
    bodies: Vec<EntryIndex>,
}

impl<'a> UnknownLists<'a> {
    /// Sorts the bodies by the acronyms or names that the message has.
    pub(super) fn new(printer: &'a Printer<'a>, mut bodies: Vec<EntryIndex>) -> Self {
        bodies.sort_by_cached_key(|&body| printer.locale.collation.key(&printer.label(body)));
        Self { printer, bodies }
    }

    /// The ids of the bodies, sorted: the same in every language.
    pub(super) fn ids(&self) -> Vec<&'a str> {
        let catalog = self.printer.catalog;
        let ids = self.bodies.iter().map(|&body| catalog.entry(body).id.as_str());
        let mut ids: Vec<&str> = ids.collect();
        ids.sort_unstable();
        ids
    }

    /// Prints a line about them on standard error, if there are any. An answer in JSON has them in
    /// a field, and the line refers to it if it does not name them.
    pub(super) fn report(&self) {
        if self.printer.format == Format::Json {
            return;
        }
        let Some(mut line) = self.line() else { return };
        if self.bodies.len() > MAX_NAMED {
            line = format!("{line} {}", self.printer.locale.text("unknown-lists-named"));
        }
        report(&line);
    }

    /// The error that nothing was found, with the line about the bodies below its message.
    pub(super) fn nothing_found(&self, message: String) -> CommandError {
        let lines: Vec<String> = [message].into_iter().chain(self.line()).collect();
        CommandError::Failed(lines.join("\n"))
    }

    /// How many they are, and which if they are few.
    fn line(&self) -> Option<String> {
        if self.bodies.is_empty() {
            return None;
        }
        let count = [("n", self.bodies.len().into())];
        let line = self.printer.locale.format("unknown-lists", &count);
        if self.bodies.len() > MAX_NAMED {
            return Some(line + ".");
        }
        let labels = self.bodies.iter().map(|&body| self.printer.label(body));
        Some(format!("{line}: {}.", labels.collect::<Vec<_>>().join(", ")))
    }
}
