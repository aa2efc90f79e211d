//! Names of areas as they stand in addresses.

/// A name in lower-case letters, digits and single hyphens: "Essex, Southend-on-Sea and Thurrock" is
/// `essex-southend-on-sea-and-thurrock`. Apostrophes vanish ("King's Lynn": `kings-lynn`); other signs part words.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for sign in name.chars().filter(|sign| !matches!(sign, '\'' | '’')) {
        if sign.is_ascii_alphanumeric() {
            slug.push(sign.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn names_become_addresses() {
        for (name, expected) in [
            ("Surrey", "surrey"),
            ("Essex, Southend-on-Sea and Thurrock", "essex-southend-on-sea-and-thurrock"),
            ("King’s Lynn (west)", "kings-lynn-west"),
        ] {
            assert_eq!(slug(name), expected);
        }
    }
}
