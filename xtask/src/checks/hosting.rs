//! The example for nginx in docs/hosting.md, as it stands there, over the built site.

use super::Count;
use crate::places::Places;
use crate::problem::{Explain as _, Result, problem};
use crate::server::STRICT_POLICY;
use crate::{build, tools};
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const LASTING: &str = "public, max-age=31536000, immutable";

pub(super) fn hosting(places: &Places) -> Result<Count> {
    build::build(places)?;
    let server = Nginx::start(places)?;
    let dist = places.dist();
    let mut count = Count::default();
    for Case { path, media_type, cache } in cases(&dist)? {
        for (accepted, ending, encoding) in [("br, gzip", "br", "br"), ("gzip", "gz", "gzip"), ("", "", "")] {
            let file = if path.ends_with('/') { format!("{path}index.html") } else { path.clone() };
            let plain = dist.join(&file[1..]);
            // Where it would be larger there is no compressed form, and the plain one is sent.
            let compressed = dist.join(format!("{}.{ending}", &file[1..])).is_file() && !ending.is_empty();
            let sent = if compressed { dist.join(format!("{}.{ending}", &file[1..])) } else { plain };
            let reply = ask(server.address, &path, accepted)?;
            let policy = if media_type.starts_with("text/html") { STRICT_POLICY } else { "" };
            let expected = [
                ("Content-Type", media_type),
                ("Content-Encoding", if compressed { encoding } else { "" }),
                ("Cache-Control", cache),
                ("Content-Security-Policy", policy),
                ("Access-Control-Allow-Origin", "*"),
                ("X-Content-Type-Options", "nosniff"),
                ("X-Frame-Options", ""),
            ];
            let mut faults: Vec<String> = expected
                .iter()
                .filter(|(name, value)| reply.header(name) != *value)
                .map(|(name, value)| format!("{name} is {:?}, expected {value:?}", reply.header(name)))
                .collect();
            if compressed && reply.header("Vary") != "Accept-Encoding" {
                faults.push(format!("Vary is {:?}, expected \"Accept-Encoding\"", reply.header("Vary")));
            }
            let content = fs::read(&sent).explain(|| format!("Cannot read {}.", sent.display()))?;
            if reply.status != 200 || reply.body != content {
                faults.push(format!(
                    "{} and {} bytes, expected 200 and those of {}",
                    reply.status,
                    reply.body.len(),
                    sent.display()
                ));
            }
            count += told(&format!("{path} with Accept-Encoding {accepted:?}"), &faults);
        }
    }
    for path in ["/nothing.js", "/embed.js.br", "/../Cargo.toml"] {
        let reply = ask(server.address, path, "")?;
        let faults = if (400..500).contains(&reply.status) {
            vec![]
        } else {
            vec![format!("{} instead of not found", reply.status)]
        };
        count += told(path, &faults);
    }
    Ok(count)
}

/// One check, with its faults printed.
fn told(what: &str, faults: &[String]) -> Count {
    if faults.is_empty() {
        return Count::ONE;
    }
    println!("{what}: {}", faults.join("; "));
    Count::failure(what)
}

/// A file of the site, and how it is to be sent.
struct Case {
    path: String,
    media_type: &'static str,
    cache: &'static str,
}

fn cases(dist: &Path) -> Result<Vec<Case>> {
    let mut cases = Vec::new();
    for (path, media_type) in [
        ("/", "text/html; charset=utf-8"),
        ("/embed/", "text/html; charset=utf-8"),
        ("/councils/", "text/html; charset=utf-8"),
        ("/councils/E07000008/", "text/html; charset=utf-8"),
        ("/arrangements/onesource/", "text/html; charset=utf-8"),
        ("/services/audit/", "text/html; charset=utf-8"),
        ("/reorganisation/surrey/", "text/html; charset=utf-8"),
        ("/embed.js", "text/javascript; charset=utf-8"),
        ("/iframe.js", "text/javascript; charset=utf-8"),
        ("/embed.d.ts", "application/typescript"),
        ("/icon.svg", "image/svg+xml"),
        ("/data/arrangements.csv", "text/csv; charset=utf-8"),
        ("/data/README.md", "text/markdown; charset=utf-8"),
        ("/data/datapackage.json", "application/json"),
        ("/api/v1/index.json", "application/json"),
        ("/api/v1/councils/E07000008.json", "application/json"),
        ("/api/v1/schema/council.json", "application/json"),
        ("/feeds/all.xml", "application/xml"),
        ("/feeds/councils/E07000008.xml", "application/xml"),
    ] {
        cases.push(Case { path: path.to_owned(), media_type, cache: "no-cache" });
    }
    let cannot = || format!("Cannot list {}.", dist.display());
    for entry in fs::read_dir(dist.join("data")).explain(cannot)? {
        let name = entry.explain(cannot)?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".zip") {
            let path = format!("/data/{name}");
            cases.push(Case { path, media_type: "application/zip", cache: "no-cache" });
        }
    }
    for entry in fs::read_dir(dist).explain(cannot)? {
        let name = entry.explain(cannot)?.file_name().to_string_lossy().into_owned();
        if name.starts_with("pages-") && name.ends_with(".css") {
            cases.push(Case {
                path: format!("/{name}"),
                media_type: "text/css; charset=utf-8",
                cache: LASTING,
            });
        }
    }
    for entry in fs::read_dir(dist.join("assets")).explain(cannot)? {
        let name = entry.explain(cannot)?.file_name().to_string_lossy().into_owned();
        let media_type = match name.rsplit('.').next() {
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("wasm") => "application/wasm",
            Some("bin") => "application/octet-stream",
            _ => continue,
        };
        cases.push(Case { path: format!("/assets/{name}"), media_type, cache: LASTING });
    }
    Ok(cases)
}

/// A running nginx; dropped, it ends.
struct Nginx {
    address: SocketAddr,
    program: Child,
}

impl Nginx {
    /// Starts it on a free port with the example's text, of which only port and folder are changed.
    fn start(places: &Places) -> Result<Nginx> {
        let nginx = tools::nginx(places)?;
        let file = places.root.join("docs/hosting.md");
        let text = fs::read_to_string(&file).explain(|| format!("Cannot read {}.", file.display()))?;
        let example = example(&text)?;
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
        let address = free.explain(|| "There is no free port.".to_owned())?;
        let example = changed(&example, "listen 80;", &format!("listen {address};"))?;
        let root = format!("root \"{}\";", places.dist().display());
        let example = changed(&example, "root /srv/shared-services-map;", &root)?;
        let folder = places.work().join("nginx");
        let cannot = || format!("Cannot write {}.", folder.display());
        fs::create_dir_all(&folder).explain(cannot)?;
        // One process, as this user; whatever it writes goes into its folder.
        let kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|name| format!("{name}_temp_path temp;"));
        let configuration = format!(
            "load_module \"{}\";\ndaemon off;\nmaster_process off;\npid nginx.pid;\nerror_log stderr crit;\nevents {{}}\nhttp {{\naccess_log off;\n{}\n{example}}}\n",
            nginx.brotli.display(),
            kept.join("\n"),
        );
        fs::write(folder.join("nginx.conf"), configuration).explain(cannot)?;
        let mut command = Command::new(&nginx.program);
        command.arg("-p").arg(&folder).args(["-c", "nginx.conf", "-e", "stderr"]);
        let program = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn();
        let program = program.explain(|| format!("{} does not start.", nginx.program.display()))?;
        let mut server = Nginx { address, program };
        let given_up = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(address).is_err() {
            let ended = server.program.try_wait().is_ok_and(|status| status.is_some());
            if ended || Instant::now() > given_up {
                return Err(problem!(
                    "nginx does not serve with the example of docs/hosting.md; its words are above."
                ));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(server)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // It may have ended by itself, which is as well.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// The block marked `nginx` of a Markdown text.
fn example(text: &str) -> Result<String> {
    let (_, after) =
        text.split_once("```nginx\n").explain(|| "docs/hosting.md has lost its example.".to_owned())?;
    Ok(after.split("```").next().unwrap_or_default().to_owned())
}

fn changed(text: &str, from: &str, to: &str) -> Result<String> {
    if text.contains(from) {
        Ok(text.replace(from, to))
    } else {
        Err(problem!("The example of docs/hosting.md has lost {from}"))
    }
}

struct Reply {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Reply {
    /// The value of a header; empty where it is not sent.
    fn header(&self, name: &str) -> &str {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }
}

fn ask(address: SocketAddr, path: &str, accepted: &str) -> Result<Reply> {
    let cannot = || format!("nginx gives no answer to {path}.");
    let mut stream = TcpStream::connect(address).explain(cannot)?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).explain(cannot)?;
    let accepted =
        if accepted.is_empty() { String::new() } else { format!("Accept-Encoding: {accepted}\r\n") };
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: static.example\r\n{accepted}Connection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).explain(cannot)?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).explain(cannot)?;
    let end = bytes.windows(4).position(|part| part == b"\r\n\r\n").explain(cannot)?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).explain(cannot)?;
    Ok(Reply { status, head, body: bytes[end + 4..].to_vec() })
}
