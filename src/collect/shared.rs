//! A list that several owners share: who copies it copies a pointer, who changes it gets their own.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// A list shared by all of its copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared<T>(Arc<[T]>);

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Self(Arc::from(Vec::new()))
    }
}

impl<T> From<Vec<T>> for Shared<T> {
    fn from(list: Vec<T>) -> Self {
        Self(list.into())
    }
}

impl<T> FromIterator<T> for Shared<T> {
    fn from_iter<I: IntoIterator<Item = T>>(list: I) -> Self {
        Self(list.into_iter().collect())
    }
}

impl<T> Deref for Shared<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Clone> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        Arc::make_mut(&mut self.0)
    }
}

impl<'a, T> IntoIterator for &'a Shared<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_changes_a_copy_changes_no_other() {
        let one: Shared<u8> = vec![1, 2].into();
        let mut other = one.clone();
        assert!(Arc::ptr_eq(&one.0, &other.0));
        other[0] = 3;
        assert_eq!((&one[..], &other[..]), (&[1, 2][..], &[3, 2][..]));
        assert_eq!(Shared::<u8>::default().len(), 0);
    }
}
