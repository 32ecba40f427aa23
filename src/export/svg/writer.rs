//! Writing XML: elements, attributes and texts. Every text is escaped here, and nowhere else.

use std::fmt::{Display, Write};

use crate::text::sanitize_line;

/// Elements of an SVG file, one after another.
#[derive(Debug, Default)]
pub(super) struct Writer {
    out: String,
    open: Vec<&'static str>,
}

/// The attributes of an element. Their names are those of SVG; their values are escaped.
pub(super) type Attributes<'a> = [(&'static str, &'a dyn Display)];

impl Writer {
    /// An element without contents.
    pub(super) fn leaf(&mut self, name: &'static str, attributes: &Attributes<'_>) {
        self.start(name, attributes);
        self.out.push_str("/>\n");
    }

    /// An element with a text.
    pub(super) fn with_text(
        &mut self,
        name: &'static str,
        attributes: &Attributes<'_>,
        text: &str,
    ) {
        self.start(name, attributes);
        let _ = writeln!(self.out, ">{}</{name}>", escape(text));
    }

    /// Begins an element, which [`Writer::close`] ends.
    pub(super) fn open(&mut self, name: &'static str, attributes: &Attributes<'_>) {
        self.start(name, attributes);
        self.out.push_str(">\n");
        self.open.push(name);
    }

    /// Ends the element that was begun last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            let _ = writeln!(self.out, "</{name}>");
        }
    }

    /// Adds other elements.
    pub(super) fn append(&mut self, other: Self) {
        self.out.push_str(&other.finish());
    }

    /// Whether there is no element.
    pub(super) fn is_empty(&self) -> bool {
        self.out.is_empty()
    }

    /// Ends all elements and returns them.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn start(&mut self, name: &'static str, attributes: &Attributes<'_>) {
        let _ = write!(self.out, "<{name}");
        for (attribute, value) in attributes {
            let _ = write!(self.out, " {attribute}=\"{}\"", escape(&value.to_string()));
        }
    }
}

/// A text as XML 1.0 may have it: without control characters, which it cannot have even as
/// references, and without the two characters that it excludes.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in sanitize_line(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// A count as a length.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub(super) fn float(count: usize) -> f64 {
    count as f64
}

/// A length or a position, in tenths of a unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Length(pub(super) f64);

impl Display for Length {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = format!("{:.1}", self.0);
        let text = text.strip_suffix(".0").unwrap_or(&text);
        f.write_str(if text == "-0" { "0" } else { text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_values_are_escaped() {
        let mut writer = Writer::default();
        writer.open("g", &[("id", &"a\"b")]);
        writer.with_text(
            "text",
            &[("x", &Length(-0.04)), ("y", &Length(2.25))],
            "<&>\u{1}\u{ffff}",
        );
        writer.leaf("path", &[("d", &"M0 0")]);
        assert_eq!(
            writer.finish(),
            "<g id=\"a&quot;b\">\n\
             <text x=\"0\" y=\"2.2\">&lt;&amp;&gt;\u{fffd}\u{fffd}</text>\n\
             <path d=\"M0 0\"/>\n</g>\n"
        );
    }
}
