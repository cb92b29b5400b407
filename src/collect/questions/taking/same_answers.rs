//! Two columns for the respondent's school that say the same in every row: the survey's own question and what
//! its sender knew.

use crate::base::error::Error;
use crate::collect::questions::asks::question::Ask;
use crate::collect::questions::form::Form;
use crate::collect::shape::Reading;
use crate::collect::who::names::school_key;
use crate::collect::within::walk;

/// Leaves the second of two such columns unused, if no row has different schools there.
pub fn leave_out(reading: &Reading, form: &mut Form) -> Result<(), Error> {
    let asking = |form: &Form| -> Vec<(usize, usize)> {
        let questions = form.questions.iter().enumerate();
        let asking = questions.filter(|(_, question)| question.ask == Some(Ask::OwnSchool));
        let whole = asking.filter_map(|(at, question)| match question.columns.as_slice() {
            [(column, None)] => Some((at, *column)),
            _ => None,
        });
        whole.collect()
    };
    let [(_, first), (second, column)] = asking(form)[..] else { return Ok(()) };
    if form.asking(Ask::OwnSchool).count() != 2 {
        return Ok(());
    }
    let (mut same, mut differ) = (0_u32, 0_u32);
    walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
        let [one, other] =
            [first, column].map(|at| school_key(record.get(at).unwrap_or("").trim()));
        if one == other {
            same += u32::from(!one.is_empty());
        } else if !other.is_empty() {
            differ += 1;
        }
    })?;
    if same > 0 && differ == 0 {
        form.questions[second].ask = None;
    }
    Ok(())
}
