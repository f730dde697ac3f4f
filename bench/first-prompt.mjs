// node bench/first-prompt.mjs [rounds=25]: from the start of the process until the first question stands in a terminal, in
// turn with `node -e 0` in one; median of the ratios inside a round.
import os from 'node:os';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';

const ROOT = path.resolve(import.meta.dirname, '..');
const BAR = 2.6;
const rounds = Number(process.argv[2] ?? 25);
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, CI: _ci, ...inherited } = process.env;
// No draft of someone's own is to be looked at.
const env = { ...inherited, LANG: 'C', XDG_STATE_HOME: path.join(os.tmpdir(), 'subsidy-no-state') };

/**
 * Milliseconds until the text is on the screen; without a text, until the end.
 * @param {string[]} args @param {string} [text] @returns {Promise<number>}
 */
function timed(args, text) {
  return new Promise((resolve) => {
    const start = process.hrtime.bigint();
    const pty = spawn(process.execPath, args, { cols: 100, rows: 40, cwd: ROOT, env });
    let seen = '';
    let ms = 0;
    const elapsed = () => Number(process.hrtime.bigint() - start) / 1e6;
    pty.onData((data) => {
      seen += data;
      if (text === undefined || ms > 0 || !seen.includes(text)) return;
      ms = elapsed();
      pty.kill();
    });
    pty.onExit(() => resolve(ms > 0 ? ms : elapsed()));
  });
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const base = [];
const first = [];
for (let round = -2; round < rounds; round += 1) {
  const pair = [await timed(['-e', '0']), await timed(['bin/subsidy.cjs', 'estimate'], 'review, finish')];
  if (round >= 0) {
    base.push(pair[0]);
    first.push(pair[1]);
  }
}
const ratio = median(first.map((ms, index) => ms / base[index]));
console.log('| command | node -e 0, ms | ms | ratio | bar |');
console.log('| --- | ---: | ---: | ---: | ---: |');
console.log(
  `| estimate, first question | ${median(base).toFixed(1)} | ${median(first).toFixed(1)} | ${ratio.toFixed(2)} | ${BAR} |`,
);
