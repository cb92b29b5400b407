//! What is wrong with a value in tiebeam.toml, in the words of whoever wrote it: the reader of the format
//! speaks of types.

/// What stands there and what belongs there, and how to write that; `None` where the message says it already.
#[must_use]
pub fn of_types(message: &str) -> Option<(String, &'static str)> {
    let rest = message
        .strip_prefix("invalid type: ")
        .or_else(|| message.strip_prefix("invalid value: "))?;
    let (found, wanted) = rest.rsplit_once(", expected ")?;
    let found = match found.split([' ', '`']).next().unwrap_or_default() {
        "string" => "a text",
        "integer" if wanted == "any valid TOML value" => "a number of too many digits",
        "integer" | "floating" => "a number",
        "boolean" => "true or false",
        "sequence" => "a list",
        "map" => "a part with settings of its own",
        _ => return None,
    };
    let (wanted, fix) = match wanted {
        "any valid TOML value" => ("a smaller one", "write a smaller number"),
        "f64" => ("a number", "write a number without quotation marks, such as 0.5"),
        "u32" | "u64" | "usize" => {
            ("a whole number from 0 on", "write it in digits without quotation marks, such as 10")
        }
        "a string" => ("a text", "write one text between quotation marks"),
        "a sequence" => ("a list", "write it in brackets, such as [\"x\", \"y\"]"),
        "a boolean" => ("true or false", "write true or false without quotation marks"),
        wanted if wanted.starts_with("struct ") || wanted == "a map" => (
            "a part with settings of its own",
            "write its name in brackets on a line of its own, such as [network], and its settings below",
        ),
        _ => return None,
    };
    Some((format!("the value is {found}, where {wanted} belongs"), fix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_said_in_plain_words() {
        let says = |message| of_types(message).map(|(what, _)| what);
        let is = |message, what: &str| {
            assert_eq!(says(message).as_deref(), Some(what), "{message}");
        };
        is(
            "invalid type: string \"a\", expected f64",
            "the value is a text, where a number belongs",
        );
        is(
            "invalid value: integer `-4`, expected u32",
            "the value is a number, where a whole number from 0 on belongs",
        );
        is(
            "invalid type: integer `3`, expected struct NetworkPart",
            "the value is a number, where a part with settings of its own belongs",
        );
        is(
            "invalid type: sequence, expected a string",
            "the value is a list, where a text belongs",
        );
        assert_eq!(says("string values must be quoted, expected literal string"), None);
    }
}
