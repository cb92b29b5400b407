"""Reads exported files with NetworkX and igraph and compares them with each other.

    python read_back.py FOLDER

FOLDER holds graph.graphml, graph.gexf, graph.json, edges.csv and nodes.csv of one network, and
units.json, what `tiebeam measure --json` prints for it. Every file has to give
the same nodes, edges, weights and attributes. Prints OK and the format for each.
"""

import csv
import json
import math
import sys
import warnings
from pathlib import Path

import igraph
import networkx

folder = Path(sys.argv[1])
warnings.simplefilter("error")  # a reader that complains has found something


def rows(name):
    with open(folder / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


document = json.loads((folder / "graph.json").read_text(encoding="utf-8"))
directed = document["directed"]
NODES = {node["id"]: node for node in document["nodes"]}
# Formulas are defused in tables, and no XML holds these: the only differences between the formats.
RISKY = tuple("=+-@\t\r\n＝＋－＠")
NOT_XML = {chr(code): "\ufffd" for code in [*range(32), 0xFFFE, 0xFFFF] if chr(code) not in "\t\n\r"}
NOT_CSV = {chr(code): "\ufffd" for code in [*range(32), *range(127, 160)] if chr(code) not in "\t\n\r"}


def in_xml(value):
    return value.translate(str.maketrans(NOT_XML)) if isinstance(value, str) else value


def in_table(value):
    if value is None:
        return ""
    if isinstance(value, str):
        value = value.translate(str.maketrans(NOT_CSV))
        return "'" + value if value.startswith(RISKY) and not is_number(value) else value
    return float(value)


def is_number(text):
    try:
        return math.isfinite(float(text)) and set(text) <= set("0123456789+-.eE")
    except ValueError:
        return False


def pair(source, target):
    return (source, target) if directed else tuple(sorted((source, target)))


EDGES = {pair(link["source"], link["target"]): link for link in document["links"]}
assert len(EDGES) == len(document["links"]), "an edge twice"


def same(where, ours, theirs):
    assert ours == theirs, f"{where}: {theirs!r} instead of {ours!r}"


def is_total(where, weight):
    """What the reader takes for the weight; the order of the sum moves its last digits."""
    total = math.fsum(link["weight"] for link in document["links"])
    assert math.isclose(total, weight, rel_tol=1e-12), f"{where}: {weight} instead of {total}"


def compare(kind, nodes, edges, change=lambda value: value, ids=()):
    """Nodes and edges as dictionaries; what is undefined may be absent."""
    same(f"{kind}: nodes", set(NODES), set(nodes))
    same(f"{kind}: edges", set(EDGES), set(edges))
    for ours, theirs in [(NODES, nodes), (EDGES, edges)]:
        for key, attributes in ours.items():
            wanted = {n: change(v) for n, v in attributes.items() if v is not None}
            for name in ("id", "source", "target", *ids):
                wanted.pop(name, None)
            found = {n: v for n, v in theirs[key].items() if n not in ("id", *ids)}
            same(f"{kind}: {key}", wanted, found)
    print("OK", kind)


def with_networkx(kind, graph, change=lambda value: value):
    same(f"{kind}: direction", directed, graph.is_directed())
    assert not graph.is_multigraph(), f"{kind}: parallel edges"
    edges = {pair(source, target): data for source, target, data in graph.edges(data=True)}
    defined = lambda data: {name: value for name, value in data.items() if value is not None}
    nodes = {node: defined(data) for node, data in graph.nodes(data=True)}
    compare(kind, nodes, {key: defined(data) for key, data in edges.items()}, change)
    is_total(f"{kind}: total weight", graph.size(weight="weight"))


def with_igraph(kind, graph):
    same(f"{kind}: direction", directed, graph.is_directed())
    absent = lambda value: value == "" or (isinstance(value, float) and math.isnan(value))
    defined = lambda data: {n: v for n, v in data.items() if not absent(v)}
    ids = graph.vs["id"] if graph.vcount() else []
    nodes = {vertex["id"]: defined(vertex.attributes()) for vertex in graph.vs}
    edges = {pair(ids[e.source], ids[e.target]): defined(e.attributes()) for e in graph.es}
    compare(kind, nodes, edges, in_xml)
    for name, value in document["graph"].items():
        if value is not None:
            same(f"{kind}: graph {name}", in_xml(value), graph[name])


graphml = networkx.read_graphml(folder / "graph.graphml")
with_networkx("graphml in networkx", graphml, in_xml)
for name, value in document["graph"].items():
    if value is not None:
        same(f"graphml: graph {name}", in_xml(value), graphml.graph[name])
with_networkx("gexf in networkx", networkx.read_gexf(folder / "graph.gexf"), in_xml)
with_networkx("json in networkx", networkx.node_link_graph(document, edges="links"))
with_igraph("graphml in igraph", igraph.Graph.Read_GraphML(str(folder / "graph.graphml")))

nodes, edges = rows("nodes.csv"), rows("edges.csv")
same("nodes.csv", [node["id"] for node in document["nodes"]], [row["id"] for row in nodes])
for row, node in zip(nodes, document["nodes"]):
    for name, value in node.items():
        value = in_table(value)
        same(f"nodes.csv: {name}", value, float(row[name]) if isinstance(value, float) else row[name])
print("OK nodes")

same("edges.csv", list(EDGES), [pair(row["source"], row["target"]) for row in edges])
for row, link in zip(edges, document["links"]):
    same("edges.csv: type", "Directed" if directed else "Undirected", row["type"])
    for name in set(link) - {"source", "target"}:
        value = in_table(link[name])
        same(f"edges.csv: {name}", value, float(row[name]) if isinstance(value, float) else row[name])
    for end in ("source", "target"):
        same("edges.csv: label", in_table(NODES[link[end]]["label"]), row[f"{end}_label"])
graph = igraph.Graph.TupleList(
    ((row["source"], row["target"], float(row["weight"])) for row in edges),
    directed=directed, weights=True)
is_total("edges in igraph", sum(graph.es["weight"] if graph.ecount() else []))
print("OK edges")

# The measures are those of `tiebeam measure`, for the same units in the same order.
units = json.loads((folder / "units.json").read_text(encoding="utf-8"))["rows"]
same("measure: units", len(units), len(document["nodes"]))
for unit, node in zip(units, document["nodes"]):
    same("measure: name", unit.pop("school" if node["kind"] == "school" else "person"), node["name"])
    for name, value in unit.items():
        same(f"measure: {name} of {node['name']}", value, node.get(name))
print("OK measures")
