//! What actions do to the state, a file for each kind of them. Nothing here draws or touches the
//! world outside.

pub(super) mod copying;
pub(super) mod links;
pub(super) mod mine;
pub(super) mod mouse;
pub(super) mod moving;
pub(super) mod picking;
pub(super) mod searching;
pub(super) mod session;
pub(super) mod trail;
