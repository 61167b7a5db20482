// Best seconds of the package `schulze-method`: node schulze.mjs FILE schulze OPTIONS
import { best, readBallots } from './ballots.mjs';
import schulze from 'schulze-method';

const [file, , options] = process.argv.slice(2);
const ballots = readBallots(file).map(([, ...marks]) => {
  const ranks = new Array(Number(options)).fill(Number(options));
  for (const [option, rank] of marks) ranks[option] = rank;
  return ranks;
});

console.log(best(() => schulze.run(Number(options), ballots)));
