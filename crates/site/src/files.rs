//! All files of `dist/`, collected in memory and written in one go, each but PNGs also compressed.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

/// Paths below `dist/` and what they hold.
#[derive(Default)]
pub(crate) struct Site(BTreeMap<String, File>);

struct File {
    content: Vec<u8>,
    /// Filled when it is first asked for: this is what takes most of the time.
    brotli: OnceCell<Vec<u8>>,
}

impl File {
    fn brotli(&self) -> std::io::Result<&[u8]> {
        if self.brotli.get().is_none() {
            // It was just seen to be empty.
            let _ = self.brotli.set(brotli(&self.content)?);
        }
        Ok(self.brotli.get().map(Vec::as_slice).unwrap_or_default())
    }
}

impl Site {
    pub(crate) fn add(&mut self, path: &str, content: impl Into<Vec<u8>>) {
        let file = File { content: content.into(), brotli: OnceCell::new() };
        self.0.insert(path.to_owned(), file);
    }

    /// Adds a file whose name changes with its content, so that it can be kept
    /// for ever; says its path.
    pub(crate) fn hashed(&mut self, name: &str, content: impl Into<Vec<u8>>) -> String {
        let content = content.into();
        let path = named(name, &hash(Sha256::new().chain_update(&content)));
        self.add(&path, content);
        path
    }

    /// Adds files whose names change when any of them does; says what they have in common.
    pub(crate) fn hashed_together(&mut self, files: &[(String, String)]) -> String {
        let all = files.iter().fold(Sha256::new(), |all, (_, content)| all.chain_update(content));
        let hash = hash(all);
        for (name, content) in files {
            self.add(&named(name, &hash), content.as_str());
        }
        hash
    }

    /// The sum by which a browser knows a file to be the one that was built.
    pub(crate) fn integrity(&self, path: &str) -> String {
        format!("sha256-{}", STANDARD.encode(Sha256::digest(self.content(path))))
    }

    /// What a file holds; nothing if it is not there.
    pub(crate) fn content(&self, path: &str) -> &[u8] {
        self.0.get(path).map(|it| it.content.as_slice()).unwrap_or_default()
    }

    /// The paths of all files so far.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Lists the sum of each file so far that a browser runs or reads.
    pub(crate) fn add_integrity(&mut self) {
        self.add("integrity.json", format!("{:#}\n", Value::Object(self.sums())));
    }

    /// The sum of each file so far.
    pub(crate) fn sums(&self) -> Map<String, Value> {
        self.0.keys().map(|path| (path.clone(), self.integrity(path).into())).collect()
    }

    /// How many bytes of each file so far a browser is sent.
    pub(crate) fn sizes(&self) -> Result<Map<String, Value>, String> {
        let size = |(path, file): (&String, &File)| {
            let sent = file.brotli().map_err(|error| format!("{path}: {error}"))?;
            Ok((path.clone(), sent.len().into()))
        };
        self.0.iter().map(size).collect()
    }

    /// How many bytes each file so far has as it lies there.
    pub(crate) fn plain_sizes(&self) -> Map<String, Value> {
        self.0.iter().map(|(path, file)| (path.clone(), file.content.len().into())).collect()
    }

    /// Replaces the folder by these files, with `.br` and `.gz` beside each that they make smaller.
    pub(crate) fn write(&self, folder: &Path) -> Result<(), String> {
        let said = |error: std::io::Error| format!("writing {}: {error}", folder.display());
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(said)?;
        }
        for (path, file) in &self.0 {
            let place = folder.join(path);
            if let Some(parent) = place.parent() {
                fs::create_dir_all(parent).map_err(said)?;
            }
            fs::write(&place, &file.content).map_err(said)?;
            // Compressed in itself: a second time gains nothing.
            if path.ends_with(".png") {
                continue;
            }
            fs::write(folder.join(format!("{path}.br")), file.brotli().map_err(said)?)
                .map_err(said)?;
            fs::write(folder.join(format!("{path}.gz")), gzip(&file.content).map_err(said)?)
                .map_err(said)?;
        }
        Ok(())
    }
}

/// Tells one text from another in a few letters, as in the names of hashed files.
pub(crate) fn sum(text: &str) -> String {
    hash(Sha256::new().chain_update(text))
}

fn hash(content: Sha256) -> String {
    content.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

fn named(name: &str, hash: &str) -> String {
    let (stem, kind) = name.rsplit_once('.').unwrap_or((name, "bin"));
    format!("assets/{stem}-{hash}.{kind}")
}

fn brotli(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    {
        let (buffer, quality, window) = (4096, 11, 22);
        let mut writer = ::brotli::CompressorWriter::new(&mut out, buffer, quality, window);
        writer.write_all(content)?;
    }
    Ok(out)
}

fn gzip(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(content)?;
    writer.finish()
}
