//! Answers with the version of the SQLite that it is linked to. With the argument `archive` it loads another library
//! first, with `version` it says the version and ends.

use std::ffi::{c_char, c_int, c_void, CStr};
use std::io::{Read, Write};
use std::net::TcpListener;

extern "C" {
    fn sqlite3_libversion() -> *const c_char;
    fn dlopen(file: *const c_char, flags: c_int) -> *mut c_void;
    fn dlerror() -> *const c_char;
}

fn main() {
    if std::env::args().nth(1).as_deref() == Some("archive") {
        // Safety: both ends are C strings, and nothing else asks for errors.
        unsafe {
            if dlopen(c"libodbc.so.2".as_ptr(), 2).is_null() {
                panic!("no archive: {}", CStr::from_ptr(dlerror()).to_string_lossy());
            }
        }
    }
    // Safety: a constant of the library.
    let version = unsafe { CStr::from_ptr(sqlite3_libversion()) }.to_string_lossy();
    let shouts = if cfg!(feature = "shout") { "!" } else { "" };
    println!("SQLite {version}{shouts}");
    if std::env::args().nth(1).as_deref() == Some("version") {
        return;
    }
    for connection in TcpListener::bind("0.0.0.0:8080").expect("the port is free").incoming().flatten() {
        let mut connection = connection;
        let _ = connection.read(&mut [0; 4096]);
        let _ = connection.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
    }
}
