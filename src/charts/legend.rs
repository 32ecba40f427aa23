//! The legend of a map: each mark with its word and how many entries have it.

use super::colouring::{CLASSES, Classes, Colouring};
use super::data::ChartData;
use super::seat::seat;
use super::subject::{Mark, Marked, Subject, in_year};
use crate::catalog::{Category, PartialDate, Status};

/// A mark that is used on a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegendItem {
    /// The mark.
    pub mark: Mark,
    /// What it stands for.
    pub word: String,
    /// How many entries have it; `None` for the entry that the map is of.
    pub count: Option<usize>,
}

/// The marks that are used, or the classes of a number.
pub fn legend(
    subject: Subject,
    (colouring, classes): (Colouring, Classes),
    marked: &[Marked],
    on: Option<PartialDate>,
    data: ChartData<'_>,
) -> Vec<LegendItem> {
    let mut items = Vec::new();
    for mark in marks(colouring) {
        let count = marked.iter().filter(|it| it.mark == mark).count();
        let is_shown = mark != Mark::Own || has_place(subject, data);
        if count > 0 && is_shown {
            let word = word(mark, subject, (colouring, classes), on, data);
            let count = Some(count).filter(|_| mark != Mark::Own);
            items.push(LegendItem { mark, word, count });
        }
    }
    items
}

/// Whether the entry that a map is of has a place on it.
fn has_place(subject: Subject, data: ChartData<'_>) -> bool {
    match subject {
        Subject::Entry(entry) => seat(entry, data.catalog).is_some(),
        Subject::Two(..) | Subject::Listed => true,
    }
}

/// How many of the members of a body on a date no longer exist, and so have no place on the map.
pub fn former_states(
    subject: Subject,
    on: Option<PartialDate>,
    data: ChartData<'_>,
) -> Option<String> {
    let (Subject::Entry(body), Some(on)) = (subject, on) else { return None };
    let count = data.catalog.former_states_on(body, on).count();
    (count > 0).then(|| data.message("map-former-states", data.locale.whole(count as u64)))
}

/// Every mark that a colouring uses, in the order of the legend.
fn marks(colouring: Colouring) -> Vec<Mark> {
    if colouring != Colouring::Marks {
        let classes = 0..u8::try_from(CLASSES).unwrap_or_default();
        return classes.map(Mark::Class).collect();
    }
    let statuses = Status::ALL.iter().copied().map(Mark::Status);
    let of_two = [Mark::First, Mark::Both, Mark::Second];
    let listed = Category::ALL.iter().copied().map(Mark::Listed);
    let of_year = [Mark::Joined, Mark::Undated];
    let all = [Mark::Own].into_iter().chain(of_two).chain(statuses);
    all.chain(of_year).chain(listed).collect()
}

fn word(
    mark: Mark,
    subject: Subject,
    (colouring, classes): (Colouring, Classes),
    on: Option<PartialDate>,
    data: ChartData<'_>,
) -> String {
    let locale = data.locale;
    match (mark, subject) {
        (Mark::Own, Subject::Entry(entry)) if data.category(entry).is_body() => {
            locale.text("field-headquarters")
        }
        // A territory without a capital has the sign in its middle.
        (Mark::Own, Subject::Entry(entry)) if data.catalog.entry(entry).capital.is_none() => {
            data.name(entry).to_owned()
        }
        (Mark::Own, _) => locale.text("field-capital"),
        (Mark::Status(status), _) => locale.term(status),
        (Mark::Joined | Mark::Undated, _) => in_year(mark, on, locale),
        (Mark::First, Subject::Two(one, _)) => data.message("map-only", data.short_name(one)),
        (Mark::Second, Subject::Two(_, other)) => data.message("map-only", data.short_name(other)),
        (Mark::First | Mark::Second, _) => String::new(),
        (Mark::Both, _) => locale.text("map-both"),
        (Mark::Listed(category), _) => locale.category_short(category),
        (Mark::Class(class), _) => colouring.range(classes, class.into(), locale),
    }
}
