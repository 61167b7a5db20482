META
key;value
description;Budget of a small village
country;Nowhere
unit;Smallville
num_projects;5
num_votes;10
budget;2500
vote_type;approval
rule;greedy
min_length;1
max_length;3
PROJECTS
project_id;cost;name
1;600;"Library; new shelves"
2;800;Football ground
4;1400;Theatre
5;1000;School garden
7;1200;"""Blue"" cycle path"
VOTES
voter_id;age;vote
1;34;1,2,4
2;51;1,2
3;23;2,4,5
4;19;5,7
5;62;1,4,7
6;54;1,7
7;49;5
8;27;4
9;39;2,4,5
10;44;4,5
