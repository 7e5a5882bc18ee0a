/// Counts.
#[derive(Default)]
pub struct Tally(u64);

impl Tally {
    /// Returns the next number.
    pub fn next(&mut self) -> u64 {
        self.0 += env!("FIRST").parse::<u64>().expect("a number");
        self.0
    }
}
