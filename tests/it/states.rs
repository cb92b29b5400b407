//! Who was asked and who answered: four states, told apart down to the last file; what too few were
//! heard for is blank everywhere; silence changes nobody else's figures.

mod everywhere;
mod four;
mod made;
mod policy;
mod sides;
