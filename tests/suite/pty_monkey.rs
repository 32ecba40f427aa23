//! Random bytes on a real terminal: keys, halves of sequences, reports of the mouse, answers to
//! nothing, and sizes. Whatever they do, the program can be left, and leaves the terminal clean.

use std::time::Instant;

use super::pty::{PATIENCE, Session};

/// Where the random bytes start from.
const SEED: u64 = 0x2011_1125;

/// How many pieces are typed.
const PIECES: usize = 300;

/// What is typed, beside single letters and control characters.
const FRAGMENTS: [&str; 30] = [
    "\u{1b}",
    "\u{1b}[",
    "\u{1b}[<0;10;10M",
    "\u{1b}[<64;3;3M",
    "\u{1b}[<0;999;999m",
    "\u{1b}[<0;",
    "\u{1b}[M   ",
    "\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\",
    "\u{1b}]11;rgb:1e1e",
    "\u{1b}]",
    "\u{1b}]52;c;U0VMRUM=\u{7}",
    "\u{1b}P>|xterm(390)\u{1b}\\",
    "\u{1b}P",
    "\u{1b}_Gi=31;OK\u{1b}\\",
    "\u{1b}[?62;c",
    "\u{1b}[?0u",
    "\u{1b}[I",
    "\u{1b}[O",
    "\u{1b}[1;5A",
    "\u{1b}[5~",
    "\u{1b}OP",
    "\u{1b}[1094;5u",
    "\u{1b}[200~two\nlines\u{1b}[31m\u{1b}[201~",
    "\u{1b}[999999999999;5u",
    "шљћ",
    "e\u{301}日本👩\u{200d}👩",
    "\u{9b}",
    "/selec\r",
    "\r",
    "\u{1b}\u{1b}\u{1b}",
];

/// A generator of random numbers by Marsaglia.
fn random(state: &mut u64, end: usize) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state >> 33).expect("31 bits") % end
}

/// A piece of input: a fragment, a byte that belongs to nothing, or a key.
fn piece(state: &mut u64) -> Vec<u8> {
    let byte = |number: usize| vec![u8::try_from(number).expect("a byte")];
    match random(state, 8) {
        0..=2 => FRAGMENTS[random(state, FRAGMENTS.len())].as_bytes().to_vec(),
        3 => byte(random(state, 256)),
        _ => byte(32 + random(state, 95)),
    }
}

fn start() -> Session {
    // An editor that changes nothing, and no web browser.
    let environment = [("EDITOR", "true"), ("VISUAL", "true"), ("PATH", "")];
    let mut session = Session::start(&[], &environment);
    session.wait_for_text("Legend");
    session
}

/// Leaves the program by Ctrl-C. Half a mouse report swallows everything up to the next `m`:
/// crossterm reads on until then.
fn leave(mut session: Session, typed: &[Vec<u8>]) {
    let end = Instant::now() + PATIENCE;
    while session.exit_code().is_none() {
        assert!(Instant::now() < end, "Ctrl-C does not end it after {typed:?}");
        // Nobody takes it if the program has just ended.
        let _ = session.write(b"m\x03");
        session.settle();
    }
    let (code, left) = session.ended();
    assert_eq!(code, 0, "{left}\nafter {typed:?}");
}

#[test]
fn after_any_bytes_the_program_ends_by_ctrl_c_and_restores_the_terminal() {
    let mut state = SEED;
    let (mut session, mut typed) = (start(), Vec::new());
    for nth in 0..PIECES {
        let bytes = piece(&mut state);
        typed.push(bytes.clone());
        // A key or a command may have ended it: then it goes on with another one.
        let is_taken = session.write(&bytes).is_ok();
        if nth % 10 == 0 {
            // `vt100` overflows on a single row or column.
            let rows = [2, 5, 24, 60][random(&mut state, 4)];
            session.resize(rows, [2, 30, 100, 200][random(&mut state, 4)]);
            session.settle();
        }
        if !is_taken || session.exit_code().is_some() {
            leave(session, &typed);
            (session, typed) = (start(), Vec::new());
        }
    }
    leave(session, &typed);
}
