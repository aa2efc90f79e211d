//! The visitor's clipboard.

use wasm_bindgen_futures::JsFuture;

/// Copies text; false where the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    // A page that is not secure has no clipboard: the property is undefined then, whatever its type says.
    let Some(window) = web_sys::window().filter(web_sys::Window::is_secure_context) else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
