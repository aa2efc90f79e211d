//! The server as a browser sees it: requests over the network, answers as bytes.

use super::{Effect, Options, STRICT_POLICY, Server};
use crate::test_folder::TestFolder;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

struct Reply {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Reply {
    fn header(&self, name: &str) -> Option<&str> {
        let beginning = format!("{}: ", name.to_ascii_lowercase());
        let line = self.head.lines().find(|line| line.to_ascii_lowercase().starts_with(&beginning))?;
        Some(&line[beginning.len()..])
    }
}

fn ask(server: &Server, method: &str, target: &str, headers: &str) -> Reply {
    let address = server.address();
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(host).expect("the server listens");
    let request = format!("{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n");
    stream.write_all(request.as_bytes()).expect("the request is sent");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("the answer is read");
    let end = bytes.windows(4).position(|w| w == b"\r\n\r\n").expect("a head and a body");
    let head = String::from_utf8(bytes[..end].to_vec()).expect("an ASCII head");
    let status = head.split(' ').nth(1).and_then(|s| s.parse().ok()).expect("a status");
    Reply { status, head, body: bytes[end + 4..].to_vec() }
}

fn get(server: &Server, target: &str) -> Reply {
    ask(server, "GET", target, "")
}

/// A small site, and a secret beside it.
fn site() -> (TestFolder, std::path::PathBuf) {
    let folder = TestFolder::new("server");
    folder.write("secret.txt", b"secret");
    folder.write("dist/index.html", b"<!doctype html><title>Map</title>");
    folder.write("dist/.hidden", b"hidden");
    folder.write("dist/data/index.html", b"<!doctype html><title>Data</title>");
    folder.write("dist/data/councils.csv", b"code,name\n");
    folder.write("dist/assets/app-0123456789abcdef.js", b"plain text of the app");
    folder.write("dist/assets/app-0123456789abcdef.js.br", b"BR");
    folder.write("dist/assets/app-0123456789abcdef.js.gz", b"GZ");
    folder.write("dist/assets/app-0123456789abcdef.wasm", b"\0asm");
    folder.write("dist/assets/map-0123456789abcdef.bin", &[1, 2, 3]);
    let dist = folder.path().join("dist");
    (folder, dist)
}

#[test]
fn the_page_comes_with_the_strict_policy() {
    let (_folder, dist) = site();
    let server = Server::start(dist, Options::new()).expect("it starts");
    let reply = get(&server, "/?council=E07000223");
    assert_eq!(reply.status, 200);
    assert_eq!(reply.body, b"<!doctype html><title>Map</title>");
    assert_eq!(reply.header("Content-Type"), Some("text/html; charset=utf-8"));
    assert_eq!(reply.header("Content-Security-Policy"), Some(STRICT_POLICY));
    assert_eq!(reply.header("Cache-Control"), Some("no-cache"));
    assert_eq!(reply.header("Access-Control-Allow-Origin"), Some("*"));
    assert_eq!(reply.header("X-Content-Type-Options"), Some("nosniff"));
}

#[test]
fn media_types_and_caches_follow_the_name() {
    let (_folder, dist) = site();
    let server = Server::start(dist, Options::new()).expect("it starts");
    let types = [
        ("/assets/app-0123456789abcdef.js", "text/javascript; charset=utf-8", true),
        ("/assets/app-0123456789abcdef.wasm", "application/wasm", true),
        ("/assets/map-0123456789abcdef.bin", "application/octet-stream", true),
        ("/data/councils.csv", "text/csv; charset=utf-8", false),
    ];
    for (path, media_type, lasting) in types {
        let reply = get(&server, path);
        assert_eq!(reply.status, 200, "{path}");
        assert_eq!(reply.header("Content-Type"), Some(media_type), "{path}");
        let cache = if lasting { "public, max-age=31536000, immutable" } else { "no-cache" };
        assert_eq!(reply.header("Cache-Control"), Some(cache), "{path}");
        assert_eq!(reply.header("Content-Security-Policy"), None, "{path}");
    }
}

#[test]
fn the_best_accepted_encoding_is_sent() {
    let (_folder, dist) = site();
    let server = Server::start(dist, Options::new()).expect("it starts");
    let cases: [(&str, Option<&str>, &[u8]); 5] = [
        ("", None, b"plain text of the app"),
        ("Accept-Encoding: gzip, deflate, br\r\n", Some("br"), b"BR"),
        ("Accept-Encoding: gzip\r\n", Some("gzip"), b"GZ"),
        ("Accept-Encoding: br;q=0, gzip;q=0.5\r\n", Some("gzip"), b"GZ"),
        ("Accept-Encoding: zstd\r\n", None, b"plain text of the app"),
    ];
    for (accept, encoding, body) in cases {
        let reply = ask(&server, "GET", "/assets/app-0123456789abcdef.js", accept);
        assert_eq!(reply.header("Content-Encoding"), encoding, "{accept}");
        assert_eq!(reply.header("Vary"), Some("Accept-Encoding"), "{accept}");
        assert_eq!(reply.header("Content-Type"), Some("text/javascript; charset=utf-8"), "{accept}");
        assert_eq!(reply.body, body, "{accept}");
    }
    let uncompressed = ask(&server, "GET", "/assets/map-0123456789abcdef.bin", "Accept-Encoding: br\r\n");
    assert_eq!(
        (uncompressed.header("Content-Encoding"), uncompressed.body.as_slice()),
        (None, &[1, 2, 3][..])
    );
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let (_folder, dist) = site();
    let server = Server::start(dist, Options::new()).expect("it starts");
    let paths = [
        "/../secret.txt",
        "/data/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/data/..\\..\\secret.txt",
        "/.hidden",
        "//etc/passwd",
        "/%zz",
        "/%",
        "/nothing.js",
        "/index.html/",
    ];
    for path in paths {
        let reply = get(&server, path);
        assert_eq!(reply.status, 404, "{path}");
        assert!(String::from_utf8_lossy(&reply.body).contains("There is no such page"), "{path}");
    }
}

#[test]
fn a_folder_has_its_page_behind_a_slash() {
    let (_folder, dist) = site();
    let server = Server::start(dist, Options::new()).expect("it starts");
    let moved = get(&server, "/data?year=2018");
    assert_eq!((moved.status, moved.header("Location")), (308, Some("./data/?year=2018")));
    assert_eq!(get(&server, "//data").header("Location"), Some("./data/"));
    assert_eq!(get(&server, "/data/").body, b"<!doctype html><title>Data</title>");
    assert_eq!(get(&server, "/assets/").status, 404);
}

#[test]
fn head_has_the_length_and_no_body_and_other_methods_are_refused() {
    let (_folder, dist) = site();
    let server = Server::start(dist, Options::new()).expect("it starts");
    let head = ask(&server, "HEAD", "/data/councils.csv", "");
    assert_eq!((head.status, head.header("Content-Length"), head.body.len()), (200, Some("10"), 0));
    let post = ask(&server, "POST", "/", "Content-Length: 0\r\n");
    assert_eq!((post.status, post.header("Allow")), (405, Some("GET, HEAD")));
}

#[test]
fn rules_change_single_answers_and_the_log_tells_what_was_asked() {
    let (_folder, dist) = site();
    let options = Options::new().policy(None).rule("/assets/*.wasm", Effect::NotFound);
    let server = Server::start(dist, options).expect("it starts");
    assert_eq!(get(&server, "/").header("Content-Security-Policy"), None);
    assert_eq!(get(&server, "/assets/app-0123456789abcdef.wasm").status, 404);
    assert_eq!(get(&server, "/assets/app-0123456789abcdef.js").status, 200);
    server.take_log();
    server.rule("/assets/*", Effect::NotFound);
    server.rule("/host.html", Effect::html("<title>Host</title>"));
    server.rule("/host.html", Effect::Header { name: "Cache-Control".into(), value: "no-store".into() });
    assert_eq!(get(&server, "/assets/map-0123456789abcdef.bin?again").status, 404);
    let host = get(&server, "/host.html");
    assert_eq!((host.status, host.header("Cache-Control")), (200, Some("no-store")));
    assert_eq!(host.body, b"<title>Host</title>");
    server.clear_rules();
    assert_eq!(get(&server, "/host.html").status, 404);

    let log: Vec<_> =
        server.take_log().into_iter().map(|seen| (seen.path().to_owned(), seen.status)).collect();
    let expected = [("/assets/map-0123456789abcdef.bin", 404), ("/host.html", 200), ("/host.html", 404)];
    assert_eq!(log, expected.map(|(path, status)| (path.to_owned(), status)));
    assert_eq!(server.log(), []);
}

#[test]
fn a_delayed_answer_holds_up_no_other() {
    let (_folder, dist) = site();
    let delay = Duration::from_millis(600);
    let server = Server::start(dist, Options::new().rule("/data/", Effect::Delay(delay))).expect("it starts");
    std::thread::scope(|scope| {
        let slow = scope.spawn(|| {
            let start = Instant::now();
            assert_eq!(get(&server, "/data/").status, 200);
            start.elapsed()
        });
        // Answered while the slow one waits: the log holds both, and the slow one comes last in time.
        while server.log().is_empty() {
            std::thread::yield_now();
        }
        assert_eq!(get(&server, "/").status, 200);
        assert!(!slow.is_finished());
        assert!(slow.join().expect("no panic") >= delay);
    });
}

#[test]
fn a_taken_port_is_named_and_a_stopped_server_frees_its_own() {
    let (_folder, dist) = site();
    let first = Server::start(dist.clone(), Options::new()).expect("it starts");
    let port: u16 = first
        .address()
        .trim_end_matches('/')
        .rsplit(':')
        .next()
        .and_then(|p| p.parse().ok())
        .expect("a port");
    let Err(refused) = Server::start(dist.clone(), Options::new().port(port)) else {
        panic!("the port is taken")
    };
    assert!(refused.to_string().contains(&format!("Port {port} is taken")), "{refused}");
    assert!(refused.to_string().contains("--port"), "{refused}");
    drop(first);
    // The socket is closed by a thread of its own, a moment later.
    let given_up = Instant::now() + Duration::from_secs(10);
    while let Err(taken) = Server::start(dist.clone(), Options::new().port(port)) {
        assert!(Instant::now() < given_up, "{taken}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn many_connections_at_once_are_all_answered() {
    let (_folder, dist) = site();
    let server = Server::start(dist, Options::new()).expect("it starts");
    let address = server.address();
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    // As a browser opens them: all at once, each kept for later, none closed before the others have their answer.
    for _ in 0..20 {
        let mut streams: Vec<TcpStream> =
            (0..12).map(|_| TcpStream::connect(host).expect("the server listens")).collect();
        for stream in &mut streams {
            stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
            write!(stream, "GET /data/councils.csv HTTP/1.1\r\nHost: {host}\r\n\r\n")
                .expect("the request is sent");
        }
        for stream in &mut streams {
            let mut beginning = [0; 12];
            stream.read_exact(&mut beginning).expect("an answer comes while the other connections are open");
            assert_eq!(&beginning, b"HTTP/1.1 200");
        }
    }
}

#[test]
fn a_connection_serves_several_requests() {
    let (_folder, dist) = site();
    let server = Server::start(dist, Options::new()).expect("it starts");
    let host = server.address().trim_start_matches("http://").trim_end_matches('/').to_owned();
    let mut stream = TcpStream::connect(&host).expect("the server listens");
    let next = "GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    write!(stream, "GET /data/councils.csv HTTP/1.1\r\nHost: x\r\n\r\n{next}").expect("both are sent");
    let mut text = String::new();
    stream.read_to_string(&mut text).expect("both answers, then the end");
    assert!(text.starts_with("HTTP/1.1 200 OK\r\n"), "{text}");
    assert!(text.contains("code,name\nHTTP/1.1 404 Not Found\r\n"), "{text}");
}
