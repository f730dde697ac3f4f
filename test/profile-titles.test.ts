/** Choices and places are taken by the titles that the views show, in each language, and nothing is guessed. */
import { describe, expect, test } from 'vitest';
import { choiceNamed, choicesNamed } from '../src/profile/choice.ts';
import { readProfile } from '../src/profile/read.ts';
import { collector } from '../src/reading/fault.ts';
import type { Text } from '../src/rules/phrase.ts';
import { bundled } from './support/bundled.ts';

/** The value of a fact, or the code of what is wrong. */
function readAs(fact: string, value: unknown): unknown {
  const { faults, report } = collector();
  const { facts } = readProfile({ [fact]: value }, bundled(), new Map(), report);
  return faults[0]?.code ?? facts.get(fact);
}

describe('a profile', () => {
  test.each(['seller', 'cross-border online seller', '跨境电商卖家', '跨境電商賣家'])('has the role %s', (role) => {
    expect(readAs('company.roles', [role])).toEqual({ kind: 'choices', choices: ['seller'] });
    expect(readAs('company.roles', role)).toEqual({ kind: 'choices', choices: ['seller'] });
  });

  test.each(['Hengyang', '衡阳', '衡陽'])('says of its place %s', (place) => {
    expect(readAs('company.registered_in', place)).toEqual({ kind: 'choices', choices: ['hengyang'] });
  });

  test('names several places in one text, each in a language of its own', () => {
    expect(readAs('company.registered_in', '衡陽、横琴；Zhongshan')).toEqual({
      kind: 'choices',
      choices: ['hengyang', 'hengqin', 'zhongshan'],
    });
  });

  test('a title with a slip in it is told, with the title of its own script', () => {
    const { faults, report } = collector();
    readProfile({ 'company.roles': ['跨境電商賣方'] }, bundled(), new Map(), report);
    expect(faults).toMatchObject([{ code: 'choice-near', params: { near: '跨境電商賣家' } }]);
  });

  test.each(['hengyang', '衡阳', '衡陽', 'Hengyang'])('has facts of the place %s', (place) => {
    const { faults, report } = collector();
    const { places } = readProfile({ places: { [place]: { 'company.size': 'small' } } }, bundled(), new Map(), report);
    expect(faults).toEqual([]);
    expect(places.get('hengyang')?.get('company.size')).toEqual({ kind: 'choice', choice: 'small' });
  });

  test('does not have a place twice, by its id and by its title', () => {
    const { faults, report } = collector();
    readProfile({ places: { hengyang: {}, 衡阳: {} } }, bundled(), new Map(), report);
    expect(faults).toMatchObject([{ code: 'place-twice', at: ['places', '衡阳'] }]);
  });
});

test.each(['Export reward', '跨境电商出口奖励', '跨境電商出口獎勵'])(
  'an award %s that was received is told its id',
  (title) => {
    const { faults, report } = collector();
    readProfile({ received: { [title]: '20,000 CNY' } }, bundled(), new Map(), report);
    expect(faults).toMatchObject([
      { code: 'unknown-measure-near', params: { near: 'hengyang/cross-border-ecommerce/export-pilot' } },
    ]);
  },
);

describe('titles', () => {
  const both: Text = { en: 'Harbour', 'zh-Hans': '港口' };
  const CHOICES = new Map<string, Text>([
    ['east', both],
    ['west', both],
    ['mixed', { en: 'Rent, or purchase', 'zh-Hans': '租赁、购置' }],
  ]);

  test('that two choices have are of neither', () => {
    for (const title of ['harbour', '港口']) {
      expect(choiceNamed(title, CHOICES)).toMatchObject({
        refusal: { code: 'choice-of-several', params: { expected: 'east, west' } },
      });
    }
    expect(choiceNamed('west', CHOICES)).toEqual({ ok: true, value: 'west' });
  });

  test.each(['Rent, or purchase', '租赁、购置', '租賃、購置'])('%s is one, for all that it has a comma', (title) => {
    expect(choicesNamed(title, CHOICES)).toEqual([title]);
    expect(choicesNamed(`east; ${title.split(/[,、]/u)[0]}`, CHOICES)).toHaveLength(2);
  });
});
