//! What a visitor sees who brings data of their own: the same package as the build's, faults in words, limits.

mod faulty;
mod large;
#[path = "../reader/tiny.rs"]
mod tiny;
mod uploads;
