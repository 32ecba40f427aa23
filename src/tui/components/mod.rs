//! The components of the browser, one file each, and how each of them opens.

pub(super) mod browser;
mod choices;
mod compare;
mod contents;
mod copied_parts;
mod copy_menu;
pub(super) mod effect_results;
mod entry_commands;
mod facet_window;
mod family;
mod family_tree;
pub(super) mod help;
mod jump_line;
mod legend;
mod legend_rows;
mod link_hints;
mod list;
mod map;
mod match_excerpt;
mod matrix;
mod matrix_defaults;
mod members_filter;
mod members_order;
mod message_window;
mod notes;
pub(super) mod page;
mod page_addresses;
mod page_columns;
mod page_lines;
pub(super) mod page_parts;
mod page_search;
mod page_text;
mod picker;
mod picker_search;
pub(crate) mod program_commands;
mod prompt;
mod search_line;
mod statistics;
pub(super) mod status_line;
mod styled_pieces;
mod timeline;

use crate::tui::component::Component;
use crate::tui::context::Context;
use crate::tui::input::action::ViewKind;
use crate::tui::input::mode::Mode;
use crate::tui::outcome::{Layer, Message};

/// Opens a component over one with a mode, with everything that it derives. `None` if it needs a
/// current entry and there is none.
pub(super) fn open(layer: Layer, mode: Mode, context: &Context) -> Option<Box<dyn Component>> {
    Some(match layer {
        Layer::View(kind) => return view(kind, mode, context),
        Layer::Comparison(entries) => refreshed(compare::Compare::new(entries, context), context),
        Layer::MapOfTwo(one, other) => Box::new(map::WorldMap::of_two(one, other, context)),
        Layer::SearchLine(start) => {
            Box::new(search_line::SearchLine::new(start, context.picking.is_some()))
        }
        Layer::JumpLine => Box::new(jump_line::JumpLine::default()),
        Layer::LinkHints(hints) => Box::new(link_hints::LinkHints::new(hints)),
        Layer::MembersFilter => Box::new(members_filter::MembersFilterLine::default()),
        Layer::PageSearch(start) => Box::new(page_search::PageSearchLine::new(start)),
        Layer::Contents { items, selected } => Box::new(contents::contents(items, selected)),
        Layer::CopyMenu(field) => refreshed(copy_menu::CopyMenu::new(field), context),
        Layer::Help => refreshed(help::Help::new(mode), context),
        Layer::Palette => Box::new(choices::palette(mode, context)),
        Layer::Facets => refreshed(facet_window::FacetWindow::default(), context),
        Layer::Themes => Box::new(choices::themes(context)),
        Layer::Facts => Box::new(choices::facts(context.current?, context)),
        Layer::Exports => Box::new(choices::exports(context)),
        Layer::ExportFile { listed, format } => {
            match prompt::Prompt::export(listed, format, context) {
                Ok(prompt) => Box::new(prompt),
                Err(error) => {
                    let message = Message::Text(error.to_string());
                    Box::new(message_window::MessageWindow::new(message))
                }
            }
        }
        Layer::Note { entry, text } => Box::new(prompt::Prompt::note(entry, &text)),
        Layer::Message(message) => Box::new(message_window::MessageWindow::new(message)),
    })
}

fn view(kind: ViewKind, mode: Mode, context: &Context) -> Option<Box<dyn Component>> {
    Some(match kind {
        ViewKind::Comparison => return None,
        ViewKind::Matrix => Box::new(matrix::Matrix::new(context)),
        ViewKind::Map => Box::new(map::WorldMap::new(context.current?, context)),
        ViewKind::Timeline => Box::new(timeline::Timeline::new(mode, context)),
        ViewKind::Family => refreshed(family::Family::new(context.current?), context),
        ViewKind::Statistics => refreshed(statistics::Statistics::default(), context),
    })
}

/// A component with everything that it derives.
fn refreshed(mut component: impl Component + 'static, context: &Context) -> Box<dyn Component> {
    component.refresh(context);
    Box::new(component)
}
