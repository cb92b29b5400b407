//! centrality
