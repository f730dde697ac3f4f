// node bench/write.mjs [most lines=1000000]: runs every measurement and writes docs/performance.md with its plot. On a quiet
// machine; the streams of 10^6 lines take half an hour.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { plot } from './plot.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const most = process.argv[2] ?? '1000000';

/** What a measurement printed. */
function measured(script, ...args) {
  console.error(`${script} ${args.join(' ')}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join('bench', script), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return stdout;
}

/** The tables of a text, each as its lines. */
const tablesIn = (text) =>
  text
    .split(/\n(?=\n)|^(?!\|).*\n/mu)
    .map((part) => part.trim())
    .filter((part) => part.startsWith('|'));

/** The rows of a table as numbers; what is no number is NaN. */
const rowsOf = (table) =>
  table
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => Number(cell.replaceAll(',', '').trim())),
    );

const [startup] = tablesIn(measured('startup.mjs', '25'));
const [prompt] = tablesIn(measured('first-prompt.mjs', '25'));
const [peers] = tablesIn(measured('run.mjs', '10000', '5'));
const [files, loaded] = tablesIn(measured('scale.mjs'));
const [streams] = tablesIn(measured('growth.mjs', most));

const points = (table, x, y, keep = () => true) =>
  rowsOf(table)
    .filter(keep)
    .map((row) => [row[x], row[y]]);
writeFileSync(
  path.join(ROOT, 'docs', 'growth.svg'),
  plot([
    {
      title: 'Streams',
      x: 'lines',
      y: 'ms a line',
      series: [1, 2].map((jobs) => ({
        name: `${jobs} job${jobs > 1 ? 's' : ''}`,
        points: points(streams, 0, 3, (row) => row[1] === jobs),
      })),
    },
    { title: 'Loading policies', x: 'policy files', y: 'ms', series: [{ name: 'load', points: points(files, 0, 3) }] },
    {
      title: 'One estimate',
      x: 'measures loaded',
      y: 'µs',
      series: ['elsewhere', 'other roles', 'open'].map((name, index) => ({
        name,
        points: points(loaded, 0, index + 1),
      })),
    },
  ]),
);

const template = readFileSync(path.join(import.meta.dirname, 'performance.md'), 'utf8');
const parts = { startup: [startup, ...prompt.split('\n').slice(2)].join('\n'), peers, files, loaded, streams };
const day = new Date().toISOString().slice(0, 10);
const filled = template.replaceAll(/\{\{(\w+)\}\}/gu, (_gap, name) => ({ ...parts, day, node: process.version })[name]);
writeFileSync(path.join(ROOT, 'docs', 'performance.md'), filled);
