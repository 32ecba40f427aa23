//! The colour of a pixel.

/// Red, green and blue.
pub type Colour = [u8; 3];
