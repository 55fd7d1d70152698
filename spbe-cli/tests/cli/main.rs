//! The command as people and programs meet it: arguments in, text and exit codes out.
//!
//! Expected figures are published or worked out by hand: Kota Serang 2021 has
//! 2.97, *Baik*; the averages of 2021 are 2.29 (Kota) and 2.24 (Nasional).
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test says what went wrong by stopping there")]

mod between;
mod binary;
mod compare;
mod conform;
mod documents;
mod editions;
mod help;
mod layout;
mod lines;
mod listings;
mod messages;
mod own;
mod own_refused;
mod plan_cases;
mod plans;
mod report;
mod sheets;
mod support;
mod tables;
