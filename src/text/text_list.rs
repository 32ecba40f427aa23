//! Lists of texts as one text, which is read where it is: in memory, or in the program itself.

use std::borrow::Cow;

use super::numbers::NumberList;

/// A list of texts, of up to 4 GB together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextList {
    text: Cow<'static, str>,
    /// Where each text ends; the next one starts there.
    ends: NumberList,
}

impl TextList {
    /// A list of texts that are one behind another, with the place where each ends.
    pub const fn of_parts(text: &'static str, ends: NumberList) -> Self {
        Self { text: Cow::Borrowed(text), ends }
    }

    /// The texts one behind another, and the place where each ends.
    pub fn parts(&self) -> (&str, &NumberList) {
        (&self.text, &self.ends)
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Whether any text is not empty.
    pub fn has_any_text(&self) -> bool {
        !self.text.is_empty()
    }

    /// The text at a position.
    ///
    /// # Panics
    /// If there is none.
    pub fn get(&self, position: usize) -> &str {
        let start = position.checked_sub(1).map_or(0, |before| self.ends.get(before));
        &self.text[start..self.ends.get(position)]
    }

    /// All texts, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let text = &self.text[start..end];
            start = end;
            text
        })
    }

    /// Adds a text.
    pub fn push(&mut self, text: &str) {
        self.text.to_mut().push_str(text);
        self.ends.push(self.text.len());
    }

    /// Gives back the memory that is there for more texts.
    pub fn shrink(&mut self) {
        self.text.to_mut().shrink_to_fit();
        self.ends.shrink();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_as_they_were_added() {
        let texts = ["Savet", "", "šuma", ""];
        let mut list = TextList::default();
        for text in texts {
            list.push(text);
        }
        list.shrink();
        assert!(list.has_any_text());
        assert_eq!((list.len(), list.get(0), list.get(1), list.get(2)), (4, "Savet", "", "šuma"));
        assert!(list.iter().eq(texts));
        let (text, ends) = list.parts();
        assert_eq!((text, ends.iter().collect::<Vec<_>>()), ("Savetšuma", vec![5, 5, 10, 10]));
    }
}
