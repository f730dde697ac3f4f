import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reviewed, ROOT } from '../../../test/patterns/load.support.ts';
import { faultMessage } from '../../report/faults.ts';

const TEMPLATE = readFileSync(join(ROOT, 'templates/policy.yaml'), 'utf8').replaceAll('PLACE', 'town');

/** What is said of the names of places, of two policies in one. */
function titlesTold(place: string, title: string): string[] {
  const text = TEMPLATE.replaceAll('town', place);
  const other = text.replace(/^place_title: .*$/mu, title);
  const found = reviewed([
    { name: `${place}/a.yaml`, shown: 'a', text },
    { name: `${place}/b.yaml`, shown: 'b', text: other },
  ]);
  const told = found.filter(({ code }) => code === 'place-title-known');
  return told.map((fault) => `${fault.file}:${fault.line} ${faultMessage(fault, 'en')}`);
}

it('a second name for a place is told, for only the first is shown', () => {
  const [told, ...others] = titlesTold('town', 'place_title: { en: Other Town, zh-Hans: 别的市 }');
  expect(told).toMatch(/^b:\d+ The place `town` is called Example City \/ 示例市 already: take this name out/u);
  expect(others).toEqual([]);
});

it('the same name again, or none, is nothing to tell', () => {
  expect(titlesTold('town', 'place_title: { en: Example City, zh-Hans: 示例市 }')).toEqual([]);
  expect(titlesTold('town', '')).toEqual([]);
});

it('a place that has its name from places.yaml is given no other', () => {
  expect(titlesTold('hengyang', '').join()).toContain('a:');
});
