#!/usr/bin/env python3
"""tiebeam beside the usual tools: the same files, the same work, in turn, in one run.

    python tests/bench/race.py                       makes logs S, M and L and prints the whole table
    python tests/bench/race.py --size S              one of them (S, M, L, XL; repeat)
    python tests/bench/race.py --only paths          one stage of the race (repeat), so that it can be run in parts
    python tests/bench/race.py visits.csv            races on your own attendance logs

The stages: project (read + project), local (constraint + clustering), pagerank, eigenvector, leiden, paths (betweenness,
closeness, harmonic), without (efficiency without each unit), sampled (betweenness from some units beside betweenness
from all), report, memory.

Needs Python 3.9, a Rust toolchain and `pip install -r tests/bench/requirements.txt`. A log has the columns
event_id, date, person_id and school_id. Every tool runs alone, on one thread; medians of `--repeat`
turns are shown: processor seconds of the stage, without a tool's start-up, or of the whole process where
the table says *process*. The results are compared too: a fast wrong answer is no answer.

Stages of shortest paths are taken from `--sources` units and scaled up where there are more; that is
marked with a star, and then only what does not depend on the sample is compared.
"""
import argparse
import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
ONE_THREAD = {name: "1" for name in ("RAYON_NUM_THREADS", "OMP_NUM_THREADS", "POLARS_MAX_THREADS", "OPENBLAS_NUM_THREADS")}
LEVELS = ("people", "schools")
STAGES = ("project", "local", "pagerank", "eigenvector", "leiden", "paths", "without", "sampled", "report", "memory")


# ---- the peers: each runs in a process of its own and prints one line of JSON -----------------

class Clock:
    """Processor seconds between calls."""

    def __init__(self):
        self.stages, self.last = {}, time.process_time()

    def lap(self, stage):
        now = time.process_time()
        self.stages[stage], self.last = now - self.last, now


def told(values):
    return {"sum": sum(values), "most": max(values, default=0.0)}


def version(name):
    from importlib.metadata import version
    return version(name)


def project_duckdb(log):
    import duckdb
    clock, facts = Clock(), {}
    db = duckdb.connect(config={"threads": 1})
    db.execute(f"""CREATE TABLE log AS SELECT event_id AS e, person_id::VARCHAR AS people,
        school_id::VARCHAR AS schools FROM read_csv('{log}', header = true, all_varchar = true)""")
    for level in LEVELS:
        db.execute(f"""
            CREATE TABLE id_{level} AS SELECT {level} AS name, row_number() OVER (ORDER BY {level})::INT AS u
                FROM (SELECT DISTINCT {level} FROM log);
            CREATE TABLE id_e_{level} AS SELECT e, row_number() OVER ()::INT AS n FROM (SELECT DISTINCT e FROM log);
            CREATE TABLE at_{level} AS SELECT DISTINCT n AS e, u FROM log JOIN id_e_{level} USING (e)
                JOIN id_{level} ON {level} = name;
            CREATE TABLE size_{level} AS SELECT e, 1.0::DOUBLE / (count(*) - 1) AS share FROM at_{level}
                GROUP BY e HAVING count(*) > 1;
            CREATE TABLE ties_{level} AS SELECT a.u, b.u AS v, sum(share) AS w FROM at_{level} a
                JOIN size_{level} USING (e) JOIN at_{level} b USING (e) WHERE a.u < b.u GROUP BY a.u, b.u""")
        ties, strength = db.execute(f"SELECT count(*), sum(w) FROM ties_{level}").fetchone()
        facts[level] = {"ties": ties, "strength": strength}
    clock.lap("project")
    return clock.stages, facts


def project_polars(log):
    import polars as pl
    clock, facts = Clock(), {}
    rows = pl.read_csv(log, columns=["event_id", "person_id", "school_id"], infer_schema=False)
    rows = rows.with_columns(rows["event_id"].cast(pl.Categorical).to_physical())
    for level, column in (("people", "person_id"), ("schools", "school_id")):
        unit = rows[column].cast(pl.Enum(rows[column].unique().sort())).to_physical().cast(pl.Int32)
        at = pl.DataFrame({"e": rows["event_id"], "u": unit}).lazy().unique()
        sizes = at.group_by("e").agg(pl.len().alias("k")).filter(pl.col("k") > 1)
        at = at.join(sizes, on="e").with_columns(share=1.0 / (pl.col("k") - 1)).collect().lazy()
        ties = (at.join(at.select("e", pl.col("u").alias("v")), on="e").filter(pl.col("u") < pl.col("v"))
                .group_by("u", "v").agg(pl.col("share").sum().alias("w")).collect())
        facts[level] = {"ties": ties.height, "strength": ties["w"].sum()}
    clock.lap("project")
    return clock.stages, facts


def read_ties(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [(int(r["u"]), int(r["v"]), float(r["w"])) for r in csv.DictReader(file)]


def igraph_of(path, units):
    import igraph
    ties = read_ties(path)
    graph = igraph.Graph(n=units, edges=[(u, v) for u, v, _ in ties])
    graph.es["w"] = [w for _, _, w in ties]
    graph.es["d"] = [1.0 / w for _, _, w in ties]
    return graph


def known(values):
    return [value for value in values if value == value]


def local_igraph(path, units):
    graph = igraph_of(path, units)
    clock = Clock()
    constraint = graph.constraint(weights="w")
    plain = graph.transitivity_local_undirected(mode="nan")
    weighted = graph.transitivity_local_undirected(mode="nan", weights="w")
    clock.lap("local")
    return clock.stages, {"constraint": told(known(constraint)), "local_clustering": told(known(plain)),
                          "local_clustering_weighted": told(known(weighted))}


def pagerank_igraph(path, units):
    graph = igraph_of(path, units)
    clock = Clock()
    values = graph.pagerank(weights="w")
    clock.lap("pagerank")
    return clock.stages, {"pagerank": told(values)}


def eigenvector_igraph(path, units):
    graph = igraph_of(path, units)
    clock = Clock()
    values = graph.eigenvector_centrality(weights="w")
    clock.lap("eigenvector")
    length = sum(value * value for value in values) ** 0.5
    return clock.stages, {"eigenvector": told([value / length for value in values])}


def networkit_of(path, units):
    import networkit as nk
    nk.setNumberOfThreads(1)
    graph = nk.Graph(units, weighted=True)
    for u, v, w in read_ties(path):
        graph.addEdge(u, v, w)
    return nk, graph


def pagerank_networkit(path, units):
    nk, graph = networkit_of(path, units)
    clock = Clock()
    values = nk.centrality.PageRank(graph, tol=1e-12).run().scores()
    clock.lap("pagerank")
    return clock.stages, {"pagerank": told(values)}


def eigenvector_networkit(path, units):
    nk, graph = networkit_of(path, units)
    clock = Clock()
    values = nk.centrality.EigenvectorCentrality(graph, 1e-12).run().scores()
    clock.lap("eigenvector")
    return clock.stages, {"eigenvector": told(values)}


def leiden_igraph(path, units, wanted, tries):
    """Runs with new random numbers until the modularity is reached that tiebeam reached."""
    import random
    graph = igraph_of(path, units)
    clock, best, runs = Clock(), -1.0, 0
    random.seed(1)
    while best < wanted - 1e-9 and runs < tries:
        found = graph.community_leiden("modularity", weights="w", n_iterations=-1)
        best, runs = max(best, graph.modularity(found.membership, weights="w")), runs + 1
    clock.lap("leiden")
    return clock.stages, {"modularity": best, "runs": runs}


def leiden_networkit(path, units, wanted, tries):
    nk, graph = networkit_of(path, units)
    clock, best, runs = Clock(), -1.0, 0
    while best < wanted - 1e-9 and runs < tries:
        nk.setSeed(runs + 1, False)
        found = nk.community.ParallelLeiden(graph, randomize=True, iterations=10).run().getPartition()
        best, runs = max(best, nk.community.Modularity().getQuality(found, graph)), runs + 1
    clock.lap("leiden")
    return clock.stages, {"modularity": best, "runs": runs}


def some_of(units, sources):
    """Units to start from, spread evenly, or None for all."""
    if sources >= units:
        return None
    return [place * units // sources for place in range(sources)]


def scaled(clock, units, some):
    if some:
        clock.stages = {stage: spent * units / len(some) for stage, spent in clock.stages.items()}


def paths_igraph(path, units, sources, lengths):
    graph, some = igraph_of(path, units), some_of(units, sources)
    lengths = "d" if lengths == "weighted" else None
    clock = Clock()
    between = graph.betweenness(directed=False, weights=lengths, sources=some)
    clock.lap("betweenness")
    graph.closeness(vertices=some, weights=lengths)
    harmonic = graph.harmonic_centrality(vertices=some, weights=lengths)
    clock.lap("others")
    scaled(clock, units, some)
    facts = {} if some else {"betweenness": told(between), "harmonic": told([h * (units - 1) for h in harmonic])}
    return clock.stages, facts | ({"sampled": len(some)} if some else {})


def paths_networkit(path, units, sources, lengths):
    import networkit as nk
    nk.setNumberOfThreads(1)
    graph = nk.Graph(units, weighted=True)
    for u, v, w in read_ties(path):
        graph.addEdge(u, v, 1.0 / w if lengths == "weighted" else 1.0)
    if lengths != "weighted":
        graph = nk.graphtools.toUnweighted(graph)
    some = min(sources, units)
    clock = Clock()
    nk.centrality.EstimateBetweenness(graph, some, False, False).run()
    clock.lap("betweenness")
    scaled(clock, units, range(some))
    return clock.stages, {"sampled": some}


def without_igraph(path, units, lost):
    """Efficiency without each of the units of most contacts in turn."""
    graph = igraph_of(path, units)
    clock, left = Clock(), []
    for unit in sorted(range(units), key=lambda u: -graph.degree(u))[:lost]:
        rest = graph.copy()
        rest.delete_vertices([unit])
        left.append(sum(known(rest.harmonic_centrality(weights="d"))) * (units - 2))
    clock.lap("without")
    return clock.stages, {"lost": min(lost, units), "without_first": left[0]}


def report_igraph(log, folder):
    """The whole job as an analyst would script it: log, graphs, measures, what is lost without each of the
    twenty with most contacts, four pictures."""
    import igraph
    import matplotlib
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    import numpy as np
    import pandas as pd
    os.makedirs(folder, exist_ok=True)
    rows = pd.read_csv(log)
    table = {}
    for level, column in (("people", "person_id"), ("schools", "school_id")):
        at = rows[["event_id", column]].drop_duplicates()
        at["u"] = pd.factorize(at[column], sort=True)[0]
        at["share"] = 1.0 / (at.groupby("event_id")["u"].transform("size") - 1)
        both = at.merge(at, on="event_id", suffixes=("", "_b"))
        ties = both[both.u < both.u_b].groupby(["u", "u_b"], as_index=False)["share"].sum()
        units = int(at["u"].max()) + 1
        graph = igraph.Graph(n=units, edges=ties[["u", "u_b"]].to_numpy(), edge_attrs={"w": ties.share, "d": 1 / ties.share})
        found = {"betweenness": graph.betweenness(directed=False, weights="d"), "closeness": graph.closeness(weights="d"),
                 "harmonic": graph.harmonic_centrality(weights="d"), "pagerank": graph.pagerank(weights="w"),
                 "eigenvector": graph.eigenvector_centrality(weights="w"), "constraint": graph.constraint(weights="w"),
                 "clustering": graph.transitivity_local_undirected(mode="zero", weights="w"),
                 "community": graph.community_leiden("modularity", weights="w").membership}
        graph.articulation_points()
        lost = []
        for unit in np.argsort(-np.array(graph.degree()))[:20]:
            rest = graph.copy()
            rest.delete_vertices([int(unit)])
            lost.append(np.nanmean(rest.harmonic_centrality(weights="d")))
        table[level] = pd.DataFrame(found)
        table[level].to_csv(f"{folder}/{level}.csv")
    for level, found in table.items():
        top = found.nlargest(20, "betweenness")
        plt.figure(figsize=(8, 5)); plt.barh([str(unit) for unit in top.index], top.betweenness)
        plt.savefig(f"{folder}/{level}_top.png", dpi=150); plt.close()
        plt.figure(figsize=(8, 5)); plt.scatter(found.pagerank, found.betweenness, c=found.community, s=6)
        plt.savefig(f"{folder}/{level}_standing.png", dpi=150); plt.close()
    return {}, {}


PEERS = {f.__name__: f for f in (
    project_duckdb, project_polars, local_igraph, pagerank_igraph, pagerank_networkit, eigenvector_igraph, eigenvector_networkit,
    leiden_igraph, leiden_networkit, paths_igraph, paths_networkit, without_igraph, report_igraph)}
TOOLS = {"duckdb": "DuckDB", "polars": "Polars", "igraph": "igraph", "networkit": "NetworKit"}
PACKAGES = ("duckdb", "polars", "igraph", "networkit", "pandas", "matplotlib")


# ---- running ------------------------------------------------------------------------------------

def run(command):
    """One process: what it printed, its processor seconds, and the most memory it had, in MB."""
    command = [str(part) for part in command]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen(command, stdout=out, stderr=err, env={**os.environ, **ONE_THREAD}, cwd=HOME)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0), err.seek(0)
        if child.returncode not in (0, 1):
            sys.exit(f"{' '.join(command)} failed:\n{err.read().decode()}")
        unit = 1024 if sys.platform != "darwin" else 1024 * 1024
        return out.read().decode(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit


def ran(command):
    text, cpu, memory = run(command)
    return {**json.loads(text.strip().splitlines()[-1]), "process": cpu, "memory": memory}


def peer(name, *arguments):
    return ran([sys.executable, __file__, "--peer", name, *arguments])


def build():
    """The benchmark and the program, built as a release."""
    subprocess.run(["cargo", "build", "--release", "--locked", "--bin", "tiebeam"], cwd=HOME, check=True, capture_output=True)
    command = ["cargo", "bench", "--locked", "--bench", "stages", "--no-run", "--message-format=json"]
    lines = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=True).stdout.splitlines()
    found = [json.loads(line) for line in lines if '"executable":"' in line]
    stages = next(a["executable"] for a in found if a["target"]["name"] == "stages")
    target = Path(stages).parents[1]
    return stages, target / "tiebeam"


def flat(facts, before=""):
    for key, value in facts.items():
        if isinstance(value, dict):
            yield from flat(value, f"{before}{key} ")
        elif value is not None and key not in ("sampled", "runs", "lost", "units", "kept"):
            yield before + key, value


def agrees(ours, theirs, tolerance):
    """Largest relative difference of the figures that both have."""
    ours, theirs = dict(flat(ours)), dict(flat(theirs))
    both = [key for key in theirs if key in ours]
    if not both:
        return "not compared"
    worst = max(abs(ours[key] - theirs[key]) / max(abs(ours[key]), 1e-300) for key in both)
    return "equal" if worst <= tolerance else f"differs by {worst:.0e}"


def ratio(ours, theirs):
    # Below a millisecond the clock measures itself.
    if min(ours, theirs) < 0.001:
        return "–"
    return f"1/{theirs / ours:.1f}" if ours <= theirs else f"{ours / theirs:.1f}"


class Race:
    """All rows of one log."""

    def __init__(self, stages, tiebeam, log, folder, asked):
        self.stages, self.tiebeam, self.log, self.folder, self.asked = stages, tiebeam, log, folder, asked
        first = ran([stages, log, "--betweenness", "none", "--ties", f"{folder}/ties"])
        self.units = {level: first["facts"][level]["units"] for level in LEVELS}
        self.size = f"{Path(log).stem}: {first['rows']:,} rows, " + ", ".join(
            f"{self.units[level]:,} {level}" for level in LEVELS)

    def ours(self, *options):
        return ran([self.stages, self.log, "--betweenness", "none", *options])

    def row(self, work, ours, theirs, seconds=None, tolerance=1e-9):
        """`ours()` and each of `theirs` in turn; `seconds` picks what counts of each outcome."""
        mine, others = [], {tool: [] for tool in theirs}
        for _ in range(self.asked.repeat):
            mine.append(ours())
            for tool, take in theirs.items():
                others[tool].append(take())
        own = statistics.median(seconds[0](outcome) for outcome in mine)
        for tool, outcomes in others.items():
            its = statistics.median(seconds[1](outcome) for outcome in outcomes)
            facts = outcomes[-1]["facts"]
            result = agrees(mine[-1]["facts"], facts, tolerance)
            if "runs" in facts:
                reached = "same modularity" if result == "equal" else f"its modularity {facts['modularity']:.6f}"
                result = f"{reached} after {facts['runs']} run(s)"
            if "lost" in facts:
                result = f"{result}; it: {facts['lost']} units, tiebeam: all"
            star = "*" if "sampled" in facts else ""
            print(f"| {work} | {own:.3f} | {tool} | {its:.3f}{star} | {ratio(own, its)} | {result} |", flush=True)

    def ties(self, level):
        return f"{self.folder}/ties/{level}.csv"

    def measured(self, work, level, names, peers, tolerance, *arguments):
        wanted = f"{level}:{'+'.join(names)}"
        cpu = lambda outcome: outcome["stages"][wanted]["cpu"]
        spent = lambda outcome: sum(outcome["stages"].values())

        def ours():
            outcome = self.ours("--measure", wanted)
            outcome["facts"] = outcome["facts"][wanted]
            return outcome
        theirs = {TOOLS[name.split("_")[1]]: lambda name=name: peer(name, self.ties(level), self.units[level], *arguments)
                  for name in peers}
        self.row(f"{work}, {level}", ours, theirs, (cpu, spent), tolerance)

    def all(self):
        asked, units = self.asked, self.units
        print(f"\n{self.size}\n\n| work | tiebeam, s | beside | its s | ratio | result |\n|---|---|---|---|---|---|")
        if self.wants("project"):
            projecting = {tool: lambda name=name: peer(name, self.log)
                          for tool, name in (("DuckDB", "project_duckdb"), ("Polars", "project_polars"))}
            read = lambda outcome: outcome["stages"]["read"]["cpu"] + outcome["stages"]["project"]["cpu"]
            self.row("read + project", self.ours, projecting, (read, lambda o: o["stages"]["project"]))
        for level in LEVELS:
            if self.wants("local"):
                local = ["constraint", "effective_size", "hierarchy", "local_clustering", "local_clustering_weighted"]
                self.measured("constraint + clustering", level, local, ["local_igraph"], 1e-9)
            if self.wants("pagerank"):
                self.measured("PageRank", level, ["pagerank"], ["pagerank_igraph", "pagerank_networkit"], 1e-5)
            if self.wants("eigenvector"):
                self.measured("eigenvector", level, ["eigenvector"], ["eigenvector_igraph", "eigenvector_networkit"], 1e-6)
            if self.wants("leiden"):
                goal = self.ours("--measure", f"{level}:modularity")["facts"][f"{level}:modularity"]["modularity"]
                self.measured("Leiden, to the same modularity", level, ["modularity"], ["leiden_igraph", "leiden_networkit"],
                              1e-9, goal, asked.tries)
            if self.wants("paths") and units[level] <= asked.most_units:
                self.paths(level)
            if self.wants("without") and units[level] <= asked.most_without:
                self.without(level)
            if self.wants("sampled") and units[level] <= asked.most_units:
                self.sampled(level)
        if self.wants("report") and units["people"] <= 1_000:
            self.report()
        if self.wants("memory"):
            self.memory()

    def wants(self, stage):
        return not self.asked.only or stage in self.asked.only

    def without(self, level):
        stage = f"loo_{level}"

        def ours():
            outcome = self.ours("--stages", stage)
            outcome["facts"] = outcome["facts"][stage]
            return outcome
        theirs = {"igraph": lambda: peer("without_igraph", self.ties(level), self.units[level], 20)}
        self.row(f"efficiency without each, {level}", ours, theirs,
                 (lambda o: o["stages"][stage]["cpu"], lambda o: o["stages"]["without"]))

    def sampled(self, level):
        """tiebeam beside itself: from --sources units, and from all."""
        outcome = self.ours("--sources", self.asked.sources, "--stages", f"sampled_{level},held_{level}")
        some, both = (outcome["stages"][f"{stage}_{level}"]["cpu"] for stage in ("sampled", "held"))
        found = outcome["facts"][f"held_{level}"]
        print(f"| weighted betweenness from {self.asked.sources}, {level} | {some:.3f} | itself from all | {both - some:.3f} | "
              f"{ratio(some, both - some)} | {found['held']:.1%} of exact values lie within the margins; the 20 largest are "
              f"off by {found['off']:.1%} on average |", flush=True)

    def paths(self, level):
        sources = self.asked.sources
        for lengths, names in (("weighted", ["betweenness", "harmonic"]),
                               ("unweighted", ["betweenness_unweighted", "harmonic_unweighted"])):
            self.measured(f"{lengths} betweenness + closeness + harmonic", level, names, ["paths_igraph"], 1e-9, sources, lengths)
            self.measured(f"{lengths} betweenness alone", level, names[:1], ["paths_networkit"], 1e-9, sources, lengths)

    def report(self):
        folder = f"{self.folder}/report"
        whole = lambda outcome: outcome["process"]

        def ours(*options):
            _, cpu, memory = run([self.tiebeam, "report", self.log, "-o", folder, "--force", "--quiet", *options])
            return {"process": cpu, "memory": memory, "facts": {}}
        theirs = {"pandas + igraph + matplotlib": lambda: peer("report_igraph", self.log, f"{self.folder}/script")}
        if "--formats" in run([self.tiebeam, "report", "--help"])[0] and "--bootstrap" in run([self.tiebeam, "report", "--help"])[0]:
            self.row("report, process (SVG, no bootstrap)", lambda: ours("--formats", "svg", "--bootstrap", "0"), theirs, (whole, whole))
        self.row("report as it comes, process", ours, theirs, (whole, whole))

    def memory(self):
        ours = statistics.median(self.ours()["memory"] for _ in range(self.asked.repeat))
        for tool, name in (("DuckDB", "project_duckdb"), ("Polars", "project_polars")):
            its = statistics.median(peer(name, self.log)["memory"] for _ in range(self.asked.repeat))
            print(f"| read + project, most memory | {ours:.0f} MB | {tool} | {its:.0f} MB | {ratio(ours, its)} | |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("logs", nargs="*")
    parser.add_argument("--size", action="append", choices=["S", "M", "L", "XL"], help="logs to make [default: S, M and L]")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--sources", type=int, default=300, help="peers' shortest paths start from so many units")
    parser.add_argument("--tries", type=int, default=20, help="runs that a peer may take to reach tiebeam's modularity")
    parser.add_argument("--only", action="append", choices=STAGES, help="these stages of the race [default: all]")
    parser.add_argument("--most-without", type=int, default=2_000, help="nobody is taken out of larger networks")
    parser.add_argument("--most-units", type=int, default=10_000, help="no shortest paths in larger networks")
    parser.add_argument("--peer", nargs="+", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.peer:
        name, path, *rest = asked.peer
        number = lambda text: text if not text.replace(".", "").isdigit() else float(text) if "." in text else int(text)
        stages, facts = PEERS[name](path, *map(number, rest))
        print(json.dumps({"stages": stages, "facts": facts}))
        return
    stages, tiebeam = build()
    print("Beside " + ", ".join(f"{name} {version(name)}" for name in PACKAGES) + f"; Python {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory() as folder:
        logs = [str(Path(log).resolve()) for log in asked.logs]
        for size in asked.size or ([] if logs else ["S", "M", "L"]):
            run([stages, "--make", size, f"{folder}/{size}.csv"])
            logs.append(f"{folder}/{size}.csv")
        for log in logs:
            Race(stages, tiebeam, log, folder, asked).all()


if __name__ == "__main__":
    main()
