//! A list that several owners share: who copies it copies a pointer, who changes it gets their own.

use std::fmt::{Debug, Formatter};
use std::ops::{Deref, DerefMut, Range};
use std::sync::Arc;

/// A list shared by all of its copies; many may be parts of one, which then stand in memory one behind the
/// other.
#[derive(Clone)]
pub struct Shared<T> {
    /// Nothing where the list is empty.
    all: Option<Arc<Vec<T>>>,
    start: u32,
    end: u32,
}

impl<T> Shared<T> {
    /// A part of a list.
    #[must_use]
    pub fn part(all: &Arc<Vec<T>>, part: Range<usize>) -> Self {
        let (start, end) = (part.start as u32, part.end as u32);
        Self { all: Some(Arc::clone(all)), start, end }
    }
}

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Self { all: None, start: 0, end: 0 }
    }
}

impl<T> From<Vec<T>> for Shared<T> {
    fn from(list: Vec<T>) -> Self {
        let end = list.len();
        Self::part(&Arc::new(list), 0..end)
    }
}

impl<T: PartialEq> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        self[..] == other[..]
    }
}

impl<T: Eq> Eq for Shared<T> {}

impl<T: Debug> Debug for Shared<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        self[..].fmt(f)
    }
}

impl<T> FromIterator<T> for Shared<T> {
    fn from_iter<I: IntoIterator<Item = T>>(list: I) -> Self {
        Vec::from_iter(list).into()
    }
}

impl<T> Deref for Shared<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        let all = self.all.as_ref().and_then(|all| all.get(self.start as usize..self.end as usize));
        all.unwrap_or_default()
    }
}

impl<T: Clone> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        let Some(all) = &mut self.all else { return &mut [] };
        if Arc::get_mut(all).is_none() {
            // Others have the rest of it.
            *self = self.to_vec().into();
        }
        let own = self.all.as_mut().and_then(Arc::get_mut);
        own.and_then(|own| own.get_mut(self.start as usize..self.end as usize)).unwrap_or_default()
    }
}

impl<'a, T> IntoIterator for &'a Shared<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_changes_a_copy_changes_no_other() {
        let one: Shared<u8> = vec![1, 2].into();
        let mut other = one.clone();
        assert_eq!(one.as_ptr(), other.as_ptr());
        other[0] = 3;
        assert_eq!((&one[..], &other[..]), (&[1, 2][..], &[3, 2][..]));
        let stays = other.as_ptr();
        other[1] = 4;
        assert_eq!((&other[..], other.as_ptr()), (&[3, 4][..], stays), "nobody else has it");
        assert_eq!(Shared::<u8>::default().len(), 0);
        Shared::<u8>::default().iter_mut().for_each(|one| *one = 1);
    }

    #[test]
    fn parts_of_one_list_are_lists_of_their_own() {
        let all = Arc::new(vec![1, 2, 3, 4]);
        let (first, mut second) = (Shared::part(&all, 0..2), Shared::part(&all, 2..4));
        assert_eq!((&first, &second), (&vec![1, 2].into(), &vec![3, 4].into()));
        second[0] = 9;
        assert_eq!(
            (&first[..], &second[..], &all[..]),
            (&[1, 2][..], &[9, 4][..], &[1, 2, 3, 4][..])
        );
        assert_eq!(format!("{first:?}"), "[1, 2]");
    }
}
