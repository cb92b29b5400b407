//! Numbers and lengths of time in cells of a sheet, as text.

/// Excel keeps fifteen digits; the others are noise of its arithmetic.
#[must_use]
pub fn number_text(number: f64) -> String {
    let kept: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    if kept == 0.0 { "0".to_owned() } else { kept.to_string() }
}

/// `PT09H30M00S` as `09:30`; anything else as it stands.
#[must_use]
pub fn duration_text(text: &str) -> String {
    let parts = || {
        let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
        let (minutes, rest) = rest.split_once('M')?;
        let seconds = rest.strip_suffix('S')?.split('.').next()?;
        let end = if seconds.trim_start_matches('0').is_empty() {
            String::new()
        } else {
            format!(":{seconds:0>2}")
        };
        Some(format!("{hours:0>2}:{minutes:0>2}{end}"))
    };
    parts().unwrap_or_else(|| text.to_owned())
}
