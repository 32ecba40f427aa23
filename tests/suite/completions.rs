//! Completions, in the real shells. A shell that is not installed is skipped.

use std::fs;
use std::process::Command;

use super::commands::{imenik, out};

/// What is typed before Tab, and what the shell offers then, in the order of the alphabet.
const CASES: [(&str, &str); 8] = [
    ("imenik mem", "members memberships"),
    ("imenik --lang ", "en sr-Cyrl sr-Latn"),
    ("imenik --lang en memb", "members memberships"),
    ("imenik search --f", "--format"),
    ("imenik search nato --f", "--format"),
    ("imenik search nato --format ", "csv ids json markdown text"),
    ("imenik list --category ", "institution member_state observer_state organization territory"),
    ("imenik members --status ca", "candidate"),
];

/// Asks bash as it asks its completion functions.
const BASH: &str = r#"
source "$1"
read -ra COMP_WORDS <<< "$2"
[[ $2 == *" " ]] && COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_imenik imenik "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\n' "${COMPREPLY[@]}"
"#;

/// Asks fish through its own command for that.
const FISH: &str = r"
source $argv[1]
complete -C $argv[2] | string replace -r '\t.*' ''
";

/// Runs zsh on a pseudo-terminal of its own, presses Tab twice and reads the words that it prints.
const ZSH: &str = r#"
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "fpath=(${1:h} \$fpath); autoload -U compinit; compinit -u -D"
zpty -w z 'LISTMAX=1000; stty columns 300; bindkey "^I" list-choices; PS1=READY""NOW'
zpty -r z line '*READYNOW*'
zpty -n -w z "$2"$'\t'$'\x15'"print DONE''NOW"$'\n'
zpty -r z line '*DONENOW*'
print -r -- "$line"
"#;

/// The completions of a shell for a line; `None` if the shell is not installed.
fn completions(shell: &str, script: &str, file: &str, line: &str) -> Option<String> {
    let options: &[&str] = match shell {
        "bash" => &["--norc", "-c", script, "bash", file, line],
        "fish" => &["-N", "-c", script, file, line],
        _ => &["-f", "-c", script, "zsh", file, line],
    };
    let output = Command::new(shell).args(options).env("TERM", "xterm").output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The file with the completions for a shell, named as the shell wants it.
fn file(folder: &tempfile::TempDir, shell: &str) -> String {
    let path = folder.path().join("_imenik");
    fs::write(&path, out(&imenik(&["completions", shell]))).expect("a temporary folder");
    path.display().to_string()
}

#[test]
fn bash_and_fish_complete_commands_options_and_values() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (shell, script) in [("bash", BASH), ("fish", FISH)] {
        let file = file(&folder, shell);
        for (line, expected) in CASES {
            let Some(found) = completions(shell, script, &file, line) else {
                eprintln!("skipped: {shell} is not installed");
                break;
            };
            let mut found: Vec<&str> = found.lines().collect();
            found.sort_unstable();
            assert_eq!(found.join(" "), expected, "{shell}: {line}");
        }
    }
}

#[test]
fn zsh_completes_commands_options_and_values() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = file(&folder, "zsh");
    for (line, expected) in CASES {
        let Some(found) = completions("zsh", ZSH, &file, line) else {
            eprintln!("skipped: zsh is not installed");
            return;
        };
        for word in expected.split(' ') {
            assert!(found.contains(word), "{line}: {word} in {found}");
        }
        assert!(!found.contains("Cargo.toml"), "{line}: files are no completions: {found}");
    }
}
