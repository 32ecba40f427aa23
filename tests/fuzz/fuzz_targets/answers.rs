//! Whatever a terminal sends, answers are no keys and keys are not lost: events come out in order,
//! each at most once; without a beginning of an answer all of them; and after some silence none is
//! held back.

#![no_main]

use std::collections::VecDeque;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use imenik::tui::{AnswerFilter, Filtered};
use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;

/// More silences than the filter waits for.
const SILENCES: usize = 50;

/// The letters of answers, and some that are in none.
const LETTERS: &[u8] = b"]P_\\G;:/0123456789abcdefrg>|!+$qj ";

#[derive(Debug, Clone, Copy, Arbitrary)]
enum Step {
    Letter(u8),
    Alt(u8),
    Control(u8),
    Escape,
    Down,
    Focus,
    Resize(u16, u16),
    Silence,
    Expect,
    /// A whole answer: the background, white or black.
    Answer {
        light: bool,
        bell: bool,
    },
}

/// The filter, and what it must still pass on.
#[derive(Default)]
struct Checked {
    filter: AnswerFilter,
    /// The events sent that have neither come out nor been passed over.
    sent: VecDeque<Event>,
    count_in: usize,
    count_out: usize,
    /// Whether something was sent that can begin an answer.
    began: bool,
}

fuzz_target!(|steps: Vec<Step>| {
    let mut checked = Checked::default();
    steps.into_iter().for_each(|step| checked.step(step));
    for _ in 0..SILENCES {
        let out = checked.filter.silence();
        checked.take(&out);
    }
    assert!(!checked.filter.is_holding());
    assert!(checked.began || checked.count_out == checked.count_in);
});

impl Checked {
    fn step(&mut self, step: Step) {
        match step {
            Step::Letter(nth) => self.key(letter(nth), KeyModifiers::NONE),
            Step::Alt(nth) => self.key(letter(nth), KeyModifiers::ALT),
            Step::Control(nth) => self.key(letter(nth), KeyModifiers::CONTROL),
            Step::Escape => self.key(KeyCode::Esc, KeyModifiers::NONE),
            Step::Down => self.key(KeyCode::Down, KeyModifiers::NONE),
            Step::Focus => self.send(Event::FocusGained),
            Step::Resize(width, height) => {
                let event = Event::Resize(width, height);
                assert_eq!(self.filter.event(event.clone()), [Filtered::Event(event)]);
            }
            Step::Silence => {
                let out = self.filter.silence();
                self.take(&out);
            }
            Step::Expect => self.filter.expect(),
            Step::Answer { light, bell } => self.answer(light, bell),
        }
    }

    fn key(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        let introduces = match code {
            KeyCode::Char(']') => modifiers == KeyModifiers::ALT || self.filter.is_expecting(),
            KeyCode::Char('P' | '_') => modifiers == KeyModifiers::ALT,
            _ => false,
        };
        self.began |= introduces;
        self.send(Event::Key(KeyEvent::new(code, modifiers)));
    }

    fn send(&mut self, event: Event) {
        self.sent.push_back(event.clone());
        self.count_in += 1;
        let out = self.filter.event(event);
        self.take(&out);
        if !self.filter.is_holding() {
            self.sent.clear();
        }
    }

    /// Checks that what comes out was sent, in this order.
    fn take(&mut self, out: &[Filtered]) {
        for filtered in out {
            let Filtered::Event(event) = filtered else { continue };
            self.count_out += 1;
            let passed = self.sent.iter().position(|sent| sent == event);
            drop(self.sent.drain(..=passed.expect("an event that was sent, once and in order")));
        }
    }

    /// Sends an answer when no other one has begun.
    fn answer(&mut self, light: bool, bell: bool) {
        if self.filter.is_holding() {
            return;
        }
        self.began = true;
        let colour = if light { "ffff/ffff/ffff" } else { "0000/0000/0000" };
        let first = KeyEvent::new(KeyCode::Char(']'), KeyModifiers::ALT);
        let text = format!("11;rgb:{colour}");
        let keys = text.chars().map(|c| KeyCode::Char(c).into());
        for key in std::iter::once(first).chain(keys) {
            assert_eq!(self.filter.event(Event::Key(key)), []);
        }
        let last = if bell {
            KeyEvent::new(KeyCode::Char('g'), KeyModifiers::CONTROL)
        } else {
            KeyEvent::new(KeyCode::Char('\\'), KeyModifiers::ALT)
        };
        assert_eq!(self.filter.event(Event::Key(last)), [Filtered::Background { light }]);
        assert!(!self.filter.is_expecting() && !self.filter.is_holding());
    }
}

fn letter(nth: u8) -> KeyCode {
    KeyCode::Char(char::from(LETTERS[usize::from(nth) % LETTERS.len()]))
}
