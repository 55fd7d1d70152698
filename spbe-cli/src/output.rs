//! Files that the command writes: whole, or not at all.

use crate::session::Session;
use crate::source::is_stdin;
use crate::stop::Stop;
use std::fs::OpenOptions;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// Writes a file whole or not at all: until everything is written, nothing stands under its name but what stood there before.
///
/// # Errors
///
/// What the system says.
///
/// ```
/// let path = std::env::temp_dir().join("spbe-whole.txt");
/// spbe_cli::write_whole(&path, b"whole")?;
/// assert_eq!(std::fs::read(&path)?, b"whole");
/// # std::fs::remove_file(path)?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = followed(path);
    let mut file = beside(&path)?;
    file.as_file_mut().write_all(bytes)?;
    place(file, &path)
}

/// The file that a link leads to: that is replaced, not the link. A link to anything else is.
fn followed(path: &Path) -> PathBuf {
    let link = path.symlink_metadata().is_ok_and(|known| known.is_symlink());
    if link && path.is_file() { path.canonicalize().unwrap_or_else(|_| path.into()) } else { path.into() }
}

/// An empty file beside the one it will replace.
fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut options = OpenOptions::new();
    with_permissions(options.write(true).create_new(true), path);
    // Opened here, so that an error keeps the number that the system gave it.
    Builder::new().prefix(".spbe-").make_in(folder, |beside| options.open(beside))
}

/// Puts a file in its place.
fn place(file: NamedTempFile, path: &Path) -> io::Result<()> {
    file.as_file().sync_all()?;
    file.persist(path).map(|_| ()).map_err(|error| error.error)
}

/// A file on its way. Until [`finish`](Self::finish) nothing stands under its name but what stood there before.
pub(crate) struct Output {
    path: PathBuf,
    file: BufWriter<NamedTempFile>,
}

impl Output {
    /// A file beside the one it will replace.
    pub(crate) fn create(path: &Path) -> Result<Self, Stop> {
        let path = followed(path);
        let file = beside(&path).map_err(|error| saving(&path, error))?;
        Ok(Self { path, file: BufWriter::new(file) })
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        self.file.write_all(bytes).map_err(|error| saving(&self.path, error))
    }

    /// Puts the file in its place.
    pub(crate) fn finish(self) -> Result<(), Stop> {
        let Self { path, file } = self;
        let file = file.into_inner().map_err(|error| saving(&path, error.into_error()))?;
        place(file, &path).map_err(|error| saving(&path, error))
    }
}

/// Writes a whole file; `-` is standard output.
pub(crate) fn save(path: &Path, bytes: &[u8], session: &mut Session<'_, '_>) -> Result<(), Stop> {
    if is_stdin(path) {
        let stdout = session.io().stdout();
        return stdout.write_all(bytes).and_then(|()| stdout.flush()).map_err(Stop::from_writing);
    }
    write_whole(path, bytes).map_err(|error| saving(path, error))
}

fn saving(path: &Path, error: io::Error) -> Stop {
    Stop::Saving { name: path.display().to_string(), error }
}

/// The permissions of the file that is replaced, or those that any new file has.
#[cfg(unix)]
fn with_permissions(options: &mut OpenOptions, path: &Path) {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    let known = std::fs::metadata(path).map(|known| known.permissions().mode());
    options.mode(known.unwrap_or(0o666) & 0o777);
}

#[cfg(not(unix))]
fn with_permissions(_: &mut OpenOptions, _: &Path) {}
