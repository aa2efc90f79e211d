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

    /// The classes within which the numbers differ least (natural breaks: the least sum of squared differences from the mean of the class, after
    /// Fisher, "On Grouping for Maximum Homogeneity", 1958). Equal numbers fall in one class, zeros in none.
    pub fn of(numbers: &[u32]) -> Classes {
        let values = Distinct::of(numbers);
        let count = values.values.len();
        let classes = count.min(Classes::MOST);
        if classes == 0 {
            return Classes::default();
        }
        // cost[i]: the least sum for the values before i; from[k][i]: where the last of k + 1 classes begins then.
        let mut cost: Vec<u64> = (0..=count).map(|end| values.spread(0, end)).collect();
        let mut from = vec![vec![0; count + 1]];
        for _ in 1..classes {
            let mut next = cost.clone();
            let mut begins = vec![0; count + 1];
            for end in 1..=count {
                for (start, before) in cost.iter().enumerate().take(end).skip(1) {
                    let sum = before + values.spread(start, end);
                    if sum < next[end] {
                        next[end] = sum;
                        begins[end] = start;
                    }
                }
            }
            cost = next;
            from.push(begins);
        }
        let mut upper = Vec::new();
        let mut end = count;
        for begins in from.iter().rev() {
            if end > 0 {
                upper.push(values.values[end - 1]);
                end = begins[end];
            }
        }
        upper.reverse();
        Classes { upper }
    }

    /// Whether there is no class at all.
    pub fn is_empty(&self) -> bool {
        self.upper.is_empty()
    }

    /// 0 for none, else the class from 1; numbers past the last class belong to it.
    pub fn class(&self, number: u32) -> usize {
        if number == 0 || self.upper.is_empty() {
            return 0;
        }
        1 + self.upper.iter().filter(|bound| **bound < number).count().min(self.upper.len() - 1)
    }

    /// The classes in words, with the number of the colour for each: few classes are spread over the whole scale.
    ///
    /// The last class is open ("32+") where it holds more than one number, or where `most`, the largest number that is shown,
    /// lies beyond it.
    pub fn labels(&self, most: u32) -> Vec<(usize, String)> {
        let mut from = 1;
        let mut labels = Vec::new();
        for (at, upper) in self.upper.iter().enumerate() {
            let words = if at + 1 == self.upper.len() && most.max(*upper) > from {
                [&from.to_string(), "+"].concat()
            } else if from == *upper {
                from.to_string()
            } else {
                [&from.to_string(), "–", &upper.to_string()].concat()
            };
            from = upper + 1;
            labels.push((self.colour(at + 1), words));
        }
        labels
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

/// The numbers that occur, ascending, with running sums that give the spread of any stretch of them.
struct Distinct {
    values: Vec<u32>,
    /// For the values before each position: how many, their sum, the sum of their squares.
    before: Vec<(u64, u64, u64)>,
}

impl Distinct {
    fn of(numbers: &[u32]) -> Distinct {
        let most = numbers.iter().copied().max().unwrap_or(0) as usize;
        let mut times = vec![0_u64; most + 1];
        for number in numbers {
            times[*number as usize] += 1;
        }
        let mut distinct = Distinct { values: Vec::new(), before: vec![(0, 0, 0)] };
        let mut sums = (0, 0, 0);
        for (value, times) in times.iter().enumerate().skip(1) {
            if *times > 0 {
                let value = value as u64;
                sums = (sums.0 + times, sums.1 + times * value, sums.2 + times * value * value);
                distinct.values.push(value as u32);
                distinct.before.push(sums);
            }
        }
        distinct
    }

    /// The sum of squared differences from the mean, in hundredths, of the values from `start` to before `end`.
    fn spread(&self, start: usize, end: usize) -> u64 {
        let (a, b) = (self.before[start], self.before[end]);
        let (times, sum, squares) = (b.0 - a.0, b.1 - a.1, b.2 - a.2);
        (sum * sum * 100).checked_div(times).map_or(0, |around_zero| squares * 100 - around_zero)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(numbers: &[u32]) -> Vec<String> {
        Classes::of(numbers).labels(0).into_iter().map(|(_, words)| words).collect()
    }

    #[test]
    fn equal_numbers_share_a_class_and_zero_has_none() {
        let classes = Classes::of(&[0, 1, 1, 1, 1, 1, 1, 1, 9]);
        assert_eq!(classes.class(0), 0);
        assert_eq!(classes.labels(9), [(1, "1".to_string()), (5, "2+".to_string())]);
        assert_eq!(classes.class(1), 1);
        assert_eq!(classes.class(9), 2);
        assert_eq!(classes.class(400), 2);
    }

    #[test]
    fn breaks_fall_where_the_numbers_leave_gaps() {
        assert_eq!(
            words(&[1, 2, 2, 3, 10, 11, 11, 20, 21, 30, 31, 31, 60]),
            ["1–3", "4–11", "12–21", "22–31", "32+"]
        );
        assert_eq!(words(&[1, 2, 3]), ["1", "2", "3"]);
    }

    #[test]
    fn nothing_found_has_no_class() {
        assert_eq!(Classes::of(&[0, 0]).labels(0), []);
        assert_eq!(Classes::of(&[]).class(3), 0);
    }

    #[test]
    fn the_last_class_is_open_where_it_holds_more_than_it_says() {
        // Alone, too.
        assert_eq!(Classes::of(&[2, 0]).labels(2), [(3, "1+".to_string())]);
        // The classes of one year, and the numbers of another.
        let classes = Classes::of(&[1, 0]);
        assert_eq!(classes.labels(1), [(3, "1".to_string())]);
        assert_eq!((classes.class(2), classes.labels(2)), (1, vec![(3, "1+".to_string())]));
        let classes = Classes::of(&[1, 2, 3]);
        assert_eq!((classes.class(5), &*classes.labels(5)[2].1), (3, "3+"));
    }
}
