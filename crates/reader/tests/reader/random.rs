//! Whatever happens to a file, the reader answers.

use proptest::prelude::*;

use crate::fixture::Fixture;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Bytes put in, taken out and changed anywhere: the reader gives a package or faults, and each fault has words.
    #[test]
    fn random_edits_never_panic(
        file in 0usize..12,
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0u8..4), 1..12),
    ) {
        let mut fixture = Fixture::new();
        let name = fixture.files()[file].clone();
        let bytes = fixture.bytes(&name);
        for (at, byte, what) in edits {
            if bytes.is_empty() {
                break;
            }
            let at = at.index(bytes.len());
            match what {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 => drop(bytes.remove(at)),
                _ => bytes.insert(at, b",;\"\n\r"[usize::from(byte) % 5]),
            }
        }
        if let Err(faults) = fixture.read() {
            prop_assert!(!faults.0.is_empty());
            prop_assert!(faults.iter().all(|fault| !fault.expected.is_empty()));
            prop_assert!(faults.0.is_sorted());
        }
    }
}
