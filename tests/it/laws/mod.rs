//! Laws that measures keep on any network made by chance.
//!
//! Of every measure in the registry, a new one included (`everything`; `declared` says who behaves
//! otherwise than most):
//!
//!  1. values are finite and within their limits, counts are whole
//!  2. every column has a value or a blank for each unit
//!  3. renaming units moves their values along
//!  4. the order of arcs changes no bit
//!  5. the number of threads changes no bit
//!  6. strengths in another unit change nothing but the unit
//!  7. what does not use strengths does not see them
//!  8. where every tie is 1, strength makes no difference
//!  9. a tie given in parts is their sum
//! 10. a tie to oneself changes nothing
//! 11. somebody without ties changes nothing for others
//! 12. side by side, each unit keeps its values
//! 13. side by side, counts add up
//! 14. turned round, both ends trade places
//! 15. a tie in both directions is one without
//!
//! Of logs, at both levels (`logs`):
//!
//! 16. everything twice doubles strengths and counts, and nothing else
//! 17. the order of activities changes no bit of a tie, and no value
//! 18. strength is the number of activities that were shared with somebody
//! 19. ties are sums of ω/(k−1)
//! 20. two periods add up
//! 21. what somebody does alone ties nobody
//! 22. shares of leading add up, and the effective number follows from them
//! 23. hosting moves ties and makes none
//!
//! Sums and identities (`sums`):
//!
//! 24. degrees are twice the ties, strengths twice their sum; with direction, both ends balance
//! 25. `pagerank` adds up to 1
//! 26. an eigenvector is one: length 1, and each value the others' sum over the eigenvalue
//! 27. a core is no larger than a degree, and holds as many contacts
//! 28. betweenness in steps adds up to the steps between
//! 29. harmonic closeness adds up to the efficiency of the whole
//! 30. shares follow from what they are shares of: density, betweenness, efficiency
//! 31. pieces account for everybody: components, isolates, the largest, fragmentation
//! 32. one tie less never leaves fewer pieces
//! 33. without direction as many gates open inwards as outwards
//! 34. groups: E–I from the ties counted, and what chance would give
//!
//! Formulas written out (`brokerage`, `paths`, `cuts`, `communities`, `leavers`):
//!
//! 35. Burt's measures, roles, clustering and modularity are their formulas
//! 36. betweenness and harmonic closeness are those of exact fractions, and of the textbook
//! 37. a cut point is whose loss leaves more parts
//! 38. each side of a cut is a part of what is left
//! 39. pairs are cut by cut points alone
//! 40. communities hang together, are numbered by size and are what their modularity says
//! 41. another order finds communities of the same quality
//! 42. small networks reach the best division there is
//! 43. what goes with somebody depends on what they lead, not on names, rows or who else is listed
//! 44. what is lost without a unit is lost in the network measured anew (`textbook`)
//!
//! Paths from some units (`estimates`):
//!
//! 45. from all units they are the exact paths, and all draws together are right on average
//! 46. margins hold as often as they say
//!
//! That a coded run equals the named one, byte for byte but for the codes, is in `privacy`; that
//! files do not change with the order of rows, in `stable`.

mod brokerage;
mod communities;
mod cuts;
mod declared;
mod estimates;
mod everything;
mod leavers;
mod logs;
mod networks;
mod paths;
mod plans;
mod sums;
mod textbook;
