use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};

/// Returns what the query asks for, 6 where it asks for nothing that could be a die.
pub fn sides(query: &str) -> u32 {
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix("sides="))
        .and_then(|sides| sides.parse().ok())
        .filter(|sides| *sides > 1)
        .unwrap_or(6)
}

/// Returns a number from 1 to the number of sides. Every hasher of the standard library has keys of its own.
pub fn throw(sides: u32) -> u32 {
    let random = RandomState::new().build_hasher().finish();
    (random % u64::from(sides)) as u32 + 1
}
