//! The browser program's sections: what only a developer needs stays at home.

use crate::files::dist;

/// The sections of a module: number, name of a custom one, content.
fn sections(module: &[u8]) -> Vec<(u8, String, &[u8])> {
    let mut rest = module.strip_prefix(b"\0asm\x01\0\0\0").expect("a WebAssembly module");
    let mut found = Vec::new();
    while let Some((&number, after)) = rest.split_first() {
        let (length, after) = leb128(after);
        let (content, after) = after.split_at(length);
        rest = after;
        let name = if number == 0 {
            let (length, name) = leb128(content);
            String::from_utf8_lossy(&name[..length]).into_owned()
        } else {
            String::new()
        };
        found.push((number, name, content));
    }
    found
}

/// An unsigned number, seven bits a byte, and what follows it.
fn leb128(bytes: &[u8]) -> (usize, &[u8]) {
    let length = 1 + bytes.iter().take_while(|&&byte| byte >= 0x80).count();
    let (number, rest) = bytes.split_at(length);
    let number = number.iter().rev().fold(0, |sum, &byte| sum << 7 | usize::from(byte & 0x7f));
    (number, rest)
}

fn modules() -> Vec<(String, Vec<u8>)> {
    let files = dist().into_iter().filter(|file| file.path.ends_with(".wasm"));
    let modules: Vec<_> = files.map(|file| (file.path, file.content)).collect();
    assert!(!modules.is_empty(), "dist/ holds no WebAssembly");
    modules
}

/// Custom sections that nobody but a developer reads.
fn for_developers(module: &[u8]) -> Vec<String> {
    let idle = |name: &String| {
        name == "name" || name == "producers" || name.starts_with(".debug") || name == "linking"
    };
    sections(module).into_iter().map(|(_, name, _)| name).filter(idle).collect()
}

#[test]
fn no_section_is_for_developers() {
    for (path, module) in modules() {
        let all = sections(&module);
        assert!(all.iter().any(|(number, ..)| *number == 10), "{path} has no code: {all:?}");
        assert_eq!(for_developers(&module), [""; 0], "{path}");
    }
}

/// Folders of a machine that builds, as they begin on each system.
fn folders() -> Vec<String> {
    let tops = ["root", "home", "Users"].map(|top| format!("/{top}/"));
    let tools = [".cargo/registry", ".rustup"].map(str::to_owned);
    let here = env!("CARGO_MANIFEST_DIR").to_owned();
    tops.into_iter().chain(tools).chain([here]).collect()
}

/// Sources' addresses, which the studio's guide brings along, may hold such words.
fn holds(bytes: &[u8], text: &str) -> bool {
    let is_here = |at: &usize| bytes[*at..].starts_with(text.as_bytes());
    (0..bytes.len()).filter(is_here).any(|at| !is_in_address(&bytes[..at]))
}

/// Whether what was read so far ends within an address.
fn is_in_address(before: &[u8]) -> bool {
    let is_around = |byte: &u8| !byte.is_ascii_graphic() || b"\"'<>\\".contains(byte);
    let start = before.iter().rposition(is_around).map_or(0, |at| at + 1);
    before[start..].starts_with(b"https://")
}

/// A path tells of a machine and its owner, and makes each build another.
#[test]
fn no_path_of_the_building_machine_is_inside() {
    // Pages link to sources, whose addresses may hold such words.
    let program = |path: &str| path.ends_with(".wasm") || path.ends_with(".js");
    for file in dist().into_iter().filter(|file| program(&file.path)) {
        for folder in folders() {
            assert!(!holds(&file.content, &folder), "{} holds {folder}", file.path);
        }
    }
}

#[test]
fn an_address_is_no_path() {
    assert!(holds(b"\0/home/me/src", "/home/"));
    assert!(!holds(b"\"https://example.org/home/page\"", "/home/"));
    assert!(holds(b"\"https://example.org\" /home/me", "/home/"));
}

#[test]
fn the_reading_finds_what_it_looks_for() {
    let module = b"\0asm\x01\0\0\0\x0a\x03\x01\x02\x00\x00\x06\x04name\x07\x00\x85\x00\x01x123";
    let found = sections(module);
    let names: Vec<_> = found.iter().map(|(number, name, _)| (*number, name.as_str())).collect();
    assert_eq!(names, [(10, ""), (0, "name"), (0, "x")]);
    assert_eq!(for_developers(module), ["name"]);
    assert_eq!(leb128(&[0xe5, 0x8e, 0x26, 9]), (624_485, &[9][..]));
    assert!(folders().iter().all(|folder| holds(format!("in {folder}x").as_bytes(), folder)));
    assert!(!holds(b"nothing", "/home/") && !holds(b"", "/home/"));
}
