use std::io::{Read, Write};
use std::net::TcpListener;
use tally::Tally;

fn main() -> std::io::Result<()> {
    let mut answered = Tally::default();
    for connection in TcpListener::bind("0.0.0.0:8080")?.incoming() {
        let mut connection = connection?;
        let _ = connection.read(&mut [0; 4096])?;
        let body = format!("answer {} of {}\n", answered.next(), std::env::consts::ARCH);
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
        connection.write_all((head + &body).as_bytes())?;
    }
    Ok(())
}
