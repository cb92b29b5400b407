//! `measure --compat`: as another program has it, and a word on every column that differs.

mod asked;
mod programs;
mod stored;
