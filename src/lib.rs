//! Imenik: an offline reference to the actors of international life.
//!
//! The rooms, from the ground up; each knows only those above it in this list:
//! - [`config`]: files and folders of the reader: settings, bookmarks, what a run leaves to the
//!   next
//! - [`catalog`]: entries, partial dates, loading, checking, the graph of links
//! - [`language`]: script, messages, alphabetical order, dates, numbers
//! - [`search`]: folding, the query, the index and its ranking
//! - [`export`]: an entry as a sheet for reading, as text, as a file
//! - [`tui`]: the browser: what needs a terminal
//! - [`cli`]: the command line and its one-shot commands

pub mod catalog;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod export;
pub mod language;
mod parallel;
pub mod search;
pub mod text;
pub mod tui;
