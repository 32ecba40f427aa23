//! A table of counts by two dimensions at once.

use super::data::ChartData;
use super::dimension::{By, Dimension};
use crate::catalog::Category;

/// How many entries have each value of one dimension and each of another.
pub struct CountTable {
    /// The values of the rows.
    pub rows: Dimension,
    /// The values of the columns.
    pub columns: Dimension,
    /// The values of the rows with any entry, by their numbers, in the order of the table.
    pub shown_rows: Vec<usize>,
    /// The same of the columns. Of a tree, they are the widest values alone.
    pub shown_columns: Vec<usize>,
    counts: Vec<Vec<usize>>,
}

impl CountTable {
    /// Counts what is listed.
    pub fn new(rows: By, columns: By, data: ChartData<'_>) -> Self {
        let (rows, mut columns) = (Dimension::new(rows, data), Dimension::new(columns, data));
        if columns.by == By::Category {
            let short = |it: &Category| (data.locale.category_short(*it), 0);
            columns.labels = Category::ALL.iter().map(short).collect();
        }
        let mut counts = vec![vec![0; columns.labels.len()]; rows.labels.len()];
        for &entry in data.rows {
            for &row in rows.of_entries().get(entry) {
                for &column in columns.of_entries().get(entry) {
                    counts[row][column] += 1;
                }
            }
        }
        let total = |row: &usize| counts[*row].iter().sum::<usize>();
        let mut shown_rows: Vec<usize> = (0..counts.len()).filter(|row| total(row) > 0).collect();
        if !rows.by.is_ordered() {
            shown_rows.sort_by_key(|row| usize::MAX - total(row));
        }
        let is_used =
            |nth: &usize| columns.labels[*nth].1 == 0 && counts.iter().any(|row| row[*nth] > 0);
        let shown_columns = (0..columns.labels.len()).filter(is_used).collect();
        Self { rows, columns, shown_rows, shown_columns, counts }
    }

    /// Whether there is nothing to count.
    pub fn is_empty(&self) -> bool {
        self.shown_rows.is_empty() || self.shown_columns.is_empty()
    }

    /// How many entries have a value of the rows and one of the columns, by their numbers.
    pub fn count(&self, row: usize, column: usize) -> usize {
        self.counts[row][column]
    }
}
