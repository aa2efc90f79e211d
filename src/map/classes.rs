//! The classes of the choropleth.

/// At most five classes of whole numbers from 1, with room for "none" below them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classes {
    /// The highest number of each class, ascending.
    upper: Vec<u32>,
}

impl Classes {
    /// The most classes that there are.
    pub const MOST: usize = 5;

    /// Classes that hold about equally many of the numbers; equal numbers fall in one class, zeros in none.
    pub fn of(numbers: &[u32]) -> Classes {
        let some: Vec<u32> = numbers.iter().copied().filter(|n| *n > 0).collect();
        let sorted: Vec<u32> =
            model::order::by_key(some.len(), |at| some[at]).into_iter().map(|at| some[at]).collect();
        let mut upper: Vec<u32> = Vec::new();
        for class in 1..=Classes::MOST {
            let Some(at) = (sorted.len() * class).div_ceil(Classes::MOST).checked_sub(1) else { continue };
            let bound = sorted[at];
            if upper.last().is_none_or(|last| *last < bound) {
                upper.push(bound);
            }
        }
        Classes { upper }
    }

    /// 0 for none, else the class from 1; numbers past the last class belong to it.
    pub fn class(&self, number: u32) -> usize {
        if number == 0 || self.upper.is_empty() {
            return 0;
        }
        1 + self.upper.partition_point(|bound| *bound < number).min(self.upper.len() - 1)
    }

    /// The classes in words, with the number of the colour for each: few classes are spread over the whole scale.
    pub fn labels(&self) -> Vec<(usize, String)> {
        let mut from = 1;
        self.upper
            .iter()
            .enumerate()
            .map(|(at, upper)| {
                let words = if at + 1 == self.upper.len() && at > 0 && *upper > from {
                    [&from.to_string(), "+"].concat()
                } else if from == *upper {
                    from.to_string()
                } else {
                    [&from.to_string(), "–", &upper.to_string()].concat()
                };
                from = upper + 1;
                (self.colour(at + 1), words)
            })
            .collect()
    }

    /// The number of the colour, 1 to 5, for a class; 0 for none.
    pub fn colour(&self, class: usize) -> usize {
        match (class, self.upper.len()) {
            (0, _) => 0,
            (_, 1) => 3,
            (class, classes) => 1 + (class - 1) * (Classes::MOST - 1) / (classes - 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_numbers_share_a_class_and_zero_has_none() {
        let classes = Classes::of(&[0, 1, 1, 1, 1, 1, 1, 1, 9]);
        assert_eq!(classes.class(0), 0);
        assert_eq!(classes.labels(), [(1, "1".to_string()), (5, "2+".to_string())]);
        assert_eq!(classes.class(1), 1);
        assert_eq!(classes.class(9), 2);
        assert_eq!(classes.class(400), 2);
    }

    #[test]
    fn there_are_five_classes_of_about_equal_size() {
        let numbers: Vec<u32> = (1..=100).collect();
        let classes = Classes::of(&numbers);
        let words: Vec<String> = classes.labels().into_iter().map(|(_, words)| words).collect();
        assert_eq!(words, ["1–20", "21–40", "41–60", "61–80", "81+"]);
    }

    #[test]
    fn nothing_found_has_no_class() {
        assert_eq!(Classes::of(&[0, 0]).labels(), []);
        assert_eq!(Classes::of(&[]).class(3), 0);
        assert_eq!(Classes::of(&[2, 0]).labels(), [(3, "2".to_string())]);
    }
}
