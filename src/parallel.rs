//! Work on a list by several threads. It knows nothing about the items.

use std::panic::resume_unwind;
use std::thread::{available_parallelism, scope};

/// Applies a function to each item and returns the results in the order of the items.
///
/// The list is split over the available processors, at least `min_per_thread` items for each
/// thread. A panic of the function is resumed in the calling thread.
pub(crate) fn par_map<T: Sync, U: Send>(
    items: &[T],
    min_per_thread: usize,
    map: impl Fn(&T) -> U + Sync,
) -> Vec<U> {
    let threads =
        available_parallelism().map_or(1, usize::from).min(items.len() / min_per_thread.max(1) + 1);
    if threads == 1 {
        return items.iter().map(map).collect();
    }
    let map_chunk = &|chunk: &[T]| chunk.iter().map(&map).collect::<Vec<U>>();
    scope(|scope| {
        let handles: Vec<_> = items
            .chunks(items.len().div_ceil(threads))
            .map(|chunk| scope.spawn(move || map_chunk(chunk)))
            .collect();
        handles
            .into_iter()
            .flat_map(|handle| handle.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_order_is_kept_for_any_number_of_threads(
            items in prop::collection::vec(0u32..9, 0..40),
            min_per_thread in 0usize..12,
        ) {
            let doubled: Vec<u32> = items.iter().map(|item| item * 2).collect();
            prop_assert_eq!(par_map(&items, min_per_thread, |item| item * 2), doubled);
        }
    }
}
