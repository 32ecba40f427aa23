//! The files of the user: settings, bookmarks, search history and session. Entries, search and the
//! screen do not belong here.

mod bookmark;
mod bookmarks;
mod folders;
mod search_history;
mod session;
mod settings;
mod toml;

pub use self::toml::{Setting, parse_settings, read_settings};
pub use bookmark::Bookmark;
pub use bookmarks::{BookmarkChange, BookmarkFile, Bookmarks, Change};
pub use folders::{config_folder, data_folder, expand_home, state_folder};
pub use search_history::SearchHistory;
pub use session::Session;
pub use settings::{ColorChoice, DEFAULTS, Flags, Settings};
