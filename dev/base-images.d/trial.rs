// Resolves a name, panics and catches it: what needs the C library and libgcc.
use std::net::ToSocketAddrs;

fn main() {
    let address = ("localhost", 80).to_socket_addrs().map(|mut all| all.next());
    let caught = std::panic::catch_unwind(|| panic!("on purpose")).is_err();
    assert!(caught && std::fs::metadata("/etc/ssl/certs/ca-certificates.crt").is_ok());
    println!("a Rust program, localhost is {address:?}");
}
