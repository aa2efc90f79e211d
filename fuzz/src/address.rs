//! The address: any text is a state, which comes back from the address that is written for it.

use presentation::address::State;

pub(crate) fn ask(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for prefix in ["", "ssm-"] {
        let (state, _) = State::from_url(&text, prefix);
        let written = state.to_url(prefix);
        assert!(written.is_ascii() && !written.contains([' ', '#', '\0']), "{written}");
        let (again, notices) = State::from_url(&written, prefix);
        assert_eq!((&again, notices.as_slice()), (&state, &[][..]));
        assert_eq!(again.to_url(prefix), written);
        assert_eq!(State::from_pairs(state.to_pairs().into_iter()).0.to_pairs(), state.to_pairs());
    }
    if let Some((name, value)) = text.split_once('=') {
        // An attribute that is not understood is a notice, which has words of its own.
        let _ = State::default().with_attribute(name, Some(value));
    }
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    [
        "council=E07000223&service=audit~legal&year=2018",
        "ssm-council=E07000223&page=2&ssm-view=list&ssm-sort=name-desc",
        "text=caf%C3%A9+%26+bar&with=E06000001~E07000008&match=all&saving",
        "council=E07000223&amp;year=2015&amp;measure=services&region=South%20East",
    ]
    .map(|text| text.as_bytes().to_vec())
    .to_vec()
}
