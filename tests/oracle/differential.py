"""Random networks through tiebeam, igraph and NetworkX: every measure that both sides have.

    python tests/oracle/differential.py TIEBEAM [--networks 10000] [--seed 1] [--results FILE]

TIEBEAM is the program (a release build: one process a network). The networks are made by chance
from the seed: 2 to 40 units, with and without direction, in one piece or several, with isolates;
strengths that are 1, whole numbers, small fractions, sums 1/(k-1) over common activities, or any
number. Strengths are fractions here, and doubles in every program.

A value differs if it is off by more than 1e-9 of the larger of it and 1. Where a program differs
from tiebeam, exact arithmetic settles who is right wherever it can: NetworkX's own algorithms run
on fractions for betweenness and closeness, a linear system solved in numbers of 60 digits for
PageRank. Ends with 1 if tiebeam is wrong anywhere, or differs where nothing can settle it.
--results writes the table that stands in RESULTS.md.
"""

import argparse
import datetime
import json
import math
import multiprocessing
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from fractions import Fraction
from pathlib import Path

import igraph
import networkx as nx
import numpy
import scipy

OFF = 1e-9
ONLY = [
    *("degree", "in_degree", "out_degree", "strength", "in_strength", "out_strength"),
    *("betweenness", "betweenness_unweighted", "betweenness_share", "harmonic"),
    *("harmonic_unweighted", "closeness", "reach_two", "eigenvector", "pagerank", "k_core", "constraint", "effective_size"),
    *("efficiency", "hierarchy", "local_clustering", "local_clustering_weighted", "cutpoint"),
    *("ties", "density", "components", "isolates", "largest_component", "fragmentation"),
    *("transitivity", "clustering", "clustering_weighted", "reciprocity", "assortativity"),
    *("modularity_groups", "global_efficiency"),
]


# --- networks ---------------------------------------------------------------------------------


def strength(dice, kind):
    if kind == "one":
        return Fraction(1)
    if kind == "whole":
        return Fraction(dice.randint(1, 12))
    if kind == "fraction":
        return Fraction(dice.randint(1, 8), dice.randint(1, 6))
    return Fraction(dice.uniform(0.01, 20))


def network(seed):
    """Units, arcs with fractions as strengths, a group for each unit, whether it is directed."""
    dice = random.Random(seed)
    directed = dice.random() < 0.4
    kind = dice.choice(["one", "whole", "fraction", "activities", "activities", "any"])
    units = dice.choice([dice.randint(2, 8), dice.randint(5, 20), dice.randint(15, 40)])
    pieces = dice.choice([1, 1, 1, 2, 3])
    piece = [dice.randrange(pieces) for _ in range(units)]
    # Some stay alone.
    alone = {unit for unit in range(units) if dice.random() < dice.choice([0, 0, 0.1])}
    arcs = {}
    if kind == "activities":
        for _ in range(dice.randint(1, units)):
            where = dice.randrange(pieces)
            there = [u for u in range(units) if piece[u] == where and u not in alone]
            size = min(dice.randint(2, 8), len(there))
            if size < 2:
                continue
            present = dice.sample(there, size)
            hosts = set(present[: dice.randint(1, size - 1)]) if directed else set()
            for a in present:
                for b in present:
                    meet = a not in hosts and b in hosts if directed else a < b
                    if meet:
                        arcs[a, b] = arcs.get((a, b), 0) + Fraction(1, size - 1)
    else:
        share = dice.choice([1.0, 2.0, 4.0, 8.0]) / units
        for a in range(units):
            for b in range(units) if directed else range(a):
                near = a != b and piece[a] == piece[b] and a not in alone and b not in alone
                if near and dice.random() < share:
                    arcs[a, b] = strength(dice, kind)
    if not arcs:  # a file without rows is no network
        arcs[0, 1] = strength(dice, kind)
    groups = [dice.randrange(4) for _ in range(units)]
    return units, arcs, groups, directed, kind


# --- tiebeam ----------------------------------------------------------------------------------


def write(folder, arcs, groups):
    """The files that tiebeam reads."""
    people = "".join(f"u{unit:02},{group}\n" for unit, group in enumerate(groups))
    (folder / "people.csv").write_text("person,circle\n" + people)
    rows = "".join(f"u{a:02},u{b:02},{float(w)!r}\n" for (a, b), w in arcs.items())
    (folder / "ties.csv").write_text("from,to,weight\n" + rows)


def tiebeam(program, folder, units, arcs, groups, directed):
    """One run; the measures of each unit and of the network."""
    write(folder, arcs, groups)
    direction = "directed" if directed else "undirected"
    words = ["export", "ties.csv", "--people", "people.csv", "--level", "people", "--jobs", "1"]
    words += ["--direction", direction, "--groups", "circle", "--format", "json", "-q"]
    words += ["--only", ",".join(ONLY)]
    run = subprocess.run([program, *words], cwd=folder, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"tiebeam ended with {run.returncode}: {run.stderr}")
    document = json.loads(run.stdout)
    rows = {node["label"]: node for node in document["nodes"]}
    of_units = {
        name: [rows[f"u{unit:02}"].get(name) for unit in range(units)]
        for name in ONLY
    }
    return of_units, document["graph"]


# --- the other programs -----------------------------------------------------------------------


def graphs(units, arcs, directed):
    """NetworkX graphs with strengths and lengths as doubles: as given, and without direction."""
    both = {}
    for (a, b), w in arcs.items():
        pair = (min(a, b), max(a, b))
        both[pair] = both.get(pair, 0) + w
    made = []
    for kind, ties in ((nx.DiGraph if directed else nx.Graph, arcs), (nx.Graph, both)):
        graph = kind()
        graph.add_nodes_from(range(units))
        for (a, b), w in ties.items():
            # Both doubles are added where both directions are given, as any program would.
            weight = float(w) if ties is arcs else sum(
                float(arcs[pair]) for pair in ((a, b), (b, a)) if pair in arcs
            )
            graph.add_edge(a, b, weight=weight, length=1 / weight, exact=1 / w)
        made.append(graph)
    return made


def to_igraph(graph):
    edges = list(graph.edges(data=True))
    made = igraph.Graph(
        n=len(graph), edges=[edge[:2] for edge in edges], directed=graph.is_directed()
    )
    made.es["weight"] = [edge[2]["weight"] for edge in edges]
    made.es["length"] = [edge[2]["length"] for edge in edges]
    return made


def listed(values, units):
    return [values[unit] for unit in range(units)]


def blank(values):
    return [None if value is None or math.isnan(value) else value for value in values]


def by_networkx(given, collapse, groups):
    units = len(given)
    of_units, of_network = {}, {}

    def put(name, values):
        of_units[name] = listed(dict(values), units)

    put("degree", collapse.degree())
    put("strength", collapse.degree(weight="weight"))
    if given.is_directed():
        put("in_degree", given.in_degree())
        put("out_degree", given.out_degree())
        put("in_strength", given.in_degree(weight="weight"))
        put("out_strength", given.out_degree(weight="weight"))
    put("betweenness", nx.betweenness_centrality(given, weight="length", normalized=False))
    put("betweenness_unweighted", nx.betweenness_centrality(given, normalized=False))
    if units > 2:
        put("betweenness_share", nx.betweenness_centrality(given, weight="length"))
    put("harmonic", nx.harmonic_centrality(given, distance="length"))
    put("harmonic_unweighted", nx.harmonic_centrality(given))
    # ARPACK needs three.
    closeness = nx.closeness_centrality(given, distance="length", wf_improved=False)
    # Theirs is 0 where nobody leads to a unit.
    of_units["closeness"] = [closeness[unit] or None for unit in range(units)]
    of_units["reach_two"] = [len(nx.ego_graph(collapse, unit, 2)) - 1 for unit in range(units)]
    if units > 2 and nx.is_connected(collapse):
        put("eigenvector", nx.eigenvector_centrality_numpy(collapse, weight="weight"))
    put("pagerank", nx.pagerank(given, weight="weight", tol=1e-15, max_iter=10_000))
    put("k_core", nx.core_number(collapse))
    of_units["constraint"] = blank(listed(nx.constraint(collapse, weight="weight"), units))
    named = nx.effective_size(collapse, nodes=list(collapse), weight="weight")
    of_units["effective_size"] = blank(listed(named, units))
    of_units["efficiency"] = [
        None if size is None else size / collapse.degree(unit)
        for unit, size in enumerate(of_units["effective_size"])
    ]
    of_units["hierarchy"] = [hierarchy(collapse, unit) for unit in range(units)]
    few = [unit for unit in range(units) if collapse.degree(unit) < 2]
    clustering = nx.clustering(collapse)
    # Theirs are 0 with fewer than two contacts.
    of_units["local_clustering"] = [
        None if unit in few else clustering[unit] for unit in range(units)
    ]
    cuts = set(nx.articulation_points(collapse))
    of_units["cutpoint"] = [int(unit in cuts) for unit in range(units)]
    of_network["ties"] = given.size()
    of_network["density"] = nx.density(given)
    sizes = [len(part) for part in nx.connected_components(collapse)]
    of_network["components"] = len(sizes)
    of_network["isolates"] = nx.number_of_isolates(collapse)
    of_network["largest_component"] = max(sizes)
    apart = sum(size * (size - 1) for size in sizes)
    of_network["fragmentation"] = 1 - apart / (units * (units - 1))
    if any(degree > 1 for _, degree in collapse.degree()):
        of_network["transitivity"] = nx.transitivity(collapse)
    of_network["global_efficiency"] = nx.global_efficiency(collapse)
    if given.is_directed() and given.size():
        of_network["reciprocity"] = nx.overall_reciprocity(given)
    if given.size():
        parts = [{u for u in range(units) if groups[u] == g} for g in sorted(set(groups))]
        of_network["modularity_groups"] = nx.community.modularity(collapse, parts, weight="weight")
        nx.set_node_attributes(collapse, dict(enumerate(groups)), "group")
        among = {groups[end] for edge in collapse.edges() for end in edge}
        if len(among) > 1:
            of_network["assortativity"] = nx.attribute_assortativity_coefficient(collapse, "group")
    return of_units, of_network


def hierarchy(graph, ego):
    """Burt's hierarchy from NetworkX's dyadic constraints."""
    c = [nx.local_constraint(graph, ego, alter, weight="weight") for alter in graph[ego]]
    if not c:
        return None
    if len(c) == 1:
        return 1.0
    r = [one * len(c) / sum(c) for one in c]
    return sum(one * math.log(one) for one in r) / (len(c) * math.log(len(c)))


def by_igraph(given, collapse, groups):
    units = given.vcount()
    of_units, of_network = {}, {}
    of_units["degree"] = collapse.degree()
    of_units["strength"] = collapse.strength(weights="weight")
    if given.is_directed():
        of_units["in_degree"] = given.degree(mode="in")
        of_units["out_degree"] = given.degree(mode="out")
        of_units["in_strength"] = given.strength(mode="in", weights="weight")
        of_units["out_strength"] = given.strength(mode="out", weights="weight")
    lengths = "length" if given.ecount() else None
    of_units["betweenness"] = given.betweenness(weights=lengths)
    of_units["betweenness_unweighted"] = given.betweenness()
    of_units["harmonic"] = [
        value * (units - 1)
        for value in given.harmonic_centrality(mode="in", weights=lengths)
    ]
    of_units["harmonic_unweighted"] = [
        value * (units - 1) for value in given.harmonic_centrality(mode="in")
    ]
    of_units["closeness"] = blank(given.closeness(mode="in", weights=lengths))
    of_units["reach_two"] = [size - 1 for size in collapse.neighborhood_size(order=2)]
    if collapse.ecount() and collapse.is_connected():
        values = collapse.eigenvector_centrality(weights="weight")
        length = math.sqrt(sum(value * value for value in values))
        of_units["eigenvector"] = [value / length for value in values]
    of_units["pagerank"] = given.pagerank(weights="weight" if given.ecount() else None)
    of_units["k_core"] = collapse.coreness()
    of_units["constraint"] = blank(collapse.constraint(weights="weight"))
    of_units["local_clustering"] = blank(collapse.transitivity_local_undirected(mode="nan"))
    barrat = collapse.transitivity_local_undirected(mode="nan", weights="weight")
    of_units["local_clustering_weighted"] = blank(barrat)
    cuts = set(collapse.articulation_points())
    of_units["cutpoint"] = [int(unit in cuts) for unit in range(units)]
    of_network["ties"] = given.ecount()
    of_network["density"] = given.density()
    sizes = collapse.connected_components().sizes()
    of_network["components"] = len(sizes)
    of_network["largest_component"] = max(sizes)
    of_network["isolates"] = sum(degree == 0 for degree in collapse.degree())
    known = [value for value in of_units["local_clustering"] if value is not None]
    if known:
        of_network["transitivity"] = collapse.transitivity_undirected()
        of_network["clustering"] = collapse.transitivity_avglocal_undirected(mode="nan")
        weighted = [value for value in of_units["local_clustering_weighted"] if value is not None]
        of_network["clustering_weighted"] = sum(weighted) / len(weighted)
    if given.is_directed() and given.ecount():
        of_network["reciprocity"] = given.reciprocity()
    if given.ecount():
        of_network["modularity_groups"] = collapse.modularity(groups, weights="weight")
        among = {groups[end] for edge in collapse.es for end in edge.tuple}
        if len(among) > 1:
            of_network["assortativity"] = collapse.assortativity_nominal(groups, directed=False)
    return of_units, of_network


# --- who is right -----------------------------------------------------------------------------


def exactly(name, given, groups):
    """The exact value of each unit, where there is a way to have it."""
    units = len(given)
    if name in ("betweenness", "betweenness_share"):
        normal = name == "betweenness_share"
        values = nx.betweenness_centrality(given, weight="exact", normalized=normal)
        return listed(values, units)
    if name == "harmonic":
        values = nx.harmonic_centrality(given, distance="exact")
        return [float(value) for value in listed(values, units)]
    if name == "pagerank":
        return pagerank(given)
    return None


def pagerank(graph):
    """The linear system in fractions, by elimination."""
    units, alpha = len(graph), Fraction(85, 100)
    out = [Fraction(0)] * units
    for a, b, data in graph.edges(data=True):
        for end in {a} if graph.is_directed() else {a, b}:
            out[end] += 1 / data["exact"]
    rows = [[Fraction(int(i == j)) for j in range(units)] for i in range(units)]
    for a, b, data in graph.edges(data=True):
        w = 1 / data["exact"]
        for start, end in [(a, b)] if graph.is_directed() else [(a, b), (b, a)]:
            rows[end][start] -= alpha * w / out[start]
    for j in range(units):
        if out[j] == 0:
            for i in range(units):
                rows[i][j] -= alpha / units
    right = [(1 - alpha) / units] * units
    for at in range(units):
        pivot = next(row for row in range(at, units) if rows[row][at] != 0)
        rows[at], rows[pivot] = rows[pivot], rows[at]
        right[at], right[pivot] = right[pivot], right[at]
        for row in range(units):
            if row != at and rows[row][at] != 0:
                factor = rows[row][at] / rows[at][at]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[at])]
                right[row] -= factor * right[at]
    return [float(right[at] / rows[at][at]) for at in range(units)]


def off(ours, theirs):
    """How far two values are apart; infinite where only one is there."""
    if ours is None or theirs is None:
        return 0.0 if ours is theirs else math.inf
    return abs(ours - theirs) / max(1.0, abs(theirs))


def farthest(ours, theirs):
    pairs = enumerate(zip(ours, theirs, strict=True))
    return max((off(a, b), unit) for unit, (a, b) in pairs)


def compare(program, folder, seed):
    """What was seen on one network."""
    units, arcs, groups, directed, kind = network(seed)
    given, collapse = graphs(units, arcs, directed)
    our_units, our_network = tiebeam(program, folder, units, arcs, groups, directed)
    seen, notes = Counter(), []
    seen["networks", kind, "directed" if directed else "undirected"] += 1
    worst = {}
    peers = {
        "NetworkX": by_networkx(given, collapse, groups),
        "igraph": by_igraph(to_igraph(given), to_igraph(collapse), groups),
    }
    settled = {}
    for peer, (of_units, of_network) in peers.items():
        for name, theirs in [*of_units.items(), *of_network.items()]:
            if name in of_units:
                ours = our_units[name]
            else:
                ours, theirs = [our_network.get(name)], [theirs]
            seen["values", name, peer] += len(ours)
            far, unit = farthest(ours, theirs)
            if far <= OFF:
                worst[name, peer] = max(worst.get((name, peer), 0.0), far)
                continue
            if name not in settled:
                settled[name] = exactly(name, given, groups)
            exact = settled[name]
            if exact is None:
                seen["open", name, peer] += 1
                notes.append((seed, name, peer, unit, ours[unit], theirs[unit], None))
                continue
            we = farthest(ours, exact)[0] <= OFF
            they = farthest(theirs, exact)[0] <= OFF
            verdict = "theirs" if we and not they else "ours" if they else "both"
            seen[verdict, name, peer] += 1
            notes.append((seed, name, peer, unit, ours[unit], theirs[unit], float(exact[unit])))
    at_once = nx.effective_size(collapse, weight="weight") if kind != "one" else {}
    if at_once:
        theirs = blank(listed(at_once, units))
        far, unit = farthest(our_units["effective_size"], theirs)
        seen["asked at once"] += 1
        if far > OFF:
            seen["wrong at once"] += 1
            worst["at once", "NetworkX"] = abs(our_units["effective_size"][unit] - theirs[unit])
    return seen, worst, notes


# --- all of them ------------------------------------------------------------------------------


def work(job):
    program, start, stop = job
    seen, worst, notes = Counter(), {}, []
    with tempfile.TemporaryDirectory(prefix="tiebeam-differential-") as folder:
        for seed in range(start, stop):
            one, far, said = compare(program, Path(folder), seed)
            seen += one
            notes += said
            for key, value in far.items():
                worst[key] = max(worst.get(key, 0.0), value)
    return seen, worst, notes


HEAD = """\
# tiebeam beside igraph and NetworkX

What `python tests/oracle/differential.py target/release/tiebeam --results tests/oracle/RESULTS.md` found when it was
last run: random networks through all three programs, every measure that they share. How the networks are made and
when a value differs stands at the top of the script. Where a program differs from tiebeam, exact arithmetic says who
is right; *open* would be a difference that nothing could settle.
"""


def number(value):
    return "blank" if value is None else f"{value:.10g}"


def results(program, count, first, seen, worst, notes):
    version = subprocess.run([program, "--version"], capture_output=True, text=True).stdout.strip()
    programs = (
        f"{version}, NetworkX {nx.__version__}, igraph {igraph.__version__} (Python "
        f"{sys.version.split()[0]}, NumPy {numpy.__version__}, SciPy {scipy.__version__})"
    )
    lines = [
        HEAD,
        f"{count:,} networks, seeds {first} to {first + count - 1}, "
        f"{datetime.date.today().isoformat()}: {programs}.",
        "",
        "| strengths | undirected | directed |",
        "|---|---:|---:|",
    ]
    for kind in ("one", "whole", "fraction", "activities", "any"):
        two = [seen["networks", kind, way] for way in ("undirected", "directed")]
        lines.append(f"| {kind} | {two[0]:,} | {two[1]:,} |")
    lines += [
        "",
        "| measure | program | values | largest difference where they agree | networks with "
        "another value | exact arithmetic agrees with tiebeam | with the other | with neither | open |",
        "|---|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for name in ONLY:
        for peer in ("NetworkX", "igraph"):
            values = seen["values", name, peer]
            if not values:
                continue
            parts = [seen[what, name, peer] for what in ("theirs", "ours", "both", "open")]
            lines.append(
                f"| {name} | {peer} | {values:,} | {worst.get((name, peer), 0.0):.1e} | "
                f"{sum(parts):,} | " + " | ".join(f"{part:,}" for part in parts) + " |"
            )
    total = sum(value for key, value in seen.items() if key[0] == "values")
    lines += [
        "",
        f"{total:,} values in all. Asked for all nodes at once, NetworkX's `effective_size` gives "
        f"another value on {seen['wrong at once']:,} of {seen['asked at once']:,} networks with "
        f"strengths (by up to {worst.get(('at once', 'NetworkX'), 0.0):.3f}); the table asks for "
        "named nodes.",
    ]
    if notes:
        lines += [
            "",
            "The first five of each measure and program where values differ:",
            "",
            "| seed | measure | program | unit | tiebeam | the other | exactly |",
            "|---:|---|---|---|---:|---:|---:|",
        ]
        shown = Counter()
        for seed, name, peer, unit, ours, theirs, exact in notes:
            shown[name, peer] += 1
            if shown[name, peer] <= 5:
                three = " | ".join(number(value) for value in (ours, theirs, exact))
                lines.append(f"| {seed} | {name} | {peer} | u{unit:02} | {three} |")
    return "\n".join(lines) + "\n"


def main():
    words = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    words.add_argument("program", type=lambda path: str(Path(path).resolve()))
    words.add_argument("--networks", type=int, default=10_000)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--jobs", type=int, default=os.cpu_count())
    words.add_argument("--results", type=Path)
    args = words.parse_args()
    chunk, end = 50, args.seed + args.networks
    starts = range(args.seed, end, chunk)
    jobs = [(args.program, start, min(start + chunk, end)) for start in starts]
    seen, worst, notes = Counter(), {}, []
    with multiprocessing.Pool(args.jobs) as pool:
        for one, far, said in pool.imap(work, jobs):
            seen += one
            notes += said
            for key, value in far.items():
                worst[key] = max(worst.get(key, 0.0), value)
    text = results(args.program, args.networks, args.seed, seen, worst, notes)
    print(text)
    if args.results:
        args.results.write_text(text)
    bad = sum(seen[key] for key in seen if key[0] in ("ours", "both", "open"))
    print(f"{'FAILED' if bad else 'OK'}: {args.networks} networks, {bad} not settled for tiebeam")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
