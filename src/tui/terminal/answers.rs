//! Recognizes what the terminal answers among the events of the keyboard.
//!
//! crossterm does not know the answers to OSC questions: it reports `ESC ]` as Alt-] and the rest
//! as letters. An answer may come at any time, in several parts, or never; it must never act as
//! keys. Keys that only look like the beginning of an answer are held back for a moment and then
//! passed on.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use super::background;
use super::control_string::{Kind, is_certain, is_plausible};

/// How many times in a row the terminal may be silent before held events are given up. The reader
/// reports silence every [`super::events::SILENCE`].
const PATIENCE: Patience = Patience { key: 1, answer: 40 };

/// How long to wait for the rest, in silences.
struct Patience {
    /// Where it may well be a key.
    key: u32,
    /// Where it is an answer, or may be one that is expected.
    answer: u32,
}

/// What is left of the events after the answers are taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filtered {
    /// An event that is not part of an answer.
    Event(Event),
    /// The background of the terminal: whether it is light.
    Background {
        /// Whether dark text can be read on it.
        light: bool,
    },
}

/// What has been read of an answer.
#[derive(Debug, Default)]
enum State {
    /// Nothing.
    #[default]
    None,
    /// Esc, which may begin an answer.
    Escape,
    /// The introducer and some text.
    Text(Kind, String),
    /// The text and an Esc, which may begin the terminator.
    End(Kind, String),
}

/// Takes the answers of the terminal out of a stream of events.
///
/// Give it every event with [`AnswerFilter::event`]. While [`AnswerFilter::is_holding`], report
/// each moment without an event with [`AnswerFilter::silence`] too: otherwise keys that only look
/// like the beginning of an answer are held back until the next event.
#[derive(Debug, Default)]
pub struct AnswerFilter {
    state: State,
    /// The events that are held back.
    held: Vec<Event>,
    /// How often the terminal was silent since the last event.
    silences: u32,
    /// Whether a question is open.
    asked: bool,
}

impl AnswerFilter {
    /// Expects an answer from now on: Esc alone may be its beginning.
    pub fn expect(&mut self) {
        self.asked = true;
    }

    /// Whether an answer is expected that has not come.
    pub fn is_expecting(&self) -> bool {
        self.asked
    }

    /// Whether events are held back, so that a silence must be reported.
    pub fn is_holding(&self) -> bool {
        !matches!(self.state, State::None)
    }

    /// Takes an event. Returns what can be passed on, in the order in which it came; only a change
    /// of size is passed on at once, before events that are held back.
    pub fn event(&mut self, event: Event) -> Vec<Filtered> {
        self.silences = 0;
        if matches!(event, Event::Resize(..)) {
            return vec![Filtered::Event(event)];
        }
        let key = plain_key(&event);
        match std::mem::take(&mut self.state) {
            State::None => self.begin(event),
            State::Escape if key == Some(Key::Char(']')) => {
                self.hold(State::Text(Kind::Osc, String::new()), event)
            }
            State::Text(kind, text) => self.text(kind, text, event),
            State::End(kind, text) if key == Some(Key::Char('\\')) => self.finish(kind, &text),
            State::End(kind, text) if is_certain(kind, &text) => {
                // An answer that was cut off: the Esc begins something else.
                self.held.clear();
                let escape = Event::Key(KeyCode::Esc.into());
                let mut out = self.event(escape);
                out.extend(self.event(event));
                out
            }
            State::Escape | State::End(..) => self.give_up(event),
        }
    }

    /// To be called when no event has come for a while. Returns what is no longer held back. After
    /// 40 times in a row, nothing is.
    pub fn silence(&mut self) -> Vec<Filtered> {
        self.silences += 1;
        let (certain, patience) = match &self.state {
            State::None => return Vec::new(),
            State::Escape => (false, PATIENCE.key),
            State::Text(kind, text) | State::End(kind, text) => {
                let certain = is_certain(*kind, text);
                let waits = certain || self.asked;
                (certain, if waits { PATIENCE.answer } else { PATIENCE.key })
            }
        };
        if self.silences < patience {
            return Vec::new();
        }
        self.state = State::None;
        let held = std::mem::take(&mut self.held);
        if certain { Vec::new() } else { held.into_iter().map(Filtered::Event).collect() }
    }

    fn begin(&mut self, event: Event) -> Vec<Filtered> {
        let state = match (introducer(&event), plain_key(&event)) {
            (Some(kind), _) => State::Text(kind, String::new()),
            (None, Some(Key::Escape)) if self.asked => State::Escape,
            // The Esc before it came so much earlier that it was passed on.
            (None, Some(Key::Char(']'))) if self.asked => State::Text(Kind::Osc, String::new()),
            _ => return vec![Filtered::Event(event)],
        };
        self.hold(state, event)
    }

    fn text(&mut self, kind: Kind, mut text: String, event: Event) -> Vec<Filtered> {
        match plain_key(&event) {
            Some(Key::Bell | Key::StringTerminator) => self.finish(kind, &text),
            Some(Key::Escape) => self.hold(State::End(kind, text), event),
            Some(Key::Char(c)) => {
                text.push(c);
                if is_plausible(kind, &text) {
                    self.hold(State::Text(kind, text), event)
                } else {
                    self.give_up(event)
                }
            }
            None => {
                if is_certain(kind, &text) {
                    self.held.clear();
                }
                self.give_up(event)
            }
        }
    }

    fn hold(&mut self, state: State, event: Event) -> Vec<Filtered> {
        self.state = state;
        self.held.push(event);
        Vec::new()
    }

    /// Passes on what was held back, and looks at an event again.
    fn give_up(&mut self, event: Event) -> Vec<Filtered> {
        let held = std::mem::take(&mut self.held);
        let mut out: Vec<Filtered> = held.into_iter().map(Filtered::Event).collect();
        out.extend(self.begin(event));
        out
    }

    fn finish(&mut self, kind: Kind, text: &str) -> Vec<Filtered> {
        self.held.clear();
        let colour = text.strip_prefix("11;").filter(|_| kind == Kind::Osc);
        let Some(light) = colour.and_then(background::is_light) else { return Vec::new() };
        self.asked = false;
        vec![Filtered::Background { light }]
    }
}

/// The keys that answers are made of, as crossterm reports them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Escape,
    /// BEL, which ends an answer in some terminals.
    Bell,
    /// `ESC \`, which ends an answer.
    StringTerminator,
    Char(char),
}

fn plain_key(event: &Event) -> Option<Key> {
    let Event::Key(KeyEvent { code, modifiers, .. }) = event else { return None };
    let modifiers = modifiers.difference(KeyModifiers::SHIFT);
    match (code, modifiers) {
        (KeyCode::Esc, KeyModifiers::NONE) => Some(Key::Escape),
        (KeyCode::Char('g'), KeyModifiers::CONTROL) => Some(Key::Bell),
        (KeyCode::Char('\\'), KeyModifiers::ALT) => Some(Key::StringTerminator),
        (KeyCode::Char(c), KeyModifiers::NONE) => Some(Key::Char(*c)),
        _ => None,
    }
}

/// The kind of answer that an event introduces: `ESC ]`, `ESC P` and `ESC _` are reported as Alt.
fn introducer(event: &Event) -> Option<Kind> {
    let Event::Key(KeyEvent { code: KeyCode::Char(c), modifiers, .. }) = event else {
        return None;
    };
    if !modifiers.contains(KeyModifiers::ALT) {
        return None;
    }
    match c {
        ']' => Some(Kind::Osc),
        'P' => Some(Kind::Dcs),
        '_' => Some(Kind::Apc),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The events that crossterm makes of what a terminal sends in one piece. A `~` in the text
    /// stands for a silence.
    fn filter(filter: &mut AnswerFilter, sent: &str) -> Vec<Filtered> {
        let mut out = Vec::new();
        let mut chars = sent.chars().peekable();
        while let Some(c) = chars.next() {
            let next = chars.peek().copied().filter(|next| *next != '~');
            let event = match (c, next) {
                ('~', _) => {
                    out.extend(filter.silence());
                    continue;
                }
                ('\u{1b}', Some(next)) => {
                    chars.next();
                    KeyEvent::new(KeyCode::Char(next), KeyModifiers::ALT)
                }
                ('\u{1b}', None) => KeyCode::Esc.into(),
                ('\u{7}', _) => KeyEvent::new(KeyCode::Char('g'), KeyModifiers::CONTROL),
                _ => KeyCode::Char(c).into(),
            };
            out.extend(filter.event(Event::Key(event)));
        }
        out
    }

    fn expecting() -> AnswerFilter {
        let mut filter = AnswerFilter::default();
        filter.expect();
        filter
    }

    fn keys(text: &str) -> Vec<Filtered> {
        text.chars().map(|c| Filtered::Event(Event::Key(KeyCode::Char(c).into()))).collect()
    }

    #[test]
    fn an_answer_is_an_event_however_it_is_split() {
        for answer in ["\u{1b}]11;rgb:1e1e/1e1e/1e1e\u{1b}\\", "\u{1b}]11;rgb:1e/1e/1e\u{7}"] {
            for split in 0..=answer.chars().count() {
                let (before, after): (String, String) =
                    (answer.chars().take(split).collect(), answer.chars().skip(split).collect());
                let mut expecting = expecting();
                let mut out = filter(&mut expecting, &before);
                out.extend(filter(&mut expecting, "j"[..0].as_ref()));
                out.extend(filter(&mut expecting, &after));
                out.extend(filter(&mut expecting, "j"));
                let expected = [vec![Filtered::Background { light: false }], keys("j")].concat();
                assert_eq!(out, expected, "{answer:?} split at {split}");
                assert!(!expecting.is_expecting() && !expecting.is_holding());
            }
        }
    }

    #[test]
    fn an_answer_with_pauses_in_it_is_no_key() {
        for answer in [
            "\u{1b}]~~~11;rgb:ffff/~ffff/ffff\u{1b}\\",
            "\u{1b}]11;rgb:ffff/ffff/ffff~~\u{1b}~\\",
            "\u{1b}]1~1~;~rgb:ffff/ffff/ffff\u{7}",
        ] {
            let out = filter(&mut expecting(), answer);
            assert_eq!(out, [Filtered::Background { light: true }], "{answer:?}");
        }
        // Where the pause is right after the Esc, that alone is a key.
        let out = filter(&mut expecting(), "\u{1b}~~]11;rgb:ffff/ffff/ffff\u{1b}\\");
        let escape = Filtered::Event(Event::Key(KeyCode::Esc.into()));
        assert_eq!(out, [escape, Filtered::Background { light: true }]);
    }

    #[test]
    fn answers_to_what_was_never_asked_are_dropped() {
        for answer in [
            "\u{1b}]11;rgb:1e1e/1e1e/1e1e\u{1b}\\",
            "\u{1b}]10;rgb:ffff/ffff/ffff\u{7}",
            "\u{1b}]52;c;U0VMRUM=\u{1b}\\",
            "\u{1b}P>|xterm(390)\u{1b}\\",
            "\u{1b}P1+r544e=787465\u{1b}\\",
            "\u{1b}_Gi=31;OK\u{1b}\\",
        ] {
            let mut not_asked = AnswerFilter::default();
            let out = filter(&mut not_asked, answer);
            assert!(out.iter().all(|it| matches!(it, Filtered::Background { .. })), "{answer:?}");
            assert_eq!(filter(&mut not_asked, "jb"), keys("jb"), "after {answer:?}");
        }
    }

    #[test]
    fn an_answer_that_is_never_finished_is_dropped_and_the_keys_after_it_are_not() {
        let mut cut = expecting();
        assert_eq!(filter(&mut cut, "\u{1b}]11;rgb:1e1e/1e"), []);
        for _ in 0..PATIENCE.answer {
            assert_eq!(cut.silence(), []);
        }
        assert_eq!(filter(&mut cut, "q"), keys("q"));
    }

    #[test]
    fn keys_that_look_like_an_answer_are_passed_on_after_a_moment() {
        let alt =
            |c| Filtered::Event(Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::ALT)));
        let mut idle = AnswerFilter::default();
        assert_eq!(filter(&mut idle, "\u{1b}]~"), [alt(']')]);
        assert_eq!(filter(&mut idle, "\u{1b}]x"), [vec![alt(']')], keys("x")].concat());
        assert_eq!(filter(&mut idle, "\u{1b}P~"), [alt('P')]);
        assert_eq!(
            filter(&mut idle, "]11;"),
            keys("]11;"),
            "nothing is held where nothing is asked"
        );
        let escape = Filtered::Event(Event::Key(KeyCode::Esc.into()));
        assert_eq!(filter(&mut idle, "\u{1b}"), std::slice::from_ref(&escape));
        assert_eq!(filter(&mut expecting(), "\u{1b}~"), [escape]);
    }

    proptest! {
        #[test]
        fn no_key_is_lost_but_in_an_answer(
            sent in "([a-z0-9;:/\\]\\\\~]|\u{1b}[a-zP_\\]\\\\]|\u{7}){0,40}",
            asked: bool,
        ) {
            let mut any = AnswerFilter::default();
            if asked {
                any.expect();
            }
            let mut out = filter(&mut any, &sent);
            for _ in 0..=PATIENCE.answer {
                out.extend(any.silence());
            }
            prop_assert!(!any.is_holding());
            // Without an introducer nothing can be taken for an answer.
            let can_begin = sent.contains('\u{1b}') || asked && sent.contains(']');
            if !can_begin {
                let keys = sent.chars().filter(|c| *c != '~').count();
                prop_assert_eq!(out.len(), keys);
            }
        }
    }
}
