//! Why a file cannot be read or written: one kind for each piece of advice.

use std::io;

/// Why a file cannot be read or written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum IoProblem {
    /// It does not exist.
    Missing,
    /// No permission, or a read-only file system.
    Denied,
    /// It is a folder, a pipe or a device.
    NotAFile,
    /// It is not UTF-8.
    NotUtf8,
    /// The disk is full, or the quota of the user.
    NoSpace,
    /// Another program keeps it locked.
    InUse,
    /// Anything else; with the message of the system.
    Other(String),
}

impl IoProblem {
    /// The key of the message that says what is wrong and what to do.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Missing => "io-missing",
            Self::Denied => "io-denied",
            Self::NotAFile => "io-not-a-file",
            Self::NotUtf8 => "io-not-utf8",
            Self::NoSpace => "io-no-space",
            Self::InUse => "io-in-use",
            Self::Other(_) => "io-other",
        }
    }
}

impl From<&io::Error> for IoProblem {
    fn from(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::NotFound => Self::Missing,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::Denied,
            Kind::IsADirectory | Kind::NotADirectory | Kind::InvalidInput => Self::NotAFile,
            Kind::InvalidData => Self::NotUtf8,
            Kind::StorageFull | Kind::QuotaExceeded => Self::NoSpace,
            Kind::ResourceBusy => Self::InUse,
            _ => Self::Other(error.to_string()),
        }
    }
}
