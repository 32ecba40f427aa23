//! The family of bodies: the tree of organs, parts, predecessors and successors, as a view and on
//! the page.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use imenik::catalog::{File, load};
use imenik::language::Language;
use imenik::tui::{Action, App, Motion, Preferences, Theme, ViewKind};

use super::pty::Session;
use super::{browser_on, reading, screen, selected, text_of, type_search};

const VIEW: Action = Action::View(ViewKind::Family);
const DOWN: Action = Action::Move(Motion::Down);

fn family(language: Language, id: &str, width: u16, height: u16) -> App {
    let mut app = reading(language, id, width, height);
    app.update(VIEW);
    app
}

snapshots! {
    family_at_100_in_english: family(Language::English, "vece", 100, 24);
    family_at_60_in_serbian_latin: family(Language::SerbianLatin, "karavan", 60, 20);
    family_at_40_in_serbian_cyrillic: family(Language::SerbianCyrillic, "luka", 40, 12);
    a_body_without_a_family: family(Language::English, "brana", 80, 24);
}

/// The lines inside the frame, as long as they are not empty.
fn lines(app: &App) -> Vec<String> {
    let text = text_of(&screen(app));
    let lines = text.lines().skip(1).map(|line| {
        let line = line.strip_prefix('│').unwrap_or_default().trim_start();
        line.trim_end_matches(['│', '┃', ' ']).to_owned()
    });
    lines.take_while(|line| !line.is_empty()).collect()
}

#[test]
fn organs_and_parts_are_below_their_body_and_each_can_be_opened() {
    let mut app = family(Language::English, "vece", 90, 24);
    assert_eq!(
        lines(&app),
        [
            "■ LIC · League of Imagined Countries  1946",
            "▸├─ ▲ Chamber of Deputies of the League of Imagined Countries  organ, 2004",
            "└─ ▲ JPB · Joint Police Bureau  part, 1987",
        ]
    );
    app.update(DOWN);
    app.update(Action::Confirm);
    assert_eq!((selected(&app), app.view()), (Some("utopol"), None));
    app.update(VIEW);
    app.update(Action::Move(Motion::First));
    app.update(Action::Language);
    app.update(Action::Confirm);
    assert_eq!(selected(&app), Some("siz"));
    app.update(VIEW);
    app.update(VIEW);
    assert_eq!(app.view(), None, "the key that opens the view closes it");
}

#[test]
fn a_click_selects_a_body_and_another_opens_it() {
    let mut app = family(Language::English, "siz", 90, 24);
    let mut click = |row: u16| {
        let kind = MouseEventKind::Down(MouseButton::Left);
        app.point(MouseEvent { kind, column: 9, row, modifiers: KeyModifiers::NONE });
        (selected(&app).map(str::to_owned), app.view())
    };
    assert_eq!(click(3), (Some("siz".to_owned()), Some(ViewKind::Family)));
    assert_eq!(click(4).1, Some(ViewKind::Family), "below the last one there is nothing");
    assert_eq!(click(3), (Some("utopol".to_owned()), None));
}

/// A body with so many organs, and an organ of the first of them.
fn three_generations(organs: usize) -> App {
    let body = |id: &str, above: &str| {
        format!(
            r#"{{"id": "{id}", "category": "institution", "name": "Body {id}", "relations":
                [{{"kind": "organ_of", "id": "{above}"}}]}}"#
        )
    };
    let organs = (0..organs).map(|nth| body(&format!("b{nth}"), "a"));
    let root = r#"{"id": "a", "category": "organization", "name": "Body a"}"#.to_owned();
    let entries: Vec<String> = [root].into_iter().chain(organs).chain([body("c", "b0")]).collect();
    let json = format!("[{}]", entries.join(","));
    let catalog = load(&[File::of_user("mine.json", json.into_bytes())]).catalog;
    browser_on(catalog, Preferences::new(Language::English, Theme::terminal()), 100, 30)
}

/// The lines of the tree on the page of an entry.
fn tree(app: &mut App, id: &str) -> Vec<String> {
    type_search(app, id);
    app.update(Action::Confirm);
    let text = text_of(&screen(app));
    let lines = text.lines().map(|line| {
        let line = line.rsplit("││").next().unwrap_or_default();
        line.trim_end_matches(['│', '┃', ' ']).to_owned()
    });
    let tree = lines.skip_while(|line| !line.starts_with(" Family "));
    let mut tree = tree.map(|line| line.chars().skip(16).collect::<String>());
    let first = tree.next().into_iter();
    let rest = tree.take_while(|line| line.starts_with([' ', '└', '├', '…']));
    let tree = first.chain(rest).collect();
    app.update(Action::Back);
    app.update(Action::Back);
    tree
}

#[test]
fn a_family_of_three_generations_is_a_tree_on_the_page() {
    let mut app = three_generations(2);
    assert_eq!(
        tree(&mut app, "c"),
        ["Body a", "└─ Body b0 (organ)", "   └─ Body c", "… and 1 more; u shows the whole family"]
    );
    let mut app = three_generations(12);
    let of_root = tree(&mut app, "a");
    assert_eq!(of_root[..2], ["Body a", "└─ Body b0 (organ)"]);
    assert_eq!(of_root.len(), 10, "{of_root:?}");
    assert_eq!(of_root[9], "… and 5 more; u shows the whole family");
}

#[test]
fn a_terminal_shows_the_family_of_a_body() {
    let mut session = Session::start(&["--lang", "en", "unicef"], &[]);
    session.wait_for_text("Children's Fund");
    session.press("u");
    session.wait_for_text("Family · United Nations");
    session.press("g\r");
    session.wait_for_text("United Nations  UN");
    session.press("q");
    assert_eq!(session.ended().0, 0);
}

/// In a chain longer than a page has room for, the page has the nearest bodies above, and the view
/// shows the last rows although their branches are wider than the window.
#[test]
fn of_a_long_chain_the_page_shows_the_nearest() {
    let entries: Vec<String> = (0..60)
        .map(|nth: usize| {
            format!(
                r#"{{"id": "b{nth}", "category": "institution", "name": "Body {nth}",
                "relations": [{{"kind": "organ_of", "id": "b{}"}}]}}"#,
                nth.max(1) - 1
            )
        })
        .collect();
    let json = format!("[{}]", entries.join(","));
    let catalog = load(&[File::of_user("mine.json", json.into_bytes())]).catalog;
    let preferences = Preferences::new(Language::English, Theme::terminal());
    let mut app = browser_on(catalog, preferences, 100, 40);
    type_search(&mut app, "\"body 59\"");
    app.update(Action::Confirm);
    let text = text_of(&screen(&app));
    let shown: Vec<bool> = (49..60).map(|nth| text.contains(&format!("─ Body {nth}"))).collect();
    assert_eq!(shown.iter().filter(|it| **it).count(), 8, "seven above, and the body:\n{text}");
    assert!(!text.contains("Body 50 "), "{text}");
    assert!(text.contains("… and 51 more"), "{text}");
    app.update(VIEW);
    let text = text_of(&screen(&app));
    assert!(text.contains("60 entries"), "{text}");
    app.update(Action::Move(Motion::First));
    assert!(text_of(&screen(&app)).contains("Body 1 "), "the first rows are whole");
}
