//! A column called `Role` that says what people did in an activity, and not what their job is.

use crate::base::error::Error;
use crate::collect::bytes::table::Table;
use crate::collect::cells::columns::{Columns, Naming, plain};
use crate::collect::cells::layout::Layout;
use crate::collect::cells::words::tick;
use crate::collect::shapes::logs::came::parts::{is_absent, part};
use crate::collect::within::walk;

/// The columns of attendance, with `part` in the place of `role` where most of what stands below
/// `Role` are words such as lead, attended or apologies, unless the user named a column for either.
pub fn roles_or_parts(
    table: &Table,
    layout: &Layout,
    columns: Columns,
    named: &[Naming],
) -> Result<Columns, Error> {
    let heading = columns.number("role").and_then(|at| layout.headings.get(at as usize - 1));
    let is_said = named.iter().any(|naming| naming.ours == "role" || naming.ours == "part");
    let is_open = heading.is_some_and(|heading| plain(heading) == "role");
    let seen = |columns: &Columns| columns.seen(|row| is_part(columns.text(row, "role")));
    if is_said || !is_open || columns.has("part") || !seen(&columns) {
        return Ok(columns);
    }
    let (mut parts, mut filled) = (0_u64, 0_u64);
    walk(table, layout, &mut 0, &mut |_, record| {
        let text = columns.text(record, "role");
        filled += u64::from(!text.is_empty());
        parts += u64::from(is_part(text));
    })?;
    Ok(if parts * 2 > filled { columns.meaning("role", "part") } else { columns })
}

/// Ticks say nothing of either.
fn is_part(text: &str) -> bool {
    !text.is_empty() && tick(text).is_none() && (is_absent(text) || part(text).is_some())
}
