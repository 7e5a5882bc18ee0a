use std::{env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=greeting.txt");
    let greeting = fs::read_to_string("greeting.txt").expect("the greeting");
    let out = env::var("OUT_DIR").expect("a folder");
    fs::write(Path::new(&out).join("greeting.rs"), format!("{:?}", greeting.trim())).expect("room for it");
}
