"""Seconds of pabutools for one of its rules: spend.py FILE RULE. The file is what bench/budget.c wrote."""

import json
import sys
import time

from pabutools.election import ApprovalBallot, ApprovalProfile, Cost_Sat, Instance, Project
from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares, sequential_phragmen

with open(sys.argv[1], encoding="utf-8") as file:
    costs, *approvals = map(json.loads, file)
projects = [Project(str(i), cost=cost) for i, cost in enumerate(costs)]
instance = Instance(projects, budget_limit=100000)
profile = ApprovalProfile([ApprovalBallot(projects[i] for i in ballot) for ballot in approvals])
rules = {
    "greedy": lambda: greedy_utilitarian_welfare(instance, profile, sat_class=Cost_Sat),
    "equal-shares": lambda: method_of_equal_shares(instance, profile, sat_class=Cost_Sat),
    "phragmen": lambda: sequential_phragmen(instance, profile),
}
began = time.perf_counter()
rules[sys.argv[2]]()
print(time.perf_counter() - began)
