//! Whole screens, as text. Read each before accepting it.

use imenik::language::Language;
use imenik::tui::{Action, Motion, Preferences, Theme};

use super::{browser, bundled_browser, reading, screen, text_of, type_search};

macro_rules! screens {
    ($($name:ident: $language:ident $width:literal x $height:literal;)+) => {$(
        #[test]
        fn $name() {
            let app = reading(Language::$language, "siz", $width, $height);
            insta::assert_snapshot!(text_of(&screen(&app)));
        }
    )+};
}

screens! {
    wide_in_serbian_latin: SerbianLatin 150 x 44;
    wide_in_serbian_cyrillic: SerbianCyrillic 150 x 44;
    wide_in_english: English 150 x 44;
    middle_in_serbian_latin: SerbianLatin 100 x 30;
    middle_in_serbian_cyrillic: SerbianCyrillic 100 x 30;
    middle_in_english: English 100 x 30;
    narrow_in_serbian_latin: SerbianLatin 60 x 20;
    narrow_in_serbian_cyrillic: SerbianCyrillic 60 x 20;
    narrow_in_english: English 60 x 20;
    smallest_in_serbian_latin: SerbianLatin 40 x 12;
}

#[test]
fn as_it_opens() {
    insta::assert_snapshot!(text_of(&screen(&browser(Language::SerbianLatin, 120, 35))));
}

#[test]
fn help() {
    let mut app = browser(Language::SerbianLatin, 100, 60);
    app.update(Action::Help);
    insta::assert_snapshot!(text_of(&screen(&app)));
}

#[test]
fn help_scrolled_to_its_end_on_a_small_screen() {
    let mut app = browser(Language::English, 80, 24);
    app.update(Action::Help);
    app.update(Action::Move(Motion::Last));
    insta::assert_snapshot!(text_of(&screen(&app)));
}

#[test]
fn nothing_found() {
    let mut app = browser(Language::SerbianLatin, 100, 20);
    type_search(&mut app, "xyzzy");
    insta::assert_snapshot!(text_of(&screen(&app)));
}

#[test]
fn values_offered_for_a_field() {
    let mut app = browser(Language::SerbianLatin, 80, 24);
    type_search(&mut app, "unija oblast:p");
    insta::assert_snapshot!(text_of(&screen(&app)));
}

#[test]
fn found_in_long_texts() {
    let mut app = browser(Language::SerbianLatin, 100, 24);
    type_search(&mut app, "oficiri za vezu");
    insta::assert_snapshot!(text_of(&screen(&app)));
}

#[test]
fn too_small() {
    let app = browser(Language::English, 30, 8);
    insta::assert_snapshot!(text_of(&screen(&app)));
}

#[test]
fn the_bundle_is_drawn_in_every_language() {
    for (language, heading) in [
        (Language::SerbianLatin, "Svi unosi"),
        (Language::SerbianCyrillic, "Сви уноси"),
        (Language::English, "All entries"),
    ] {
        let app = bundled_browser(Preferences::new(language, Theme::terminal()), 120, 35);
        let text = text_of(&screen(&app));
        let heading = format!("┌ {heading} ");
        let title = text.lines().find(|line| line.contains(&heading));
        let count = format!(" · {} ┐", app.context().catalog.len());
        assert!(title.is_some_and(|title| title.contains(&count)), "{language}: {text}");
    }
}
