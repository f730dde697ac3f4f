/** Hostile names and words of the command line: what comes out moves no cursor and turns no line round. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTROLS, hasControls } from '../report/hostile.ts';
import { subsidy } from './run.ts';

const ODD = `${CONTROLS.replaceAll('\u0000', '')}\u009B31m`;
const PROFILE = JSON.stringify({
  company: { name: `${CONTROLS}\u009B31m`, registered_in: ['hengyang'] },
  overseas_warehouses: [{ name: ODD, area: 500 }],
});

describe('a hostile name', () => {
  it.each(['table', 'json', 'ndjson', 'csv', 'markdown', 'html'])('comes out harmless as %s', (format) => {
    const { code, out } = subsidy(['estimate', '--from', 'json', '-f', format, '--explain', '--title', ODD], PROFILE);
    expect(code).toBe(0);
    expect(hasControls(out)).toBe(false);
  });

  it.each([['compare'], ['checklist'], ['estimate', '--what-next'], ['estimate', '--schedule']])(
    'comes out harmless of %s',
    (...words) => {
      for (const format of ['table', 'json', 'markdown']) {
        expect(hasControls(subsidy([...words, '--from', 'json', '-f', format], PROFILE).out)).toBe(false);
      }
    },
  );

  it('JSON reads back as it was', () => {
    const { out } = subsidy(['estimate', '--from', 'json', '-f', 'json'], PROFILE);
    expect(JSON.parse(out)).toMatchObject({ company: { name: `${CONTROLS}\u009B31m` } });
  });
});

describe('a hostile word', () => {
  const nowhere = path.join(mkdtempSync(path.join(tmpdir(), 'subsidy-')), 'none', `${ODD}.html`);

  it.each([
    [['estimate', '-o', nowhere]],
    [['estimate', '-o', `x${ODD}.pdf`]],
    [['estimate', ODD]],
    [['estimate', '--lang', ODD]],
    [['estimate', '--policies', ODD]],
    [['estimate', '--set', `${ODD}=1`]],
    [['estimate', `--${ODD}`]],
    [['explain', ODD]],
    [['facts', ODD]],
    [['policy', 'check', ODD]],
    [['policy', 'show', ODD]],
    [[ODD]],
  ])('of %j is quoted harmlessly', (args) => {
    const { code, out, err } = subsidy(args, '{}');
    expect(code).toBe(2);
    expect(hasControls(out + err)).toBe(false);
    expect(err).toContain(String.raw`\x1b`);
  });
});
