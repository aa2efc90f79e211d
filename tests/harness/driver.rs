//! The processes of a browser: its WebDriver, and for WebKit a screen that nobody sees.

use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

use xtask::tools::Browsers;

use super::engine::{Engine, Scheme};
use super::wait::eventually;

/// A running WebDriver; dropped, it ends.
pub(super) struct Driver {
    /// Where it listens.
    pub(super) address: String,
    program: Child,
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts the engine's driver on a free port of this machine and waits until it listens.
    pub(super) fn start(engine: Engine, browsers: &Browsers, scheme: Scheme) -> Driver {
        let port = free_port();
        let (path, arguments) = engine.driver(browsers, port);
        let mut command = Command::new(&path);
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let screen = (engine == Engine::Webkit).then(|| Screen::start(browsers));
        if let Some(screen) = &screen {
            command.env("DISPLAY", &screen.name).env("GDK_BACKEND", "x11");
            // There is no graphics card behind that screen.
            command.env("LIBGL_ALWAYS_SOFTWARE", "1");
            // Containers rarely allow a sandbox in a sandbox; the only pages that are opened are our own.
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            command.env("NO_AT_BRIDGE", "1");
            // It compiles Wasm before it goes on, not meanwhile, which goes wrong now and then ("A trap in WebKitGTK" in
            // docs/decisions/webkit-trap.md). All of its compilers are at work as ever.
            command.env("JSC_useConcurrentJIT", "false");
            if scheme == Scheme::Dark {
                command.env("GTK_THEME", "Adwaita:dark");
            }
        }
        let program = command.spawn();
        let mut program =
            program.unwrap_or_else(|error| panic!("{} does not start: {error}", path.display()));
        eventually(&format!("{} listens on port {port}", path.display()), || {
            if let Ok(Some(status)) = program.try_wait() {
                panic!("{} ended by itself: {status}", path.display());
            }
            TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()
        });
        Driver { address: format!("http://127.0.0.1:{port}"), program, _screen: screen }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end(&mut self.program);
    }
}

/// A screen in memory.
struct Screen {
    name: String,
    program: Child,
}

impl Screen {
    /// Starts Xvfb, which chooses a free display and names it on its output.
    fn start(browsers: &Browsers) -> Screen {
        let mut command = Command::new(&browsers.xvfb);
        command.args(["-displayfd", "1", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut program = command.spawn().expect("Xvfb starts");
        let mut number = String::new();
        let output = program.stdout.take().expect("its output is piped");
        BufReader::new(output).read_line(&mut number).expect("Xvfb names its display");
        Screen { name: format!(":{}", number.trim()), program }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        end(&mut self.program);
    }
}

fn end(program: &mut Child) {
    // It may have ended already, which is what is wanted.
    let _ = program.kill();
    let _ = program.wait();
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("an address").port()
}
