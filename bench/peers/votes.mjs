// Best seconds of the package `votes` for one of its methods: node votes.mjs FILE METHOD OPTIONS
import { best, readBallots } from './ballots.mjs';
import * as votes from 'votes';

const [file, method, options] = process.argv.slice(2);
const candidates = Array.from({ length: Number(options) }, (_, i) => String(i));
const ballots = readBallots(file).map(([weight, ...marks]) => ({ weight, ranking: marks.map(([option]) => [String(option)]) }));
const Method = votes[method];
const input = () => Method.needsMatrix ? votes.utils.matrixFromBallots(ballots, candidates) : { candidates, ballots };

console.log(best(() => new Method(input()).ranking()));
