//! Asks an application for its health from inside its own container, where there is neither a shell nor curl.
//!
//! `probe URL LIMIT` ends with 0 when the URL answers with a status below LIMIT, else with 1.
//! `probe URL LIMIT open` ends with 0 also when what listens there speaks no HTTP.
//! `probe listening` prints the TCP ports on which something listens, one a line.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

type Failure = Box<dyn std::error::Error>;

fn ask(url: &str, limit: u16, may_be_open: bool) -> Result<bool, Failure> {
    let (place, path) = url.strip_prefix("http://").ok_or("no http URL")?.split_once('/').ok_or("no path")?;
    // An address: that there is no name to resolve is what keeps this file small.
    let address: SocketAddr = place.parse()?;
    let mut connection = TcpStream::connect_timeout(&address, Duration::from_secs(4))?;
    connection.set_read_timeout(Some(Duration::from_secs(if may_be_open { 2 } else { 4 })))?;
    write!(connection, "GET /{path} HTTP/1.1\r\nHost: {place}\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    let ended = connection.take(4000).read_to_end(&mut answer);
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let status = answer.strip_prefix("HTTP/").and_then(|rest| rest.get(4..7)).and_then(|digits| digits.parse::<u16>().ok());
    match status {
        Some(status) => {
            let body = answer.split_once("\r\n\r\n").map_or("", |parts| parts.1);
            println!("{status} {}", body.chars().take(500).collect::<String>());
            Ok(status < limit)
        }
        None if may_be_open => {
            println!("open port {}", address.port());
            Ok(true)
        }
        None => Err(ended.err().map_or("no HTTP".into(), |error| error.into())),
    }
}

/// Reads the kernel's own table: the second column is address:port in hexadecimal, the fourth 0A for listening.
fn listening(table: &str) -> Result<(), Failure> {
    for line in std::fs::read_to_string(table)?.lines() {
        let columns: Vec<&str> = line.split_whitespace().collect();
        if columns.get(3) == Some(&"0A") {
            println!("{}", u16::from_str_radix(columns[1].rsplit(':').next().unwrap_or(""), 16)?);
        }
    }
    Ok(())
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let healthy = match words[..] {
        ["listening"] => listening("/proc/net/tcp").and_then(|()| listening("/proc/net/tcp6")).map(|()| true),
        [url, limit] => limit.parse().map_err(Failure::from).and_then(|limit| ask(url, limit, false)),
        [url, limit, "open"] => limit.parse().map_err(Failure::from).and_then(|limit| ask(url, limit, true)),
        _ => Err("expected: probe URL LIMIT [open] | probe listening".into()),
    };
    let code = match healthy {
        Ok(healthy) => i32::from(!healthy),
        Err(error) => {
            println!("{error}");
            1
        }
    };
    std::process::exit(code);
}
