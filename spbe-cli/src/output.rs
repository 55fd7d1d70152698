//! Files that the command writes: whole, or not at all.

use crate::session::Session;
use crate::source::is_stdin;
use crate::stop::Stop;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// A file on its way. Until [`finish`](Self::finish) nothing stands under its name but what stood there before.
pub(crate) struct Output {
    path: PathBuf,
    file: BufWriter<NamedTempFile>,
}

impl Output {
    /// A file beside the one it will replace.
    pub(crate) fn create(path: &Path) -> Result<Self, Stop> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut builder = Builder::new();
        with_permissions(builder.prefix(".spbe-"), path);
        let file = builder.tempfile_in(folder).map_err(|error| saving(path, error))?;
        Ok(Self { path: path.into(), file: BufWriter::new(file) })
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        self.file.write_all(bytes).map_err(|error| saving(&self.path, error))
    }

    /// Puts the file in its place.
    pub(crate) fn finish(self) -> Result<(), Stop> {
        let Self { path, file } = self;
        let file = file.into_inner().map_err(|error| saving(&path, error.into_error()))?;
        file.as_file().sync_all().map_err(|error| saving(&path, error))?;
        file.persist(&path).map(|_| ()).map_err(|error| saving(&path, error.error))
    }
}

/// Writes a whole file; `-` is standard output.
pub(crate) fn save(path: &Path, bytes: &[u8], session: &mut Session<'_, '_>) -> Result<(), Stop> {
    if is_stdin(path) {
        let stdout = session.io().stdout();
        return stdout.write_all(bytes).and_then(|()| stdout.flush()).map_err(Stop::from_writing);
    }
    let mut output = Output::create(path)?;
    output.write(bytes)?;
    output.finish()
}

fn saving(path: &Path, error: io::Error) -> Stop {
    Stop::Saving { name: path.display().to_string(), error }
}

/// The permissions of the file that is replaced, or those that any new file has.
#[cfg(unix)]
fn with_permissions(builder: &mut Builder<'_, '_>, path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let known = std::fs::metadata(path).map(|known| known.permissions());
    builder.permissions(known.unwrap_or_else(|_| std::fs::Permissions::from_mode(0o666)));
}

#[cfg(not(unix))]
fn with_permissions(_: &mut Builder<'_, '_>, _: &Path) {}
