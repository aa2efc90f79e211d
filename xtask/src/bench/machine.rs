//! The machine in general terms, so that numbers can be read elsewhere.

use std::thread::available_parallelism;

/// "2 cores of the kind AMD EPYC, linux".
pub(super) fn described() -> String {
    let cores = available_parallelism().map_or(1, usize::from);
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    let kind = model.map_or(std::env::consts::ARCH, |(_, name)| name.trim());
    let cores = if cores == 1 { "1 core".to_owned() } else { format!("{cores} cores") };
    format!("{cores} of the kind {kind}, {}", std::env::consts::OS)
}

/// How many programs wanted to run at a time, over the last minute; `None` where the system does not tell.
pub(super) fn load() -> Option<f64> {
    std::fs::read_to_string("/proc/loadavg").ok()?.split_whitespace().next()?.parse().ok()
}
