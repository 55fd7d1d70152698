//! The allocator: smaller than that of the standard library.

use rlsf::{GlobalTlsf, GlobalTlsfOptions};

#[global_allocator]
static MEMORY: GlobalTlsf<Small> = GlobalTlsf::new();

/// Growing in place is left out; what the browser adds to the memory joins what is there.
struct Small;

impl GlobalTlsfOptions for Small {
    const ENABLE_REALLOCATION: bool = false;
    const COALESCE_POOLS: bool = true;
}
