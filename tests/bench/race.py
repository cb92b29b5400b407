#!/usr/bin/env python3
"""tiebeam beside DuckDB, igraph and NetworkX: the same logs, the same work, one run.

    python tests/bench/race.py                     makes logs of two sizes and races on them
    python tests/bench/race.py visits.csv more.csv  races on your own attendance logs

Needs Python 3.9, a Rust toolchain and `pip install duckdb igraph networkx`. A log has the columns
event_id, date, person_id and school_id. The work: read the log and project it to ties of people and of
schools (Newman's 1/(k-1) on both sides), then exact weighted betweenness (d = 1/w) on these ties. Every
tool runs alone, one thread, in turn, `--repeat` times; the medians of processor seconds are shown, without
a tool's start-up. The results are compared too: a fast wrong answer is no answer. NetworkX's betweenness
is taken from `--sources` sources and scaled up where there are more units; that is marked with a star.
"""
import argparse
import csv
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
ONE_THREAD = {"RAYON_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
LEVELS = ("schools", "people")


# ---- the peers: each runs in a process of its own and prints one line of JSON -----------------

class Clock:
    """Processor seconds between calls."""

    def __init__(self):
        self.stages, self.last = {}, time.process_time()

    def lap(self, stage):
        now = time.process_time()
        self.stages[stage], self.last = now - self.last, now


def project_duckdb(log):
    import duckdb
    clock, facts = Clock(), {}
    db = duckdb.connect(config={"threads": 1})
    db.execute(f"""CREATE TABLE log AS SELECT event_id AS e, person_id::VARCHAR AS people,
        school_id::VARCHAR AS schools FROM read_csv('{log}', header = true, all_varchar = true)""")
    clock.lap("read")
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


def project_networkx(log):
    import networkx as nx
    clock, facts = Clock(), {}
    with open(log, newline="", encoding="utf-8") as file:
        rows = [(r["event_id"], r["person_id"], r["school_id"]) for r in csv.DictReader(file)]
    clock.lap("read")
    for level, column in (("people", 1), ("schools", 2)):
        both = nx.Graph()
        both.add_edges_from((("e", row[0]), row[column]) for row in rows)
        units = {row[column] for row in rows}
        ties = nx.bipartite.collaboration_weighted_projected_graph(both, units)
        facts[level] = {"ties": ties.number_of_edges(), "strength": ties.size(weight="weight")}
    clock.lap("project")
    return clock.stages, facts


def read_ties(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [(int(r["u"]), int(r["v"]), float(r["w"])) for r in csv.DictReader(file)]


def told(values):
    return {"sum": sum(values), "most": max(values, default=0.0)}


def betweenness_igraph(path, units, _sources):
    import igraph
    ties = read_ties(path)
    clock = Clock()
    graph = igraph.Graph(n=units, edges=[(u, v) for u, v, _ in ties])
    clock.lap("build")
    values = graph.betweenness(directed=False, weights=[1.0 / w for _, _, w in ties])
    clock.lap("betweenness")
    return clock.stages, told(values)


def betweenness_networkx(path, units, sources):
    import networkx as nx
    ties = read_ties(path)
    clock = Clock()
    graph = nx.Graph()
    graph.add_nodes_from(range(units))
    graph.add_weighted_edges_from(((u, v, 1.0 / w) for u, v, w in ties), weight="d")
    clock.lap("build")
    some = sources if sources < units else None
    values = nx.betweenness_centrality(graph, k=some, normalized=False, weight="d", seed=1)
    clock.lap("betweenness")
    if some:
        clock.stages["betweenness"] *= units / some
        return clock.stages, {"sampled": some}
    return clock.stages, told(list(values.values()))


PEERS = {f.__name__: f for f in (project_duckdb, project_networkx, betweenness_igraph, betweenness_networkx)}


# ---- the race ------------------------------------------------------------------------------

def run(command):
    """One process: what it printed."""
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, env={**os.environ, **ONE_THREAD})
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stderr}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def peer(name, *arguments):
    return run([sys.executable, __file__, "--peer", name, *map(str, arguments)])


def build():
    """The benchmark, built as a release."""
    command = ["cargo", "bench", "--locked", "--bench", "stages", "--no-run", "--message-format=json"]
    lines = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=True).stdout.splitlines()
    found = [json.loads(line) for line in lines if '"executable":"' in line]
    return next(a["executable"] for a in found if a["target"]["name"] == "stages")


def median(runs, stage):
    """Median processor seconds of a stage."""
    return statistics.median(stages[stage] for stages in runs)


def agrees(ours, theirs):
    """Largest relative difference of the figures that both have."""
    keys = [key for key in theirs if key in ours and key != "sampled"]
    if not keys:
        return "not compared (sampled)"
    worst = max(abs(ours[key] - theirs[key]) / max(abs(ours[key]), 1e-300) for key in keys)
    return "equal" if worst <= 1e-9 else f"differs by {worst:.1e}"


def race(stages, log, repeat, sources, folder):
    """All rows of one log."""
    name = Path(log).stem
    first = run([stages, log, "--betweenness", "none", "--ties", folder])
    units = {level: first["facts"][level]["units"] for level in LEVELS}
    size = f"{name}: {first['rows']:,} rows, {units['people']:,} people, {units['schools']:,} schools"
    ours = {"project": [], "schools": [], "people": []}
    runs = {}
    facts = {}

    def add(key, outcome):
        runs.setdefault(key, []).append(outcome["stages"])
        facts[key] = outcome["facts"]

    for turn in range(repeat):
        told_all = run([stages, log, "--betweenness", "both"])
        cpu = {stage: both["cpu"] if both["cpu"] is not None else both["wall"] for stage, both in told_all["stages"].items()}
        ours["project"].append(cpu["read"] + cpu["project"])
        for level in LEVELS:
            ours[level].append(cpu[f"betweenness_{level}"])
        add(("DuckDB", "project"), peer("project_duckdb", log))
        add(("NetworkX", "project"), peer("project_networkx", log))
        for level in LEVELS:
            big = units[level] > 2_000
            if turn == 0 or not big:
                add(("igraph", level), peer("betweenness_igraph", f"{folder}/{level}.csv", units[level], sources))
                add(("NetworkX", level), peer("betweenness_networkx", f"{folder}/{level}.csv", units[level], sources))
    work = {"project": "read + project", "schools": "weighted betweenness, schools", "people": "weighted betweenness, people"}
    rows = []
    for (tool, stage), times in runs.items():
        mine = statistics.median(ours[stage])
        if stage == "project":
            theirs = median(times, "read") + median(times, "project")
            same = "; ".join(sorted({agrees(told_all["facts"][level], facts[tool, stage][level]) for level in LEVELS}))
            star = ""
        else:
            theirs = median(times, "betweenness")
            same = agrees(told_all["facts"][f"betweenness_{stage}"], facts[tool, stage])
            star = "*" if "sampled" in facts[tool, stage] else ""
        # Below a millisecond the clock measures itself.
        if min(mine, theirs) <= 0.001:
            ratio = "–"
        else:
            ratio = f"1/{theirs / mine:.1f}" if mine <= theirs else f"{mine / theirs:.1f}"
        rows.append((work[stage], f"{mine:.3f}", tool, f"{theirs:.3f}{star}", ratio, same))
    rows.sort(key=lambda row: [*work.values()].index(row[0]))
    return size, rows


def made_log(path, rows, people, schools):
    """A log like those of school networks: heavy-tailed activity, neighbours meet most, few large meetings."""
    draw = random.Random(1)
    members = [[] for _ in range(schools)]
    for person in range(people):
        members[person % schools].append((f"p{person:06}", draw.paretovariate(1.2)))
    written, event = 0, 0
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["event_id", "date", "type", "person_id", "school_id"])
        while written < rows:
            home = draw.randrange(schools)
            size = min(2 + int(draw.paretovariate(1.6)), 40)
            day = f"{2023 + draw.randrange(3)}-{1 + draw.randrange(12):02}-{1 + draw.randrange(28):02}"
            here = set()
            for _ in range(size):
                school = (home + round(draw.gauss(0, 2))) % schools
                names, weights = zip(*members[school])
                here.add((draw.choices(names, weights)[0], school))
            for name, school in sorted(here):
                out.writerow([f"e{event}", day, "visit", name, f"s{school:05}"])
            written, event = written + len(here), event + 1
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("logs", nargs="*")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--sources", type=int, default=300, help="NetworkX starts from so many units")
    parser.add_argument("--peer", nargs="+", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.peer:
        name, path, *numbers = asked.peer
        stages, facts = PEERS[name](path, *map(int, numbers))
        print(json.dumps({"stages": stages, "facts": facts}))
        return
    stages = build()
    with tempfile.TemporaryDirectory() as folder:
        logs = asked.logs or [made_log(f"{folder}/{name}.csv", *size) for name, size in
                              (("small", (10_000, 150, 10)), ("middle", (100_000, 8_500, 300)))]
        for log in logs:
            size, rows = race(stages, log, asked.repeat, asked.sources, f"{folder}/ties")
            print(f"\n{size}\n")
            print("| work | tiebeam, s | beside | its s | ratio | result |\n|---|---|---|---|---|---|")
            for row in rows:
                print("| " + " | ".join(row) + " |")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
