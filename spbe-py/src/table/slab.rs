//! The memory of results: one piece for all columns, used again once nobody has them any more.
//!
//! Fresh memory costs more than the arithmetic on it: the system hands it out page by page, each cleared. A slab asks for
//! large pages, where there are such, and a [`Pool`] keeps slabs that came back.

use bytes::Bytes;
use memmap2::MmapMut;
use std::io;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use zerocopy::IntoBytes;

/// From so many bytes on, memory is the system's own.
const MAPPED_FROM: usize = 1 << 20;
/// How many slabs a pool keeps.
const KEPT: usize = 2;

/// Memory that is aligned for every number.
enum Memory {
    Small(Vec<u128>),
    Mapped(MmapMut),
}

impl Memory {
    fn new(bytes: usize) -> io::Result<Self> {
        if bytes < MAPPED_FROM {
            return Ok(Self::Small(vec![0; bytes.div_ceil(size_of::<u128>())]));
        }
        let mapped = MmapMut::map_anon(bytes)?;
        #[cfg(target_os = "linux")]
        let _ = mapped.advise(memmap2::Advice::HugePage); // a kernel without large pages has small ones
        Ok(Self::Mapped(mapped))
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Self::Small(numbers) => numbers.as_slice().as_bytes(),
            Self::Mapped(mapped) => mapped,
        }
    }

    fn bytes_mut(&mut self) -> &mut [u8] {
        match self {
            Self::Small(numbers) => numbers.as_mut_slice().as_mut_bytes(),
            Self::Mapped(mapped) => mapped,
        }
    }
}

/// Slabs that nobody has any more.
#[derive(Default)]
pub(crate) struct Pool(Mutex<Vec<Memory>>);

impl Pool {
    /// The smallest slab that is large enough, otherwise a new one.
    pub(crate) fn slab(self: &Arc<Self>, bytes: usize) -> io::Result<Slab> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let fitting = kept.iter().enumerate().filter(|(_, memory)| memory.bytes().len() >= bytes);
        let at = fitting.min_by_key(|(_, memory)| memory.bytes().len()).map(|(at, _)| at);
        let memory = match at {
            Some(at) => kept.swap_remove(at),
            None => Memory::new(bytes)?,
        };
        Ok(Slab { memory: Some(memory), pool: Arc::downgrade(self) })
    }
}

/// A piece of memory for results.
pub(crate) struct Slab {
    // INVARIANT: there until it is dropped
    memory: Option<Memory>,
    pool: Weak<Pool>,
}

impl Slab {
    /// The whole of it.
    pub(crate) fn bytes_mut(&mut self) -> &mut [u8] {
        self.memory.as_mut().map(Memory::bytes_mut).unwrap_or_default()
    }

    /// What readers get, who share it.
    pub(crate) fn shared(self) -> Bytes {
        Bytes::from_owner(self)
    }
}

impl AsRef<[u8]> for Slab {
    fn as_ref(&self) -> &[u8] {
        self.memory.as_ref().map(Memory::bytes).unwrap_or_default()
    }
}

impl Drop for Slab {
    fn drop(&mut self) {
        let Some((pool, memory)) = self.pool.upgrade().zip(self.memory.take()) else { return };
        let mut kept = pool.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push(memory);
        if kept.len() > KEPT {
            // The smallest is the cheapest to make again.
            let smallest = kept.iter().enumerate().min_by_key(|(_, memory)| memory.bytes().len());
            if let Some((at, _)) = smallest {
                kept.swap_remove(at);
            }
        }
    }
}
