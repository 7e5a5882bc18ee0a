fn main() {
    println!("{}", words::phrase("", false).len());
}
