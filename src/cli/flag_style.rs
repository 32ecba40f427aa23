//! How the browser shows flags, by the configuration and the terminal.

use super::color_depth::depth;
use crate::config::Flags;
use crate::tui::{Depth, GraphicsSupport, Protocol};

/// How flags are shown as pictures, if they are.
pub(super) fn graphics(flags: Flags) -> Option<GraphicsSupport> {
    let protocol = match flags {
        Flags::Shown => return GraphicsSupport::from_environment(),
        Flags::Hidden | Flags::Blocks => return None,
        Flags::Kitty => Protocol::Kitty,
        Flags::Iterm2 => Protocol::Iterm2,
        Flags::Sixel => Protocol::Sixel,
    };
    Some(GraphicsSupport::of(protocol))
}

/// The colours of flags; `None` if none are shown. Every terminal with graphics has 256, whether
/// its name says so or not.
pub(super) fn depth_of_flags(flags: Flags, graphics: Option<GraphicsSupport>) -> Option<Depth> {
    let depth = Some(depth()).filter(|_| flags != Flags::Hidden)?;
    let is_unknown = graphics.is_some() && depth == Depth::Sixteen;
    Some(if is_unknown { Depth::Indexed } else { depth })
}
