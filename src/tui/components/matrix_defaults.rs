//! What the matrix shows while the user has not chosen states or bodies.

use std::cmp::Reverse;

use crate::bundle;
use crate::catalog::{Category, EntryIndex, Membership};
use crate::tui::context::Context;

/// The members of the current body, the states that are listed, or the states of the region of the
/// current one; by the alphabet.
pub(super) fn default_states(context: &Context) -> Vec<EntryIndex> {
    let is_state = |index: &EntryIndex| !context.catalog.category(*index).is_body();
    let narrowed = context.listing.rows.len() < context.catalog.len();
    let listed = context.listing.rows.iter().copied().filter(|it| narrowed && is_state(it));
    let listed: Vec<EntryIndex> = listed.collect();
    let mut states: Vec<EntryIndex> = match context.current {
        Some(body) if !is_state(&body) => {
            // Past members too: the rows stay when another year is chosen.
            let members = context.catalog.members(body);
            let members = members.filter(|membership| membership.status.counts_as_member());
            members.map(|membership| membership.other).filter(is_state).collect()
        }
        Some(state) if listed.len() < 2 => {
            let catalog = &context.catalog;
            let region = catalog.region(state);
            let all = catalog.indexes().filter(|index| catalog.region(*index) == region);
            all.filter(is_state).collect()
        }
        _ => listed,
    };
    bundle::sort_by_name(&context.catalog, &context.locale, &mut states, |state| *state);
    states.dedup();
    states
}

/// The bodies that the rows belong to, those of the most rows first; not those of nearly all
/// states.
pub(super) fn default_bodies(rows: &[EntryIndex], context: &Context) -> Vec<EntryIndex> {
    let mut shared = vec![0_usize; context.catalog.len()];
    for &row in rows {
        let memberships = context.catalog.memberships(row);
        for it in memberships.filter(Membership::counts_today) {
            shared[it.body.position()] += 1;
        }
    }
    let states = context.catalog.count(Category::MemberState);
    let says_something =
        |body: EntryIndex| context.catalog.links(body).members.len() < states * 2 / 3;
    let mut bodies: Vec<(Reverse<usize>, EntryIndex)> = context
        .catalog
        .indexes()
        .map(|body| (Reverse(shared[body.position()]), body))
        .filter(|&(Reverse(count), body)| count > 0 && says_something(body))
        .collect();
    bodies.sort_by_key(|&(count, _)| count);
    bodies.into_iter().map(|(_, body)| body).collect()
}
