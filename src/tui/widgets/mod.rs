//! Parts that several components draw with: windows, scrolling, styled text, bars, a typed line.

pub(super) mod bar_chart;
pub(super) mod line_edit;
pub(super) mod lines;
pub(super) mod picture;
pub(super) mod scroll;
pub(super) mod styled;
pub(super) mod window;
