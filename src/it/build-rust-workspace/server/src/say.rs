use std::io::{Read, Write};
use std::net::TcpListener;

const GREETING: &str = include!(concat!(env!("OUT_DIR"), "/greeting.rs"));

fn main() -> std::io::Result<()> {
    let listener = TcpListener::bind("0.0.0.0:3000")?;
    for connection in listener.incoming() {
        let mut connection = connection?;
        let _ = connection.read(&mut [0; 4096])?;
        let body = words::phrase(GREETING, cfg!(feature = "polite"));
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
        connection.write_all((head + &body).as_bytes())?;
    }
    Ok(())
}
