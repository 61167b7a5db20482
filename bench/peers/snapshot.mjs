// Best seconds of @snapshot-labs/snapshot.js for one of its voting types: node snapshot.mjs FILE TYPE OPTIONS
import { best, readBallots } from './ballots.mjs';
import snapshot from '@snapshot-labs/snapshot.js';

const [file, type, options] = process.argv.slice(2);
const choiceOf = {
  'single-choice': (marks) => marks[0][0] + 1,
  approval: (marks) => marks.map(([option]) => option + 1),
  'ranked-choice': (marks) => marks.map(([option]) => option + 1),
  copeland: (marks) => marks.map(([option]) => option + 1),
  quadratic: (marks) => Object.fromEntries(marks.map(([option, points]) => [option + 1, points])),
  weighted: (marks) => Object.fromEntries(marks.map(([option, points]) => [option + 1, points])),
};
const votes = readBallots(file).map(([weight, ...marks]) => ({
  choice: choiceOf[type](marks), balance: weight, scores: [weight],
}));
const proposal = { choices: Array.from({ length: Number(options) }, (_, i) => `option ${i + 1}`) };
const Voting = snapshot.utils.voting[type];

console.log(best(() => new Voting(proposal, votes, [{}]).getScores()));
