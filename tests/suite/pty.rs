//! The real program on a terminal of its own, which answers what terminals are asked.

use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long a slow machine may take to show what is expected.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// The program running on a terminal of its own.
pub(super) struct Session {
    pub(super) master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    keys: Keys,
    output: Receiver<Vec<u8>>,
    pub(super) screen: vt100::Parser,
    /// Everything that the program has written.
    pub(super) written: Vec<u8>,
    modes: String,
    /// A home folder of its own, unless the environment names another.
    _home: tempfile::TempDir,
}

impl Session {
    /// The program on a terminal of 30 rows and 100 columns. The terminal has a dark background
    /// unless the environment sets `BACKGROUND` to `light`, or to `none`: then it never answers.
    pub(super) fn start(arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        Self::run(env!("CARGO_BIN_EXE_imenik"), arguments, environment, (30, 100))
    }

    /// The program on a terminal of so many rows and columns.
    pub(super) fn start_sized(size: (u16, u16), environment: &[(&str, &str)]) -> Self {
        Self::run(env!("CARGO_BIN_EXE_imenik"), &[], environment, size)
    }

    /// The program as a job of a shell, which reads a line after the job has stopped, and then
    /// continues it.
    pub(super) fn start_in_shell(arguments: &[&str]) -> Self {
        let script = "set -m; \"$0\" \"$@\"; echo stopped; read line; fg";
        let shell = ["-c", script, env!("CARGO_BIN_EXE_imenik")];
        let path = [("PATH", "/usr/bin:/bin")];
        Self::run("/bin/sh", &[&shell, arguments].concat(), &path, (30, 100))
    }

    /// A script of the shell, in which `$0` is the program.
    pub(super) fn start_script(script: &str, environment: &[(&str, &str)]) -> Self {
        let shell = ["-c", script, env!("CARGO_BIN_EXE_imenik")];
        let environment = [&[("PATH", "/usr/bin:/bin")], environment].concat();
        Self::run("/bin/sh", &shell, &environment, (30, 100))
    }

    fn run(
        program: &str,
        arguments: &[&str],
        environment: &[(&str, &str)],
        (rows, cols): (u16, u16),
    ) -> Self {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let modes = terminal_modes(pair.master.as_ref());
        let mut command = CommandBuilder::new(program);
        let home = tempfile::tempdir().expect("a temporary folder");
        // A session file suppresses the welcome of the first run.
        let state = home.path().join(".local/state/imenik");
        std::fs::create_dir_all(&state).expect("a home folder");
        std::fs::write(state.join("session.json"), "{}").expect("a home folder");
        command.cwd(home.path());
        command.env_clear();
        command.env("HOME", home.path());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "en_GB.UTF-8");
        command.args(arguments);
        for (name, value) in environment {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).expect("the program starts");
        let mut reader = pair.master.try_clone_reader().expect("the terminal can be read");
        let keys: Keys =
            Arc::new(Mutex::new(pair.master.take_writer().expect("the terminal can be typed on")));
        let (sender, output) = channel();
        let background = environment.iter().find(|(name, _)| *name == "BACKGROUND");
        let mut answers = Answers::new(background.map(|(_, value)| *value), Arc::clone(&keys));
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                answers.hear(&bytes[..count]);
                if sender.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self {
            master: pair.master,
            child,
            keys,
            output,
            screen: vt100::Parser::new(rows.max(1), cols.max(1), 0),
            written: Vec::new(),
            modes,
            _home: home,
        }
    }

    /// Takes in what the program writes until the screen is as expected.
    pub(super) fn wait_for(&mut self, what: &str, expected: impl Fn(&vt100::Screen) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !expected(self.screen.screen()) {
            assert!(Instant::now() < end, "never saw {what}:\n{}", self.screen.screen().contents());
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(100)) {
                self.take_in(&bytes);
            }
        }
    }

    pub(super) fn take_in(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        self.written.extend(bytes);
    }

    pub(super) fn wait_for_text(&mut self, text: &str) {
        self.wait_for(text, |screen| screen.contents().contains(text));
    }

    /// Takes in what the program writes until this is among it.
    pub(super) fn wait_for_written(&mut self, text: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.written.windows(text.len()).any(|it| it == text.as_bytes()) {
            assert!(Instant::now() < end, "never written: {text:?}");
            self.take_in_for(Duration::from_millis(100));
        }
    }

    /// Takes in what the program writes until it has written more than so many bytes, and the rest
    /// of that.
    pub(super) fn wait_for_more(&mut self, than: usize) {
        let end = Instant::now() + PATIENCE;
        while self.written.len() <= than {
            assert!(Instant::now() < end, "nothing more is written");
            self.settle();
        }
    }

    /// Waits until the program has taken over the keys, which is before it draws anything.
    pub(super) fn wait_for_raw_mode(&self) {
        let end = Instant::now() + PATIENCE;
        while terminal_modes(self.master.as_ref()) == self.modes {
            assert!(Instant::now() < end, "the program never took over the keys");
            thread::yield_now();
        }
    }

    pub(super) fn press(&mut self, keys: &str) {
        type_on(&self.keys, keys);
    }

    /// Writes bytes that may be anything, for as long as there is a program to take them.
    pub(super) fn write(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.keys.lock().expect("nobody failed while typing").write_all(bytes)
    }

    /// Takes in what the program still writes.
    pub(super) fn settle(&mut self) {
        self.take_in_for(Duration::from_millis(50));
    }

    /// Takes in what the program writes until it writes nothing for so long.
    pub(super) fn take_in_for(&mut self, silence: Duration) {
        while let Ok(bytes) = self.output.recv_timeout(silence) {
            self.take_in(&bytes);
        }
    }

    /// Gives the terminal another size.
    pub(super) fn resize(&mut self, rows: u16, cols: u16) {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.master.resize(size).expect("the terminal is resized");
        self.screen.screen_mut().set_size(rows, cols);
    }

    /// The exit code of the program if it has ended.
    pub(super) fn exit_code(&mut self) -> Option<u32> {
        let status = self.child.try_wait().expect("the program can be waited for");
        status.map(|status| status.exit_code())
    }

    /// The text in reversed colours.
    pub(super) fn focused(&self) -> String {
        let screen = self.screen.screen();
        let cells =
            (0..30).flat_map(|row| (0..100).filter_map(move |column| screen.cell(row, column)));
        cells.filter(|cell| cell.inverse()).map(vt100::Cell::contents).collect()
    }

    pub(super) fn process(&self) -> String {
        self.child.process_id().expect("the program runs").to_string()
    }

    /// Waits for the program to end, and looks at what it leaves behind.
    pub(super) fn ended(mut self) -> (u32, String) {
        self.wait_for("the terminal given back", |screen| {
            !screen.alternate_screen() && !screen.hide_cursor()
        });
        let end = Instant::now() + PATIENCE;
        while self.exit_code().is_none() {
            assert!(Instant::now() < end, "the program does not end");
            self.settle();
        }
        let status = self.child.wait().expect("the program ends");
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(300)) {
            self.take_in(&bytes);
        }
        assert_eq!(
            terminal_modes(self.master.as_ref()),
            self.modes,
            "line editing and echo are as before"
        );
        assert!(!self.screen.screen().bracketed_paste());
        assert_eq!(self.screen.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        (status.exit_code(), self.screen.screen().contents())
    }
}

/// Where a terminal is typed on.
type Keys = Arc<Mutex<Box<dyn Write + Send>>>;

fn type_on(keys: &Keys, text: &str) {
    keys.lock()
        .expect("nobody failed while typing")
        .write_all(text.as_bytes())
        .expect("the terminal takes keys");
}

/// What a terminal answers at once when it is asked: for its colours, for what keyboard protocol it
/// has, and who it is.
struct Answers {
    known: Vec<(&'static str, String)>,
    heard: Vec<u8>,
    keys: Keys,
}

impl Answers {
    fn new(background: Option<&str>, keys: Keys) -> Self {
        let (text, background) = match background {
            Some("none") => return Self { known: Vec::new(), heard: Vec::new(), keys },
            Some("light") => ("0000/0000/0000", "ffff/ffff/ffff"),
            _ => ("dddd/dddd/dddd", "1111/1111/1111"),
        };
        let known = vec![
            ("\u{1b}]10;?", format!("\u{1b}]10;rgb:{text}\u{1b}\\")),
            ("\u{1b}]11;?", format!("\u{1b}]11;rgb:{background}\u{1b}\\")),
            ("\u{1b}[?u", "\u{1b}[?0u".to_owned()),
            ("\u{1b}[c", "\u{1b}[?62c".to_owned()),
        ];
        Self { known, heard: Vec::new(), keys }
    }

    fn hear(&mut self, bytes: &[u8]) {
        self.heard.extend(bytes);
        loop {
            let found = self.known.iter().filter_map(|(question, answer)| {
                let at = self
                    .heard
                    .windows(question.len())
                    .position(|window| window == question.as_bytes())?;
                Some((at + question.len(), answer))
            });
            let Some((end, answer)) = found.min() else {
                // The beginning of a question may be at the end of what has come.
                self.heard.drain(..self.heard.len().saturating_sub(8));
                return;
            };
            type_on(&self.keys, answer);
            self.heard.drain(..end);
        }
    }
}

/// Sends a signal to a process.
pub(super) fn signal(process: &str, signal: &str) {
    let sent =
        std::process::Command::new("kill").args([signal, process]).status().expect("kill is there");
    assert!(sent.success());
}

/// The settings of a terminal, such as whether it echoes what is typed.
fn terminal_modes(master: &(dyn MasterPty + Send)) -> String {
    let modes = master.get_termios().expect("a pseudo-terminal has settings");
    format!("{:?} {:?} {:?}", modes.input_flags, modes.output_flags, modes.local_flags)
}
