//! The browser on a terminal, next to a hello-world of ratatui, and fzf where it is installed: how
//! long a start and a key take, and how much memory is used. The programs run in turn, because a
//! machine is not always equally fast.
//!
//! ```text
//! cargo bench --bench terminal
//! cargo bench --bench terminal -- --instructions
//! ```
//!
//! The second form counts instructions instead, with valgrind where it is installed: they do not
//! depend on how busy the machine is.

mod driver;

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use driver::{Program, Session};
use ratatui::crossterm::event::{self, Event, KeyCode};
use ratatui::widgets::{Block, Paragraph, Wrap};

/// The release binary that is measured.
const IMENIK: &str = env!("CARGO_BIN_EXE_imenik");

/// The argument with which this program is the hello-world.
const HELLO: &str = "--hello-world";

/// How often each program is started.
const STARTS: usize = 15;

/// What is typed.
const QUERY: &str = "beograd";

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == HELLO) {
        hello_world().expect("the hello-world has a terminal");
    } else if arguments.iter().any(|argument| argument == "--instructions") {
        count_instructions();
    } else {
        measure();
    }
}

/// The least that a program of ratatui does: a screen full of text, and a line that is typed.
fn hello_world() -> std::io::Result<()> {
    let body = "Imenik međunarodnih organizacija, država i teritorija. ".repeat(40);
    let mut typed = String::new();
    ratatui::run(|terminal| {
        loop {
            let text = format!("/{typed}\n{body}");
            let page = Paragraph::new(text).wrap(Wrap { trim: true }).block(Block::bordered());
            terminal.draw(|frame| frame.render_widget(page, frame.area()))?;
            let Event::Key(key) = event::read()? else { continue };
            match key.code {
                KeyCode::Esc => return Ok(()),
                KeyCode::Backspace => drop(typed.pop()),
                KeyCode::Char(c) => typed.push(c),
                _ => {}
            }
        }
    })
}

/// The browser, the hello-world, and fzf if it is installed.
fn programs(home: &Path) -> Vec<Program> {
    let this = env::current_exe().expect("this program has a path");
    let mut programs = vec![
        Program::new("imenik", IMENIK, &["--fresh", "--lang", "en"], home),
        Program::new("hello-world", &this.to_string_lossy(), &[HELLO], home),
    ];
    let has_fzf = Command::new("fzf").arg("--version").stdout(Stdio::null()).status();
    if has_fzf.is_ok_and(|status| status.success()) {
        let list = format!("{IMENIK} list | fzf");
        programs.push(Program::new("fzf", "sh", &["-c", &list], home));
    }
    programs
}

fn measure() {
    let home = tempfile::tempdir().expect("a folder can be made");
    let programs = programs(home.path());
    // The welcome is shown once.
    Session::start(&programs[0]).quit();
    let mut starts = vec![Vec::new(); programs.len()];
    for _ in 0..STARTS {
        for (program, starts) in programs.iter().zip(&mut starts) {
            let mut session = Session::start(program);
            starts.extend(session.first_frame());
            session.quit();
        }
    }
    println!("| | start, ms | key, ms | Down, ms | memory, MB |\n|---|---|---|---|---|");
    for (program, starts) in programs.iter().zip(starts) {
        let mut session = Session::start(program);
        session.settle();
        let down: Vec<Duration> = (0..30).filter_map(|_| session.key("\x1b[B")).collect();
        session.send("/");
        session.settle();
        let mut keys = Vec::new();
        for _ in 0..3 {
            let typed = QUERY.chars().map(String::from);
            let deleted = QUERY.chars().map(|_| "\x7f".to_owned());
            keys.extend(typed.chain(deleted).filter_map(|key| session.key(&key)));
        }
        let memory =
            session.peak_memory().map_or("–".to_owned(), |megabytes| format!("{megabytes:.1}"));
        println!(
            "| {} | {} | {} | {} | {memory} |",
            program.name,
            row(starts),
            row(keys),
            row(down)
        );
        session.quit();
    }
    println!("\n| command | ms |\n|---|---|");
    for command in ["show rs", "search x", "members un", "list", "--version"] {
        let times = (0..STARTS).map(|_| time_of(command, home.path())).collect();
        println!("| imenik {command} | {} |", row(times));
    }
}

/// The median of some times, and the time that 95 % of them do not pass, in milliseconds.
fn row(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |share: usize| times.get((times.len() * share).div_ceil(100).saturating_sub(1));
    let milliseconds = |time: Option<&Duration>| time.map_or(0.0, |it| it.as_secs_f64() * 1e3);
    format!("{:.2} (p95 {:.2})", milliseconds(at(50)), milliseconds(at(95)))
}

/// How long a command takes.
fn time_of(command: &str, home: &Path) -> Duration {
    let start = Instant::now();
    let mut process = Command::new(IMENIK);
    process.args(command.split(' ')).envs(driver::folders(home)).stdout(Stdio::null());
    process.status().expect("the program runs");
    start.elapsed()
}

fn count_instructions() {
    let home = tempfile::tempdir().expect("a folder can be made");
    let programs = programs(home.path());
    Session::start(&programs[0]).quit();
    let log = home.path().join("valgrind.log");
    let count = |program: &Program, keys: &[&str]| -> f64 {
        let mut session = Session::start(&program.under_valgrind(&log));
        session.settle_long();
        for key in keys {
            session.send(key);
            session.settle_long();
        }
        if keys.is_empty() {
            session.end(&["q", "\x1b"]);
        } else {
            session.quit();
        }
        driver::instructions(&log)
    };
    let hello = count(&programs[1], &[]);
    let start = count(&programs[0], &[]);
    println!("| | million instructions |\n|---|---|");
    println!("| hello-world, start to quit | {hello:.1} |\n| start to quit | {start:.1} |");
    // What the keys that leave a view or a search cost.
    let left = count(&programs[0], &["\x1b"]);
    let opened = count(&programs[0], &["/"]);
    let typed: Vec<String> = std::iter::once('/').chain(QUERY.chars()).map(String::from).collect();
    let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
    let keys = u32::try_from(QUERY.chars().count()).expect("a short query");
    let key = (count(&programs[0], &typed) - opened) / f64::from(keys);
    println!("| a key of {QUERY} | {key:.1} |");
    for (name, keys) in [("Down", ["\x1b[B"; 3]), ("L", ["L"; 3])] {
        println!("| {name} | {:.1} |", (count(&programs[0], &keys) - left) / 3.0);
    }
    for (name, key) in [("map", "m"), ("matrix", "x"), ("timeline", "t"), ("statistics", "i")] {
        println!("| {name}, opened | {:.1} |", count(&programs[0], &[key]) - left);
    }
    for command in ["show rs", "search x", "members un", "list", "--version"] {
        let mut valgrind = driver::valgrind(&log, IMENIK);
        valgrind.args(command.split(' ')).envs(driver::folders(home.path()));
        valgrind.stdout(Stdio::null()).status().expect("valgrind is installed");
        println!("| imenik {command} | {:.1} |", driver::instructions(&log));
    }
}
