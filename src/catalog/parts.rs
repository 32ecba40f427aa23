//! Work on many things by several processors at once. It knows nothing of what the things are.

use std::panic::resume_unwind;
use std::thread::{available_parallelism, scope};

/// What a function makes of each item, in their order, by as many processors as are worth it: each
/// gets `worth` items at least.
pub(crate) fn in_parts<T: Sync, U: Send>(
    items: &[T],
    worth: usize,
    make: impl Fn(&T) -> U + Sync,
) -> Vec<U> {
    let threads =
        available_parallelism().map_or(1, usize::from).min(items.len() / worth.max(1) + 1);
    if threads == 1 {
        return items.iter().map(make).collect();
    }
    let part = &|items: &[T]| items.iter().map(&make).collect::<Vec<U>>();
    scope(|scope| {
        let parts: Vec<_> = items
            .chunks(items.len().div_ceil(threads))
            .map(|items| scope.spawn(move || part(items)))
            .collect();
        parts
            .into_iter()
            .flat_map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_order_is_kept_however_many_take_part(items in prop::collection::vec(0u32..9, 0..40), worth in 0usize..12) {
            let doubled: Vec<u32> = items.iter().map(|item| item * 2).collect();
            prop_assert_eq!(in_parts(&items, worth, |item| item * 2), doubled);
        }
    }
}
