// What the peers share: the ballots that bench/rules.c wrote, and a clock.
import { readFileSync } from 'node:fs';

export function readBallots(file) {
  return readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
}

// The best of nine: the first ones warm the machine up.
export function best(run) {
  const seconds = [];
  for (let i = 0; i < 9; i++) {
    const began = process.hrtime.bigint();
    run();
    seconds.push(Number(process.hrtime.bigint() - began) / 1e9);
  }
  return Math.min(...seconds);
}
