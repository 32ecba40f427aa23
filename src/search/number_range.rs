//! Ranges of numbers in a query: `5000000..`, `..1000`, `1000..2000`, `>1000`.

use std::fmt;

use super::problem::Problem;

/// How many digits after the decimal point count.
const DECIMALS: usize = 3;

/// How many parts of a whole number [`DECIMALS`] digits can tell apart.
const PARTS: u64 = 1000;

/// A range of numbers, in thousandths. Both ends are included; an end that is `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberRange {
    from: Option<u64>,
    to: Option<u64>,
}

impl NumberRange {
    /// Parses `1000`, `>1000`, `>=1000`, `<1000`, `<=1000`, `1000..2000`, `1000..`, `..2000`.
    /// Numbers may have up to three decimals.
    ///
    /// # Errors
    /// [`Problem::BadNumber`] if an end is not a number, [`Problem::BackwardNumbers`] if the range
    /// ends before it starts.
    pub(super) fn parse(text: &str) -> Result<Self, Problem> {
        let number = |part: &str| thousandths(part).ok_or_else(|| bad(text));
        if let Some((from, to)) = text.split_once("..") {
            let end = |part: &str| if part.is_empty() { Ok(None) } else { number(part).map(Some) };
            let range = Self { from: end(from)?, to: end(to)? };
            return if range.from.zip(range.to).is_some_and(|(from, to)| from > to) {
                Err(Problem::BackwardNumbers(text.to_owned()))
            } else {
                Ok(range)
            };
        }
        Ok(if let Some(from) = text.strip_prefix(">=") {
            Self { from: Some(number(from)?), to: None }
        } else if let Some(to) = text.strip_prefix("<=") {
            Self { from: None, to: Some(number(to)?) }
        } else if let Some(below) = text.strip_prefix('>') {
            Self { from: Some(number(below)?.saturating_add(1)), to: None }
        } else if let Some(above) = text.strip_prefix('<') {
            Self { from: None, to: Some(number(above)?.checked_sub(1).ok_or_else(|| bad(text))?) }
        } else {
            let number = number(text)?;
            Self { from: Some(number), to: Some(number) }
        })
    }

    /// Whether a whole number is in the range.
    pub fn contains(self, number: u64) -> bool {
        self.contains_thousandths(number.saturating_mul(PARTS))
    }

    /// Whether a number is in the range.
    pub fn contains_decimal(self, number: f64) -> bool {
        let number = thousandths(&format!("{number:.DECIMALS$}"));
        number.is_some_and(|number| self.contains_thousandths(number))
    }

    fn contains_thousandths(self, number: u64) -> bool {
        self.from.is_none_or(|from| number >= from) && self.to.is_none_or(|to| number <= to)
    }
}

/// Writes the range in a form that parses to the same range.
impl fmt::Display for NumberRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let write = |f: &mut fmt::Formatter<'_>, number: u64| {
            write!(f, "{}", number / PARTS)?;
            match number % PARTS {
                0 => Ok(()),
                rest => write!(f, ".{rest:0DECIMALS$}"),
            }
        };
        self.from.map_or(Ok(()), |from| write(f, from))?;
        f.write_str("..")?;
        self.to.map_or(Ok(()), |to| write(f, to))
    }
}

fn bad(text: &str) -> Problem {
    Problem::BadNumber(text.to_owned())
}

/// A number in thousandths; `None` if the text is not a number or too large.
fn thousandths(text: &str) -> Option<u64> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(decimals) || decimals.len() > DECIMALS {
        return None;
    }
    let decimals: u64 = format!("{decimals:0<DECIMALS$}").parse().ok()?;
    whole.parse::<u64>().ok()?.checked_mul(PARTS)?.checked_add(decimals)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_range_includes_its_ends() {
        for (typed, inside, outside) in [
            ("1000", &[1000.0][..], &[999.0, 1000.5, 1001.0][..]),
            ("1000..2000", &[1000.0, 2000.0], &[999.999, 2000.001]),
            ("50000000..", &[50_000_000.0, 1e9], &[49_999_999.0]),
            ("..1000", &[0.0, 1000.0], &[1001.0]),
            (">1000", &[1000.001, 1001.0], &[1000.0]),
            (">=1000", &[1000.0], &[999.0]),
            ("<1000", &[999.999], &[1000.0]),
            ("<=1000", &[1000.0], &[1001.0]),
            ("0.44..2.5", &[0.44, 2.5], &[0.439, 2.501]),
        ] {
            let range = NumberRange::parse(typed).expect(typed);
            for (numbers, is_inside) in [(inside, true), (outside, false)] {
                for &number in numbers {
                    assert_eq!(range.contains_decimal(number), is_inside, "{number} in {typed}");
                }
            }
        }
        assert_eq!(
            NumberRange::parse("7..8").map(|it| (it.contains(7), it.contains(9))),
            Ok((true, false))
        );
    }

    #[test]
    fn what_is_no_range_is_a_problem() {
        for typed in
            ["x", "", "-1", "1e9", "1,000", "1.2345", ">", "<0", "1...2", "99999999999999999999"]
        {
            assert_eq!(NumberRange::parse(typed), Err(bad(typed)), "{typed}");
        }
        assert_eq!(NumberRange::parse("2..1"), Err(Problem::BackwardNumbers("2..1".to_owned())));
    }

    proptest! {
        #[test]
        fn any_text_is_a_range_that_can_be_written_and_parsed_again_or_a_problem(
            typed in "([<>=]{0,2}[0-9.]{0,25}|\\PC{0,8})",
        ) {
            if let Ok(range) = NumberRange::parse(&typed) {
                prop_assert_eq!(NumberRange::parse(&range.to_string()), Ok(range));
            }
        }
    }
}
