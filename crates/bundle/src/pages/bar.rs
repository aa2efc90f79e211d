//! A stretch of time in words.

use model::timeline::{Bar, Begins, Ends};

/// "2011 to 2016", "since 2015", "until 2018, start not known", "planned".
pub fn words(bar: Bar) -> String {
    match (bar.begins, bar.ends) {
        (Begins::Planned, _) => "planned".to_owned(),
        (Begins::In(from), Ends::In(to)) => format!("{from} to {to}"),
        (Begins::In(from), Ends::Runs) => format!("since {from}"),
        (Begins::In(from), Ends::Unknown(_)) => format!("from {from}, ended, nobody knows when"),
        (Begins::Before(_), Ends::In(to)) => format!("until {to}, start not known"),
        (Begins::Before(_), Ends::Runs) => "start not known".to_owned(),
        (Begins::Before(_), Ends::Unknown(_)) => "ended, nobody knows when".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_said() {
        let words = |begins, ends| words(Bar { begins, ends, confirmed_until: None });
        assert_eq!(words(Begins::In(2011), Ends::In(2016)), "2011 to 2016");
        assert_eq!(words(Begins::Before(2014), Ends::In(2018)), "until 2018, start not known");
        assert_eq!(words(Begins::In(2015), Ends::Unknown(Some(2017))), "from 2015, ended, nobody knows when");
        assert_eq!(words(Begins::Planned, Ends::Runs), "planned");
    }
}
