fn main() {
    // as the build scripts of crates for native libraries do it
    #[cfg(feature = "odbc")]
    if let Err(error) = pkg_config::probe_library("odbc") {
        eprintln!("{error}");
        std::process::exit(1);
    }
    // the library alone: images for building have it, their development files or not
    println!("cargo::rustc-link-arg-bins=-l:libsqlite3.so.0");
}
