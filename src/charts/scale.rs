//! The axis of the timeline: years in spans of a century, a decade or a year.

/// How long the spans are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zoom {
    /// A hundred years.
    Centuries,
    /// Ten years.
    Decades,
    /// One year.
    Years,
}

impl Zoom {
    /// The length of a span, in years.
    const fn years(self) -> u16 {
        match self {
            Self::Centuries => 100,
            Self::Decades => 10,
            Self::Years => 1,
        }
    }

    /// The first year of the span with a year.
    pub const fn start(self, year: u16) -> u16 {
        year / self.years() * self.years()
    }

    /// The first and the last year of the span with a year.
    pub const fn span(self, year: u16) -> (u16, u16) {
        let start = self.start(year);
        (start, start + self.years() - 1)
    }

    /// The next shorter spans.
    #[must_use]
    pub const fn nearer(self) -> Self {
        match self {
            Self::Centuries => Self::Decades,
            Self::Decades | Self::Years => Self::Years,
        }
    }

    /// The next longer spans.
    #[must_use]
    pub const fn wider(self) -> Self {
        match self {
            Self::Years => Self::Decades,
            Self::Decades | Self::Centuries => Self::Centuries,
        }
    }

    /// The key of the message that names the view.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Centuries => "chart-centuries",
            Self::Decades => "chart-decades",
            Self::Years => "chart-years",
        }
    }

    /// A span as the screen shows it.
    pub fn label(self, year: u16) -> String {
        let (from, to) = self.span(year);
        if from == to { format!("{from}") } else { format!("{from}–{to}") }
    }

    /// A span as a query asks for it.
    pub fn typed(self, year: u16) -> String {
        let (from, to) = self.span(year);
        if from == to { format!("{from:04}") } else { format!("{:04}..{to:04}", from.max(1)) }
    }
}

/// The spans of the axis, those without a event too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// How long the spans are.
    pub zoom: Zoom,
    /// The first year of the first span.
    first: u16,
    /// The first year of the last span.
    last: u16,
}

impl Scale {
    /// The axis from the first of some years to the last.
    pub fn new(zoom: Zoom, years: impl Iterator<Item = u16> + Clone) -> Self {
        let (first, last) = (years.clone().min().unwrap_or(1), years.max().unwrap_or(1));
        Self { zoom, first: zoom.start(first), last: zoom.start(last) }
    }

    /// How many spans there are: at least one.
    #[expect(clippy::len_without_is_empty, reason = "an axis has a span at least")]
    pub fn len(self) -> usize {
        self.nth(self.last) + 1
    }

    /// The number of the span with a year, counted from 0. A year off the axis is in the nearest
    /// span.
    pub fn nth(self, year: u16) -> usize {
        let year = year.clamp(self.first, self.zoom.span(self.last).1);
        usize::from((year - self.first) / self.zoom.years())
    }

    /// The first year of a span, or of the last one.
    pub fn year(self, nth: usize) -> u16 {
        let after = u16::try_from(nth).unwrap_or(u16::MAX).saturating_mul(self.zoom.years());
        self.first.saturating_add(after).min(self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_is_in_a_span_and_no_span_is_left_out() {
        for (zoom, spans, typed) in [
            (Zoom::Centuries, "1200–1299 1300–1399 1400–1499", "1400..1499"),
            (Zoom::Decades, "1290–1299 1300–1309", "1400..1409"),
            (Zoom::Years, "1299 1300 1301", "1402"),
        ] {
            let years = if zoom == Zoom::Centuries { [1299, 1402] } else { [1299, 1301] };
            let scale = Scale::new(zoom, years.into_iter());
            let labels: Vec<String> =
                (0..scale.len()).map(|nth| zoom.label(scale.year(nth))).collect();
            assert_eq!(labels.join(" "), spans);
            assert_eq!(zoom.typed(1402), typed);
            for nth in 0..scale.len() {
                assert_eq!(scale.nth(scale.year(nth)), nth);
            }
            assert_eq!((scale.nth(1), scale.nth(9999)), (0, scale.len() - 1));
        }
        assert_eq!(Zoom::Centuries.typed(5), "0001..0099");
        assert_eq!(Zoom::Decades.nearer().nearer().wider().wider().wider(), Zoom::Centuries);
    }
}
