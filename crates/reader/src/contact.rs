//! Where corrections of the data go.

use serde_json::Value;

/// The address or the form for corrections: the first `email`, else the first `path` (a web address), of the `contributors` in
/// `manifest`, the text of a `datapackage.json`; `None` where none of them names one.
pub fn contact(manifest: &[u8]) -> Option<String> {
    let manifest: Value = serde_json::from_slice(manifest).ok()?;
    of(&manifest)
}

fn of(manifest: &Value) -> Option<String> {
    let contributors = manifest.get("contributors")?.as_array()?;
    let first = |key: &str, fits: fn(&str) -> bool| {
        let values = contributors.iter().filter_map(|contributor| contributor.get(key)?.as_str());
        values.map(str::trim).find(|value| fits(value)).map(str::to_owned)
    };
    let is_address = |value: &str| value.contains('@') && !value.contains(char::is_whitespace);
    let is_form = |value: &str| value.starts_with("https://") && !value.contains(char::is_whitespace);
    first("email", is_address).or_else(|| first("path", is_form))
}

#[cfg(test)]
mod tests {
    use super::of;
    use serde_json::json;

    #[test]
    fn an_address_comes_before_a_form() {
        let form = json!({"title": "A", "path": "https://static.example/form"});
        let address = json!({"title": "B", "email": "data@static.example"});
        assert_eq!(of(&json!({"contributors": [form, address]})).as_deref(), Some("data@static.example"));
        assert_eq!(of(&json!({"contributors": [form]})).as_deref(), Some("https://static.example/form"));
        let odd = json!({"path": "javascript:alert(1)", "email": "nobody"});
        assert_eq!(of(&json!({"contributors": [odd]})), None);
        assert_eq!(of(&json!({})), None);
    }
}
