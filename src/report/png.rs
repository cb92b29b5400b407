//! SVG → PNG with the embedded fonts, so that a picture is the same on every machine.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use crate::base::error::Error;
use crate::plot::text::{BOLD, REGULAR};

/// Pixels a metre at 96 dpi.
const PIXELS_PER_METRE: f32 = 96.0 / 0.0254;
/// Signature and IHDR of a PNG: what stands before its pHYs.
const HEAD: usize = 8 + 25;

/// Draws an SVG with `scale` pixels per px; the file says how large it is on paper.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, Error> {
    let options =
        Options { fontdb: fonts(), font_family: "Inter".to_owned(), ..Options::default() };
    let bug = |why: String| Error::bug(format!("a picture could not be drawn: {why}"));
    let tree = Tree::from_str(svg, &options).map_err(|why| bug(why.to_string()))?;
    let side = |length: f32| (length * scale).round().max(1.0) as u32;
    let (width, height) = (side(tree.size().width()), side(tree.size().height()));
    let Some(mut pixels) = Pixmap::new(width, height) else {
        return Err(bug(format!("{width} × {height} pixels are too many")));
    };
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    let bytes = pixels.encode_png().map_err(|why| bug(why.to_string()))?;
    Ok(with_resolution(bytes, (PIXELS_PER_METRE * scale).round() as u32))
}

fn fonts() -> Arc<Database> {
    static FONTS: OnceLock<Arc<Database>> = OnceLock::new();
    let load = || {
        let mut fonts = Database::new();
        fonts.load_font_data(REGULAR.to_vec());
        fonts.load_font_data(BOLD.to_vec());
        // usvg drops text without a word when it knows no face for its family.
        fonts.set_sans_serif_family("Inter");
        fonts.set_serif_family("Inter");
        fonts.set_monospace_family("Inter");
        Arc::new(fonts)
    };
    FONTS.get_or_init(load).clone()
}

/// Adds the pHYs chunk, which Word and printers read the size from.
fn with_resolution(mut bytes: Vec<u8>, per_metre: u32) -> Vec<u8> {
    let mut chunk = b"pHYs".to_vec();
    chunk.extend(per_metre.to_be_bytes());
    chunk.extend(per_metre.to_be_bytes());
    chunk.push(1);
    let sum = crc(&chunk);
    let whole = 9_u32.to_be_bytes().into_iter().chain(chunk).chain(sum.to_be_bytes());
    if bytes.len() > HEAD {
        bytes.splice(HEAD..HEAD, whole);
    }
    bytes
}

/// The CRC-32 of PNG (ISO 3309), bit by bit: it runs over 13 bytes.
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, &byte| (0..8).fold(sum ^ u32::from(byte), step))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"20\" \
                         viewBox=\"0 0 600 200\"></svg>";

    fn with_text(family: &str) -> String {
        let text = format!(
            "<text x=\"10\" y=\"150\" font-family=\"{family}\" font-size=\"130\">Ŵy</text>"
        );
        EMPTY.replace("</svg>", &(text + "</svg>"))
    }

    #[test]
    fn the_size_is_in_pixels_and_on_paper() -> Result<(), Error> {
        let bytes = png(EMPTY, 2.0)?;
        assert_eq!(&bytes[16..24], [0, 0, 0, 120, 0, 0, 0, 40]);
        assert_eq!(&bytes[33..41], b"\0\0\0\x09pHYs");
        assert_eq!(&bytes[41..45], 7559_u32.to_be_bytes());
        assert_eq!(bytes[49], 1);
        assert_eq!(&bytes[58..62], b"IDAT");
        Ok(())
    }

    #[test]
    fn the_checksum_is_that_of_png() {
        assert_eq!(crc(b"IEND"), 0xAE42_6082);
    }

    #[test]
    fn text_is_drawn_whatever_the_family() -> Result<(), Error> {
        let empty = png(EMPTY, 2.0)?;
        let inter = png(&with_text("Inter"), 2.0)?;
        assert_ne!(inter, empty);
        assert_eq!(png(&with_text("sans-serif"), 2.0)?, inter);
        assert_eq!(png(&with_text("serif"), 2.0)?, inter);
        let list = crate::plot::theme::FONT_FAMILY;
        assert_eq!(png(&with_text(list), 2.0)?, inter);
        Ok(())
    }
}
