//! Programs on a pseudo-terminal of 120×35, and how long their answers take.

use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// The size of the terminal.
const SIZE: PtySize = PtySize { rows: 35, cols: 120, pixel_width: 0, pixel_height: 0 };

/// A first frame has at least this many characters.
const FULL: usize = 200;

/// Silence of this length ends an answer.
const QUIET: Duration = Duration::from_millis(60);

/// The same for a program that valgrind slows down.
const LONG_QUIET: Duration = Duration::from_millis(1500);

/// The longest wait for an answer.
const LIMIT: Duration = Duration::from_secs(60);

/// A program that is measured.
pub(crate) struct Program {
    /// What it is called in the table.
    pub(crate) name: &'static str,
    command: CommandBuilder,
}

/// The folders of the user, so that those of the machine are not touched.
pub(crate) fn folders(home: &Path) -> impl Iterator<Item = (&'static str, &Path)> {
    ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"].into_iter().map(move |it| (it, home))
}

/// A command that counts the instructions of a program.
pub(crate) fn valgrind(log: &Path, program: &str) -> Command {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    command.arg(format!("--log-file={}", log.display())).arg(program);
    command
}

/// How many instructions a log says that a program took, in millions; not a number without one.
pub(crate) fn instructions(log: &Path) -> f64 {
    let log = std::fs::read_to_string(log).unwrap_or_default();
    let count = log.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok());
    count.map_or(f64::NAN, |count: f64| count / 1e6)
}

impl Program {
    /// A program with its arguments.
    pub(crate) fn new(name: &'static str, path: &str, arguments: &[&str], home: &Path) -> Self {
        let mut command = CommandBuilder::new(path);
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        command.env("COLORTERM", "truecolor");
        folders(home).for_each(|(variable, folder)| command.env(variable, folder));
        Self { name, command }
    }

    /// The same program, with its instructions counted.
    pub(crate) fn under_valgrind(&self, log: &Path) -> Self {
        let mut command = self.command.clone();
        let valgrind = valgrind(log, "");
        let of_valgrind = std::iter::once(valgrind.get_program()).chain(valgrind.get_args());
        let of_valgrind = of_valgrind.filter(|it| !it.is_empty()).map(ToOwned::to_owned);
        let arguments = of_valgrind.chain(self.command.get_argv().iter().cloned()).collect();
        *command.get_argv_mut() = arguments;
        Self { name: self.name, command }
    }
}

/// A running program.
pub(crate) struct Session {
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    input: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    started: Instant,
    screen: vt100::Parser,
}

impl Session {
    /// Starts a program.
    pub(crate) fn start(program: &Program) -> Self {
        let pair = native_pty_system().openpty(SIZE).expect("a terminal can be opened");
        let mut reader = pair.master.try_clone_reader().expect("the terminal can be read");
        let input = pair.master.take_writer().expect("the terminal can be written to");
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut buffer = [0; 1 << 14];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send((Instant::now(), buffer[..count].to_vec())).is_err() {
                    break;
                }
            }
        });
        let started = Instant::now();
        let child = pair.slave.spawn_command(program.command.clone()).expect("the program starts");
        let screen = vt100::Parser::new(SIZE.rows, SIZE.cols, 0);
        Self { master: pair.master, child, input, output, started, screen }
    }

    /// How long it took until the screen was full.
    pub(crate) fn first_frame(&mut self) -> Option<Duration> {
        while let Ok((at, bytes)) = self.output.recv_timeout(LIMIT) {
            self.screen.process(&bytes);
            let text = self.screen.screen().contents();
            if text.chars().filter(|c| !c.is_whitespace()).count() >= FULL {
                return Some(at - self.started);
            }
        }
        None
    }

    /// Sends keys.
    pub(crate) fn send(&mut self, keys: &str) {
        self.input.write_all(keys.as_bytes()).expect("the program reads its keys");
        self.input.flush().expect("the program reads its keys");
    }

    /// Sends a key. Returns how long it took to the last byte of the answer, if there is one.
    pub(crate) fn key(&mut self, key: &str) -> Option<Duration> {
        let sent = Instant::now();
        self.send(key);
        self.last_byte(QUIET).map(|at| at - sent)
    }

    /// Waits until the program is quiet.
    pub(crate) fn settle(&mut self) {
        self.last_byte(QUIET * 5);
    }

    /// Waits until a program that is slowed down is quiet.
    pub(crate) fn settle_long(&mut self) {
        self.last_byte(LONG_QUIET);
    }

    /// When the last byte came before a silence; `None` if none came.
    fn last_byte(&mut self, quiet: Duration) -> Option<Instant> {
        let mut last = None;
        while let Ok((at, bytes)) = self.output.recv_timeout(quiet) {
            self.screen.process(&bytes);
            last = Some(at);
        }
        last
    }

    /// The most memory that the program has used, in MB; `None` where the system does not say it.
    pub(crate) fn peak_memory(&self) -> Option<f64> {
        let status = format!("/proc/{}/status", self.child.process_id()?);
        let status = std::fs::read_to_string(status).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
        Some(kilobytes / 1024.0)
    }

    /// Leaves whatever is open, and quits.
    pub(crate) fn quit(self) {
        self.end(&["\x1b", "\x1b", "\x1b", "q"]);
    }

    /// Ends with some keys.
    pub(crate) fn end(mut self, keys: &[&str]) {
        // One by one: an Esc right before a letter would be Alt and that letter.
        for key in keys {
            if self.input.write_all(key.as_bytes()).and_then(|()| self.input.flush()).is_err() {
                break;
            }
            self.last_byte(QUIET);
        }
        let end = Instant::now() + LIMIT;
        while matches!(self.child.try_wait(), Ok(None)) && Instant::now() < end {
            thread::sleep(Duration::from_millis(2));
        }
        // One that does not know these keys.
        let _ = self.child.kill();
        let _ = self.child.wait();
        drop(self.master);
    }
}
