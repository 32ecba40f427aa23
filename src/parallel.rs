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
    let map_chunk = |chunk: &[T]| chunk.iter().map(&map).collect();
    par_chunks(items.chunks(chunk_length(items.len(), min_per_thread)), map_chunk)
}

/// Applies a function that changes the items, as [`par_map`] does.
pub(crate) fn par_map_mut<T: Send, U: Send>(
    items: &mut [T],
    min_per_thread: usize,
    map: impl Fn(&mut T) -> U + Sync,
) -> Vec<U> {
    let length = chunk_length(items.len(), min_per_thread);
    let map_chunk = |chunk: &mut [T]| chunk.iter_mut().map(&map).collect();
    par_chunks(items.chunks_mut(length), map_chunk)
}

/// How many items each thread gets.
fn chunk_length(items: usize, min_per_thread: usize) -> usize {
    let most = items / min_per_thread.max(1) + 1;
    let threads = available_parallelism().map_or(1, usize::from).min(most);
    items.div_ceil(threads).max(1)
}

/// Applies a function to chunks, each in a thread of its own if there are several.
fn par_chunks<C: Send, U: Send>(
    chunks: impl ExactSizeIterator<Item = C>,
    map_chunk: impl Fn(C) -> Vec<U> + Sync,
) -> Vec<U> {
    if chunks.len() <= 1 {
        return chunks.flat_map(map_chunk).collect();
    }
    let map_chunk = &map_chunk;
    scope(|scope| {
        let handles: Vec<_> = chunks.map(|chunk| scope.spawn(move || map_chunk(chunk))).collect();
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
            prop_assert_eq!(par_map(&items, min_per_thread, |item| item * 2), &*doubled);
            let mut items = items;
            let read = par_map_mut(&mut items, min_per_thread, |item| {
                *item *= 2;
                *item
            });
            prop_assert_eq!(read, &*doubled);
            prop_assert_eq!(items, doubled);
        }
    }
}
