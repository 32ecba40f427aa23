//! Numbers with the separators of a language.

/// How a language writes numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NumberFormat {
    /// Between groups of three digits.
    pub(super) thousands: char,
    /// Before the decimals.
    pub(super) decimal: char,
}

impl NumberFormat {
    /// A whole number with separated thousands: `77.474` in Serbian, `77,474` in English.
    pub(super) fn whole(self, number: u64) -> String {
        let digits = number.to_string();
        let mut out = String::with_capacity(digits.len() * 4 / 3);
        for (nth, digit) in digits.chars().enumerate() {
            if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
                out.push(self.thousands);
            }
            out.push(digit);
        }
        out
    }

    /// A number with at most two decimals: `0,44` in Serbian, `0.44` in English. A negative number
    /// counts as zero.
    pub(super) fn decimal(self, number: f64) -> String {
        let rounded = format!("{:.2}", number.max(0.0));
        let (integer, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
        let mut out = self.whole(integer.parse().unwrap_or(u64::MAX));
        let fraction = fraction.trim_end_matches('0');
        if !fraction.is_empty() {
            out.push(self.decimal);
            out.push_str(fraction);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_decimals_are_separated() {
        let serbian = NumberFormat { thousands: '.', decimal: ',' };
        let english = NumberFormat { thousands: ',', decimal: '.' };
        assert_eq!(serbian.whole(77_474), "77.474");
        assert_eq!(english.whole(1_428_627_663), "1,428,627,663");
        assert_eq!(english.whole(999), "999");
        assert_eq!(serbian.decimal(0.44), "0,44");
        assert_eq!(serbian.decimal(9_984_670.0), "9.984.670");
        assert_eq!(english.decimal(2.5), "2.5");
    }
}
