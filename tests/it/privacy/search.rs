//! Looking for words in bytes, however they are written.

use std::collections::BTreeSet;
use std::io::Read as _;

/// Words in lower case, each long enough to be found nowhere by chance.
#[derive(Debug)]
pub(super) struct Words(BTreeSet<Vec<u8>>);

/// How long every word is.
const LENGTH: usize = 16;

impl Words {
    pub(super) fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let words: BTreeSet<Vec<u8>> =
            words.into_iter().map(|word| word.to_lowercase().into_bytes()).collect();
        assert!(words.iter().all(|word| word.len() == LENGTH && word.is_ascii()));
        Self(words)
    }

    /// The words that stand in the bytes: plain, as UTF-16, escaped, in base64 or packed in a PNG.
    pub(super) fn found_in(&self, bytes: &[u8]) -> Vec<String> {
        let mut views = vec![bytes.to_vec()];
        views.extend(streams(bytes));
        for at in 0..views.len() {
            let plain = views[at].clone();
            views.push(plain.iter().copied().filter(|byte| *byte != 0).collect());
            views.push(unescaped(&plain));
            views.extend(unpacked(&plain));
        }
        let mut found = BTreeSet::new();
        for view in &mut views {
            view.make_ascii_lowercase();
            // A word stands in an unbroken run of letters.
            for letters in view.split(|byte| !byte.is_ascii_lowercase()) {
                let here = letters.windows(LENGTH).filter(|part| self.0.contains(*part));
                found.extend(here.map(|word| String::from_utf8_lossy(word).into_owned()));
            }
        }
        found.into_iter().collect()
    }
}

/// `%41`, `&#65;`, `&#x41;`, `\u0041` and `\u{41}` as the letter they stand for.
fn unescaped(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.as_ref();
    while let Some(letter) = rest.chars().next() {
        let hex = |digits: &str| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
        let escape = if let Some(after) = rest.strip_prefix('%') {
            after.get(..2).and_then(hex).map(|c| (c, 3))
        } else if let Some(after) = rest.strip_prefix("&#x") {
            after.split_once(';').and_then(|(digits, _)| Some((hex(digits)?, digits.len() + 4)))
        } else if let Some(after) = rest.strip_prefix("&#") {
            let digits = after.split_once(';').map(|(digits, _)| digits);
            let letter = digits.and_then(|d| char::from_u32(d.parse().ok()?));
            letter.zip(digits).map(|(c, digits)| (c, digits.len() + 3))
        } else if let Some(after) = rest.strip_prefix("\\u{") {
            after.split_once('}').and_then(|(digits, _)| Some((hex(digits)?, digits.len() + 4)))
        } else if let Some(after) = rest.strip_prefix("\\u") {
            after.get(..4).and_then(hex).map(|c| (c, 6))
        } else {
            None
        };
        let (letter, length) = escape.unwrap_or((letter, letter.len_utf8()));
        plain.push(letter);
        rest = &rest[length..];
    }
    plain.into_bytes()
}

/// What every run of base64 stands for, from each of the four letters at which it may begin.
fn unpacked(bytes: &[u8]) -> Vec<Vec<u8>> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    };
    let mut all = vec![Vec::new(); 4];
    let runs = bytes.split(|byte| value(*byte).is_none()).filter(|run| run.len() >= 16);
    for run in runs {
        for (skip, plain) in all.iter_mut().enumerate() {
            for four in run[skip..].chunks(4) {
                let digits = four.iter().filter_map(|byte| value(*byte));
                let bits = digits.fold(0_u32, |bits, digit| bits << 6 | u32::from(digit));
                let bits = bits << (6 * (4 - four.len()));
                plain.extend(&bits.to_be_bytes()[1..four.len().max(1)]);
            }
            plain.push(0);
        }
    }
    all
}

/// The packed streams of a PNG: its pixels, and the texts that may be packed beside them.
fn streams(bytes: &[u8]) -> Vec<Vec<u8>> {
    let Some(mut rest) = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n") else { return Vec::new() };
    let (mut pixels, mut streams) = (Vec::new(), Vec::new());
    while rest.len() >= 12 {
        let length = u32::from_be_bytes([rest[0], rest[1], rest[2], rest[3]]) as usize;
        let (kind, data) = (&rest[4..8], &rest[8..8 + length]);
        if kind == b"IDAT" {
            pixels.extend(data);
        }
        if kind == b"zTXt" || kind == b"iTXt" {
            // The packed part begins somewhere behind the keyword; a wrong start unpacks nothing.
            streams.extend((0..data.len().min(200)).map(|at| inflated(&data[at..])));
        }
        rest = &rest[12 + length..];
    }
    streams.push(inflated(&pixels));
    streams
}

fn inflated(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    // What can be unpacked before a fault is looked at too.
    let _ = flate2::read::ZlibDecoder::new(bytes).read_to_end(&mut plain);
    plain
}

#[test]
fn a_word_is_found_however_it_is_written() {
    let words = Words::new(["Qwertzuiopasdfgh"]);
    let word = "qWertzuiopasdfgh";
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let escaped = |escape: &dyn Fn(u32) -> String| -> Vec<u8> {
        word.chars().map(|c| escape(c as u32)).collect::<String>().into_bytes()
    };
    let mut forms = vec![
        word.as_bytes().to_vec(),
        wide,
        big,
        escaped(&|c| format!("%{c:02X}")),
        escaped(&|c| format!("&#{c};")),
        escaped(&|c| format!("&#x{c:x};")),
        escaped(&|c| format!("\\u{c:04x}")),
        escaped(&|c| format!("\\u{{{c:x}}}")),
    ];
    // base64 of the word, alone and behind one or two other letters.
    forms.extend(
        ["cVdlcnR6dWlvcGFzZGZnaA==", "eHFXZXJ0enVpb3Bhc2RmZ2g=", "eHhxV2VydHp1aW9wYXNkZmdo"]
            .map(|form| format!("data:{form}").into_bytes()),
    );
    for kind in [b"IDAT", b"zTXt"] {
        let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        std::io::Write::write_all(&mut packed, format!("......{word}").as_bytes()).unwrap();
        let packed = packed.finish().unwrap();
        let data =
            if kind == b"zTXt" { [b"Title\0\0".as_slice(), &packed].concat() } else { packed };
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        png.extend((data.len() as u32).to_be_bytes());
        png.extend(kind);
        png.extend(data);
        png.extend([0; 4]);
        forms.push(png);
    }
    for form in forms {
        let around = |form: &[u8]| [b"before ".as_slice(), form, b" after"].concat();
        let bytes = if form.starts_with(b"\x89PNG") { form.clone() } else { around(&form) };
        assert_eq!(words.found_in(&bytes).len(), 1, "{}", String::from_utf8_lossy(&form));
    }
    assert!(words.found_in(b"qwertzuiop asdfgh").is_empty());
}
