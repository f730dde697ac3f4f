/** In which language a command answers where none is asked for: people are answered in that of their locale, programs in English. */
import { describe, expect, it } from 'vitest';
import { subsidy } from './run.ts';

const EXPORTER = 'examples/hengyang-exporter.yaml';
const CHINESE = { LC_ALL: 'zh_CN.UTF-8' };
const HAN = /\p{Script=Han}/u;

const FOR_PROGRAMS: readonly (readonly string[])[] = [
  ['estimate', EXPORTER, '-f', 'json'],
  ['estimate', EXPORTER, '-f', 'ndjson'],
  ['estimate', EXPORTER, '-f', 'csv'],
  ['estimate', EXPORTER, '--what-next', '-f', 'json'],
  ['compare', EXPORTER, '-f', 'json'],
  ['checklist', EXPORTER, '-f', 'ndjson'],
  ['facts', 'company', '-f', 'json'],
  ['policy', 'list', '-f', 'json'],
  ['policy', 'check', 'test/mistakes/02-unknown-operator.yaml', '-f', 'json'],
];

const FOR_PEOPLE: readonly (readonly string[])[] = [
  ['estimate', EXPORTER],
  ['estimate', EXPORTER, '-f', 'markdown'],
  ['estimate', EXPORTER, '-f', 'html'],
  ['estimate', EXPORTER, '--schedule'],
  ['compare', EXPORTER],
  ['checklist', EXPORTER],
  ['explain', 'export-pilot'],
  ['facts', 'company'],
  ['init', '-j', 'hengyang'],
  ['policy', 'list'],
  ['policy', 'show', 'hengyang/cross-border-ecommerce'],
  ['policy', 'check', 'test/mistakes/02-unknown-operator.yaml'],
];

describe.each(FOR_PROGRAMS.map((args) => [args.join(' '), args] as const))('%s', (_command, args) => {
  it('is English in a Chinese locale, for programs read it', () => {
    const { out } = subsidy(args, '', CHINESE);
    expect(out).toMatch(/\w/u);
    expect(out).toBe(subsidy(args).out);
  });
});

describe.each(FOR_PEOPLE.map((args) => [args.join(' '), args] as const))('%s', (_command, args) => {
  it('is Chinese in a Chinese locale', () => {
    const { out } = subsidy(args, '', CHINESE);
    expect(out).toMatch(HAN);
    expect(out).not.toBe(subsidy(args).out);
  });
});
