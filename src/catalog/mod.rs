//! The catalog: entries, partial dates, loading, checking, and the graph of links. Languages,
//! search and the terminal do not belong here.

mod check;
mod date;
mod entry;
mod entry_index;
mod linked;
mod links;
mod load;
mod memberships;
mod record;
mod schema;
mod spanned;
mod vocabulary;

pub use date::{PartialDate, YearDay};
pub use entry::{
    Codes, DatedEvent, Demonym, Entry, Member, NativeName, Population, Relation, Seat, Source, Text,
};
pub use entry_index::EntryIndex;
pub use linked::Catalog;
pub use links::{Link, LinkKind, Links, MembershipRef};
pub use load::{File, bundled, from_path};
pub use memberships::Membership;
pub use schema::SCHEMA;
pub use vocabulary::{Category, Region, RelationKind, Scope, Status, Subject, UnGroup};
