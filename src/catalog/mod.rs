//! The catalog: entries, partial dates, loading, checking, and the graph of links. Languages,
//! search and the terminal do not belong here.

mod binary;
mod category_fields;
mod check;
mod compiled;
mod completeness;
mod compressed;
mod date;
mod dated;
mod detail;
mod elements;
mod entry;
mod entry_binary;
mod entry_index;
mod entry_lists;
mod family;
mod files;
mod foreign;
mod history;
mod lenient;
mod linked;
mod links;
mod loaded;
mod lz4;
mod member_list;
mod memberships;
mod merge;
mod name_table;
mod packed;
mod parts;
mod presence;
mod progress;
mod read;
mod record;
mod repair;
mod rules;
mod schema;
mod seat_cities;
mod source;
mod spanned;
mod text;
mod vocabulary;

pub use binary::{Binary, BinaryReader, BinaryWriter};
pub use check::{Report, check, check_with_progress};
pub use date::{PartialDate, YearDay};
pub use dated::MembershipOn;
pub use detail::Detail;
pub use entry::{
    Codes, DatedEvent, Demonym, Entry, ExtraField, NativeName, Population, Relation, Seat,
};
pub use entry_index::EntryIndex;
pub use entry_lists::EntryLists;
pub use family::Relative;
pub use files::{
    Contents, File, STANDARD_INPUT, can_be_cut, first_part, from_path, readable_files,
};
pub use foreign::{RecordProblem, read_record, remove_broken};
pub use history::{History, HistoryEvent, HistoryEventKind, Party};
pub use lenient::is_address;
pub use linked::Catalog;
pub use links::{Link, LinkKind, Links, MemberRef, MemberSource, MembershipRef};
pub use loaded::{Loaded, Omission, load, load_with_progress};
pub use member_list::{FormerState, Member, MemberList};
pub use memberships::{Answer, Membership};
pub use name_table::NameTable;
pub use presence::Presence;
pub use progress::Progress;
pub use record::{EXPORTED_FIELDS, EXTRA_PREFIX, NOTE_FIELD};
pub use schema::SCHEMA;
pub use seat_cities::SeatCities;
pub use source::Source;
pub(crate) use text::is_cyrillic;
pub use text::{LanguageTag, Names, Text, UNDETERMINED, is_language_tag};
pub use vocabulary::{Category, Region, RelationKind, Scope, Status, Subject, UnGroup};
