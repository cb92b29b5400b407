//! A question that parts those who have somebody to name from those who have not: `Have you worked with other
//! schools?`, in front of `Which schools?`.

use crate::collect::cells::words::ticked;
use crate::collect::questions::asks::wording::words;
use crate::collect::questions::form::{Form, Question};
use crate::collect::questions::part::Cells;

/// How such a question begins, and whom it is about.
const BEGINS: &str = "have has do does did are is";
const ABOUT: &str = "school schools setting settings academy academies colleague colleagues anyone anybody other \
    others people partner partners contact contacts";

/// The column of the question in front of another, if it is answered by yes and no alone and asks whether there
/// is anybody.
#[must_use]
pub fn before(form: &Form, question: &Question, cells: &Cells) -> Option<usize> {
    let at = form.questions.iter().position(|other| std::ptr::eq(other, question))?;
    let gate = form.questions.get(at.checked_sub(1)?).filter(|gate| gate.ask.is_none())?;
    let [(column, None)] = gate.columns.as_slice() else { return None };
    let words = words(&gate.wording);
    let is_one = |word: &String, list: &str| list.split_whitespace().any(|other| other == word);
    let asks = words.first().is_some_and(|first| is_one(first, BEGINS))
        && words.iter().any(|word| is_one(word, ABOUT));
    let said = cells.get(column)?;
    let is_word = |cell: &String| ticked(cell).is_some() && cell.contains(char::is_alphabetic);
    (asks && said.iter().all(is_word)).then_some(*column)
}
