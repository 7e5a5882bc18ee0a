/// Returns a phrase that begins with a greeting.
pub fn phrase(greeting: &str, polite: bool) -> String {
    format!("{greeting}{}", if polite { ", please" } else { "" })
}
