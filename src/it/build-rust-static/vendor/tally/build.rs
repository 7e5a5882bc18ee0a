fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-env=FIRST=1");
}
