"""What igraph and NetworkX print by default, against `tiebeam measure --compat`.

    python tests/oracle/compat.py TIEBEAM [--networks 300] [--seed 1]

TIEBEAM is the program. The networks are those of differential.py. Each program is given strengths
as its weights and nothing else is set, but for what its convention has no word for: weighted
clustering in igraph is asked of the network without direction, betweenness in NetworkX with
fractions as strengths, and its eigenvectors until they rest; eigenvectors only of networks in which
everybody reaches everybody, as no other has a single one for sure. Prints how many values agree; ends
with 1 at the first difference of more than 1e-9.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import networkx as nx

try:
    import scipy
except ImportError:  # NetworkX then goes another way, on which effective sizes agree with tiebeam
    scipy = None

from differential import OFF, blank, farthest, graphs, listed, network, to_igraph, write

PROGRAMS = ("igraph", "networkx")


def printed(program, folder, directed, tool, what):
    direction = "directed" if directed else "undirected"
    words = ["measure", "ties.csv", "--people", "people.csv", "--level", "people", "--json", "-q"]
    words += ["--direction", direction, "--groups", "circle", "--what", what, "--compat", tool]
    run = subprocess.run([program, *words], cwd=folder, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"tiebeam ended with {run.returncode}: {run.stderr}")
    table = json.loads(run.stdout)
    return table["rows"], {other["column"] for other in table["compat"]["differs"]}


def by_igraph(given, collapse, groups):
    units = {
        "degree": given.degree(),
        "strength": given.strength(weights="weight"),
        "betweenness": given.betweenness(weights="weight"),
        "betweenness_unweighted": given.betweenness(),
        "closeness": blank(given.closeness(weights="weight")),
        "harmonic": blank(given.harmonic_centrality(weights="weight")),
        "harmonic_unweighted": blank(given.harmonic_centrality()),
        "pagerank": given.pagerank(weights="weight"),
        "k_core": given.coreness(),
        "constraint": blank(given.constraint(weights="weight")),
        "local_clustering": blank(given.transitivity_local_undirected(mode="nan")),
        "local_clustering_weighted": blank(
            collapse.transitivity_local_undirected(mode="nan", weights="weight")
        ),
        "cutpoint": [int(u in given.articulation_points()) for u in range(given.vcount())],
    }
    if given.is_connected(mode="strong"):
        units["eigenvector"] = given.eigenvector_centrality(weights="weight")
    components = given.connected_components()
    of_network = {
        "ties": given.ecount(),
        "density": given.density(),
        "components": len(components),
        "largest_component": max(components.sizes()),
        "modularity_groups": given.modularity(groups, weights="weight"),
    }
    if any(degree > 1 for degree in collapse.degree()):
        of_network["transitivity"] = given.transitivity_undirected()
        of_network["clustering"] = given.transitivity_avglocal_undirected()
    if given.is_directed():
        of_network["reciprocity"] = given.reciprocity()
    if len({groups[end] for edge in given.es for end in edge.tuple}) > 1:
        of_network["assortativity"] = given.assortativity_nominal(groups)
    return units, of_network


def fraction(_, __, tie):
    """The strength of a tie, exact: in doubles NetworkX loses paths of equal length."""
    return 1 / tie["exact"]


def by_networkx(given, collapse, groups):
    count = len(given)
    units = {
        "degree": dict(given.degree()),
        "strength": dict(given.degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(given, weight=fraction),
        "betweenness_share": nx.betweenness_centrality(given, weight=fraction),
        "betweenness_unweighted": nx.betweenness_centrality(given),
        "closeness": nx.closeness_centrality(given, distance="weight"),
        "harmonic": nx.harmonic_centrality(given, distance="weight"),
        "harmonic_unweighted": nx.harmonic_centrality(given),
        "k_core": nx.core_number(given),
        "constraint": nx.constraint(given, weight="weight"),
        "local_clustering": nx.clustering(given),
        "local_clustering_weighted": nx.clustering(given, weight="weight"),
    }
    if scipy:
        units["effective_size"] = nx.effective_size(given, weight="weight")
    if given.is_directed() and nx.is_strongly_connected(given):
        units["eigenvector"] = nx.eigenvector_centrality(
            given, weight="weight", max_iter=100_000, tol=1e-14
        )
    units = {name: blank(listed(values, count)) for name, values in units.items()}
    of_network = {
        "ties": given.size(),
        "density": nx.density(given),
        "clustering": nx.average_clustering(given),
        "clustering_weighted": nx.average_clustering(given, weight="weight"),
        "transitivity": nx.transitivity(given),
    }
    parts = [{u for u in range(count) if groups[u] == g} for g in sorted(set(groups))]
    of_network["modularity_groups"] = nx.community.modularity(given, parts)
    nx.set_node_attributes(given, dict(enumerate(groups)), "group")
    if len({groups[end] for edge in given.edges() for end in edge}) > 1:
        of_network["assortativity"] = nx.attribute_assortativity_coefficient(given, "group")
    return units, of_network


def main():
    words = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    words.add_argument("program", type=lambda path: str(Path(path).resolve()))
    words.add_argument("--networks", type=int, default=300)
    words.add_argument("--seed", type=int, default=1)
    args = words.parse_args()
    agree, changed = Counter(), {tool: set() for tool in PROGRAMS}
    with tempfile.TemporaryDirectory(prefix="tiebeam-compat-") as name:
        folder = Path(name)
        for seed in range(args.seed, args.seed + args.networks):
            units, arcs, groups, directed, _ = network(seed)
            write(folder, arcs, groups)
            given, collapse = graphs(units, arcs, directed)
            theirs = {
                "igraph": by_igraph(to_igraph(given), to_igraph(collapse), groups),
                "networkx": by_networkx(given, collapse, groups),
            }
            for tool, (of_units, of_network) in theirs.items():
                people, differs = printed(args.program, folder, directed, tool, "people")
                rows = {row["person"]: row for row in people}
                ours = {
                    column: [rows[f"u{unit:02}"][column] for unit in range(units)]
                    for column in of_units
                }
                [row], more = printed(args.program, folder, directed, tool, "network")
                changed[tool] |= differs | more
                ours |= {column: [row[column]] for column in of_network}
                for column, values in [*of_units.items(), *of_network.items()]:
                    values = values if column in of_units else [values]
                    far, unit = farthest(ours[column], values)
                    if far > OFF:
                        sys.exit(
                            f"seed {seed}, {tool} {column}: {ours[column][unit]} here, "
                            f"{values[unit]} there (unit {unit}, directed: {directed})"
                        )
                    agree[tool] += len(values)
                    agree[tool, column] += len(values)
    for tool in PROGRAMS:
        unseen = {column for column in changed[tool] if not agree[tool, column]}
        # What nobody could be asked about.
        note = f"; without a counterpart there: {', '.join(sorted(unseen))}" if unseen else ""
        print(f"{tool}: {agree[tool]:,} values agree on {args.networks} networks{note}")


if __name__ == "__main__":
    main()
