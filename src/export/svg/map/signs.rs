//! Signs on the map: of bodies at their seats, of states too small for an area, of the seat of the
//! entry that the map is of.

use std::collections::BTreeMap;
use std::fmt::Display;

use super::areas::{Areas, spoken};
use super::marks::Marks;
use super::names::Names;
use crate::catalog::EntryIndex;
use crate::charts::{ChartData, Mark, seat};
use crate::export::svg::paint::{Paint, sign};
use crate::export::svg::paper::Paper;
use crate::export::svg::writer::{Length, float};

/// How near bodies with one mark share a sign.
const NEAR: f64 = 9.0;

/// Signs of different marks whose seats are as near are side by side.
const SAME_SEAT: f64 = 4.0;
/// How far they are from each other.
const BESIDE: f64 = 12.0;

/// A sign with the entries that it stands for.
struct Sign {
    at: (f64, f64),
    mark: Mark,
    entries: Vec<EntryIndex>,
}

/// Draws the signs.
pub(super) fn draw(
    paper: &mut Paper,
    areas: &Areas,
    marks: &Marks,
    names: &mut Names,
    data: ChartData<'_>,
) {
    draw_small(paper, areas, marks, data);
    let signs = signs(areas, marks, data);
    for sign in &signs {
        let spoken: Vec<String> =
            sign.entries.iter().map(|entry| spoken(*entry, Some(sign.mark), marks, data)).collect();
        draw_sign(paper, sign.at, sign.mark, &spoken.join(", "));
        names.take(sign.at);
    }
    for sign in &signs {
        match sign.entries.as_slice() {
            [_] if sign.mark == Mark::Own => {}
            [entry] if data.category(*entry).is_body() => {
                names.write_beside(paper, sign.at, &[data.short_name(*entry)]);
            }
            [entry] if names.is_of_part() => {
                names.name_beside(paper, sign.at, *entry, data);
            }
            [entry] => {
                let code = data.names.acronym(*entry);
                names.write_beside(paper, sign.at, code.as_slice());
            }
            entries => {
                let count = data.locale.whole(entries.len() as u64);
                names.write_beside(paper, sign.at, &[&count]);
            }
        }
    }
}

/// The signs on the sheet; that of the entry that the map is of is the last.
fn signs(areas: &Areas, marks: &Marks, data: ChartData<'_>) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::new();
    let mut known: BTreeMap<(i64, i64, String), usize> = BTreeMap::new();
    for (entry, mark) in marks.entries() {
        let is_body = data.category(entry).is_body();
        if mark != Mark::Own && !is_body && areas.shows(entry) {
            continue;
        }
        let at = seat(entry, data.catalog).and_then(|at| areas.projection.on_sheet(at));
        let Some(at) = at else { continue };
        let key = (near(at.0), near(at.1), format!("{mark:?}"));
        if let Some(&nth) = known.get(&key).filter(|_| is_body) {
            signs[nth].entries.push(entry);
        } else {
            known.insert(key, signs.len());
            signs.push(Sign { at, mark, entries: vec![entry] });
        }
    }
    put_side_by_side(&mut signs, areas.projection.size.0, data);
    signs.sort_by_key(|sign| sign.mark == Mark::Own);
    signs
}

/// Moves the signs of bodies that would cover another one: to the east, or to the west at the edge
/// of a sheet of a width.
fn put_side_by_side(signs: &mut [Sign], width: f64, data: ChartData<'_>) {
    // What is moved first is nearest to the seat; the entry of the map and states stay there.
    let is_fixed =
        |sign: &Sign| sign.mark == Mark::Own || !data.category(sign.entries[0]).is_body();
    signs.sort_by_key(|sign| !is_fixed(sign));
    let seats: Vec<(f64, f64)> = signs.iter().map(|sign| sign.at).collect();
    for (nth, sign) in signs.iter_mut().enumerate().filter(|(_, sign)| !is_fixed(sign)) {
        let (x, y) = sign.at;
        let is_same = |other: &&(f64, f64)| (other.0 - x).hypot(other.1 - y) < SAME_SEAT;
        let aside = BESIDE * float(seats[..nth].iter().filter(is_same).count());
        sign.at.0 = if x + aside > width - BESIDE { x - aside } else { x + aside };
    }
}

/// The number of the field of a grid that a coordinate is in.
#[expect(clippy::cast_possible_truncation, reason = "sheets are small; `as` saturates")]
fn near(coordinate: f64) -> i64 {
    (coordinate / NEAR).floor() as i64
}

/// A point for each state and territory that has no area here and is not marked.
fn draw_small(paper: &mut Paper, areas: &Areas, marks: &Marks, data: ChartData<'_>) {
    let land = paper.colours.land;
    for entry in data.catalog.indexes() {
        if data.category(entry).is_body()
            || marks.of_entry.contains_key(&entry)
            || areas.shows(entry)
        {
            continue;
        }
        if let Some((x, y)) = seat(entry, data.catalog).and_then(|at| areas.projection.on_sheet(at))
        {
            let (x, y) = (Length(x), Length(y));
            paper.body.open("circle", &[("cx", &x), ("cy", &y), ("r", &"1.6"), ("fill", &land)]);
            paper.body.with_text("title", &[], data.name(entry));
            paper.body.close();
        }
    }
}

/// Draws a sign, with the background around it.
pub(in crate::export::svg) fn draw_sign(
    paper: &mut Paper,
    (x, y): (f64, f64),
    mark: Mark,
    title: &str,
) {
    let (filled, lines) = sign(mark);
    let colour = Paint::of(mark, &paper.colours).fill;
    let (background, border) = (paper.colours.background, paper.colours.border);
    let place = format!("translate({} {})", Length(x), Length(y));
    paper.body.open("g", &[("transform", &place)]);
    if !title.is_empty() {
        paper.body.with_text("title", &[], title);
    }
    let mut draw = |path: &str, fill: &dyn Display, stroke: &dyn Display, wide: &str| {
        if !path.is_empty() {
            let attributes: &[(_, &dyn Display)] =
                &[("d", &path), ("fill", fill), ("stroke", stroke), ("stroke-width", &wide)];
            paper.body.leaf("path", attributes);
        }
    };
    draw(lines, &background, &background, "4");
    let edge: &dyn Display = match mark {
        Mark::Class(_) => &border,
        _ if lines.is_empty() => &background,
        _ => &"none",
    };
    draw(filled, &colour, edge, "1");
    draw(lines, &"none", &colour, "1.8");
    paper.body.close();
}
