//! Throws dice over HTTP: `GET /?sides=20`.

mod dice;

use serde::Serialize;
use tiny_http::{Header, Response, Server};

#[derive(Serialize)]
struct Throw {
    sides: u32,
    result: u32,
}

fn main() {
    let port = std::env::var("PORT").unwrap_or_else(|_| "8080".into());
    let server = Server::http(format!("0.0.0.0:{port}")).expect("the port is free");
    println!("listening on port {port}");
    let json = Header::from_bytes("Content-Type", "application/json").expect("a header");
    for request in server.incoming_requests() {
        let (path, query) = request.url().split_once('?').unwrap_or((request.url(), ""));
        let (status, body) = match path {
            "/health" => (200, r#"{"status":"up"}"#.to_string()),
            "/" => {
                let sides = dice::sides(query);
                let result = dice::throw(sides);
                (200, serde_json::to_string(&Throw { sides, result }).expect("plain numbers"))
            }
            _ => (404, r#"{"error":"not found"}"#.to_string()),
        };
        let response = Response::from_string(body).with_status_code(status).with_header(json.clone());
        if let Err(error) = request.respond(response) {
            eprintln!("the client went away: {error}");
        }
    }
}
