// node bench/startup.mjs [rounds=25]: whole processes, each timed in turn with `node -e 0`; medians of the ratios inside a round.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const rounds = Number(process.argv[2] ?? 25);
// A certificate bundle named here is read at every start of Node 20 and would hide the differences.
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...env } = process.env;
const subsidy = path.join(ROOT, 'bin', 'subsidy.cjs');
const example = path.join(ROOT, 'examples', 'hengyang-exporter.yaml');
const COMMANDS = [
  ['--version', [subsidy, '--version'], 1.1],
  ['--help', [subsidy, '--help'], 1.1],
  ['estimate -f json', [subsidy, 'estimate', example, '-f', 'json'], 1.8],
  ['estimate (table)', [subsidy, 'estimate', example], 2.4],
];

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function timed(args) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

console.log(`node ${process.version}, ${rounds} rounds`);
console.log('| command | node -e 0, ms | ms | ratio | bar |');
console.log('| --- | ---: | ---: | ---: | ---: |');
for (const [name, args, bar] of COMMANDS) {
  const base = [];
  const own = [];
  for (let round = -2; round < rounds; round += 1) {
    const [b, o] = [timed(['-e', '0']), timed(args)];
    if (round >= 0) {
      base.push(b);
      own.push(o);
    }
  }
  const ratio = median(own.map((ms, index) => ms / base[index]));
  console.log(`| ${name} | ${median(base).toFixed(1)} | ${median(own).toFixed(1)} | ${ratio.toFixed(2)} | ${bar} |`);
}
