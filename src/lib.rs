//! Imenik: an offline terminal reference to states and international organizations, in Serbian
//! (Latin and Cyrillic) and English.
//!
//! # Modules
//!
//! A module imports only modules below it in this list, and no two files import each other; the
//! test `architecture` checks both.
//!
//! | module | what is in it |
//! |---|---|
//! | [`cli`] | the command line: arguments and one-shot commands |
//! | [`tui`] | the browser |
//! | [`import`] | rows of a CSV table as entries |
//! | [`export`] | an entry as a sheet; text, JSON, CSV, Markdown, SVG |
//! | [`charts`] | what the map, the timeline and the statistics show, without a screen |
//! | [`bundle`] | the bundled catalog with its index and names, as the build compiles it |
//! | [`search`] | folding, queries, the index and its ranking |
//! | [`language`] | one data row for each language; messages, script, collation, dates, numbers |
//! | [`catalog`] | entry types, partial dates, reading, checking, links |
//! | [`config`] | the files of the user: settings, bookmarks, search history, session |
//! | [`diagnostic`] | one problem in a file |
//! | `files` | reading and writing files: atomically, under a lock, never waiting for a pipe |
//! | `parallel` | work on a list by several threads |
//! | [`text`] | text helpers that know nothing about the rest |
//! | [`palette`] | the colours of the built-in themes |
//! | [`flags`] | pictures of flags, small and large |
//! | [`world`] | the areas of states and the disputed lines, for maps |
//!
//! [`catalog`] and [`config`] do not know each other: both import only the modules below them.
//!
//! # From files to a screen
//!
//! [`bundle::catalog`] is the bundled catalog, which `build.rs` compiles from `assets/catalog`: its
//! entries are read one by one, when they are shown; those of large files of the user are kept in
//! the same form. [`catalog::from_path`] reads files of the user, and [`catalog::load()`] turns
//! them into entries with links; what is not valid is left out. [`catalog::check()`] says why, as a
//! list of [`diagnostic::Diagnostic`]s. Both count in a [`catalog::Progress`] that a progress bar
//! shows. The catalog never changes after that. Large files are loaded by a thread
//! ([`tui::Loader`]): the browser opens on the bundle or a part of them, and takes over the whole
//! catalog later, which begins with the same entries. [`search::Index`] is built from it once; that
//! of the bundled catalog is compiled, too. [`language::Locale`] has everything that depends on the
//! language. [`export::Sheet`] lays an entry out as fields; the browser, the commands and the
//! exports all show this sheet.
//!
//! [`config::Settings`] reads the configuration. It knows neither the actions nor the themes of the
//! browser: it keeps their settings with their places, and the browser turns them into a
//! [`tui::Keymap`] and a [`tui::Theme`].
//!
//! # The loop of the browser
//!
//! ```text
//! event ─► keymap ─► Action ─► App ─► Effect ─► the terminal, files, the clipboard
//!   ▲                           │
//!   └───────────── draw ◄───────┘
//! ```
//!
//! An event of the terminal becomes an `Action` through the keymap. The `App` applies the action to
//! its state, without input or output, and returns an `Effect` if something outside has to happen:
//! a file to write, a text to copy, the end of the program. The loop runs the effect and draws the
//! state. Tests therefore need no terminal: they apply actions and read the state and the screen.

#[cfg(not(unix))]
compile_error!("Imenik runs on Unix: Linux, macOS, BSD; on Windows, build it in WSL");

pub mod bundle;
pub mod catalog;
pub mod charts;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod export;
mod files;
pub mod flags;
pub mod import;
pub mod language;
pub mod palette;
mod parallel;
pub mod search;
pub mod text;
pub mod tui;
pub mod world;
