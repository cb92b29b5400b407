//! certainty
