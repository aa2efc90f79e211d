//! What holds for every state and every text.

use presentation::address::State;
use proptest::prelude::*;
use proptest::sample::select;

use crate::generate::state;

/// Texts that look like URLs, and any others.
fn url() -> impl Strategy<Value = String> {
    let part = select(
        &[
            "council", "year", "service", "services", "text", "sort", "ssm-", "&", "&amp;", "=", "~", "!",
            "%7E", "%", "%2", "+", "?", "#", "2018", "-start", "é", " ", "amp;", "\0",
        ][..],
    );
    prop_oneof![
        3 => proptest::collection::vec(part, 0..14).prop_map(|parts| parts.concat()),
        1 => proptest::collection::vec(any::<char>(), 0..30).prop_map(|letters| letters.into_iter().collect()),
    ]
}

proptest! {
    #[test]
    fn a_state_comes_back_from_its_url(state in state(), prefix in select(&["", "ssm-", "a&=b%~"][..])) {
        let url = state.to_url(prefix);
        prop_assert!(url.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%=&".contains(&byte)), "{}", url);
        prop_assert!(!url.ends_with('.'));
        prop_assert_eq!(State::from_url(&url, prefix), (state, Vec::new()));
    }

    #[test]
    fn a_state_comes_back_from_its_pairs(state in state()) {
        let pairs = state.to_pairs();
        prop_assert!(pairs.iter().all(|(key, values)| State::is_list(key) || values.len() == 1));
        prop_assert_eq!(State::from_pairs(pairs.into_iter()), (state, Vec::new()));
    }

    // What is written is read back the same; so a URL settles after one round.
    #[test]
    fn any_url_settles(url in url(), prefix in select(&["", "ssm-"][..])) {
        let (state, _) = State::from_url(&url, prefix);
        let written = state.to_url(prefix);
        prop_assert!(written.is_ascii() && !written.contains([' ', '#', '\0']));
        let (again, notices) = State::from_url(&written, prefix);
        prop_assert_eq!(&again, &state);
        prop_assert_eq!(notices, []);
        prop_assert_eq!(again.to_url(prefix), written);
    }

    #[test]
    fn another_prefix_leaves_all_as_it_is(state in state()) {
        let url = state.to_url("ssm-");
        let (other, notices) = State::from_url(&url, "map2-");
        prop_assert_eq!(notices, []);
        prop_assert_eq!(other.to_url("map2-"), url);
    }
}
