/** Which papers, on a page: each once, with the offices that take it. */
import { expect, test } from 'vitest';
import { estimateFor, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { checklistSheet } from './checklist.ts';
import { sheetMarkdown } from './markdown/sheet.ts';

const PAPER = 'amount: 10 CNY, documents: [business-licence]';
const support = (office: string): string =>
  policy(`
office: { en: ${office}, zh-Hans: 局 }
measures:
${measure('one', PAPER)}${measure('two', PAPER)}`);

/** The office column of the one paper, for policies of the offices given. */
function offices(...names: readonly string[]): readonly (string | undefined)[] {
  const policies = names.map((office, index) => [`place/p${index}`, support(office)]);
  const made = estimateFor(rulebookWith(Object.fromEntries(policies)), {});
  const [papers] = checklistSheet(made, 'en').parts;
  return papers?.rows.map((row) => row[3]) ?? [];
}

test('an office that takes a paper for several measures and policies is named once', () => {
  expect(offices('Bureau of Trade')).toEqual(['Bureau of Trade']);
  expect(offices('Bureau of Trade', 'Bureau of Trade')).toEqual(['Bureau of Trade']);
  expect(offices('Bureau of Trade', 'Bureau of Labour')).toEqual(['Bureau of Trade\nBureau of Labour']);
});

test('in Markdown the papers are a list to tick, with what each is for and who takes it', () => {
  const rulebook = rulebookWith({ 'place/p': support('Bureau of Trade') });
  const page = sheetMarkdown(checklistSheet(estimateFor(rulebook, { documents: ['business-licence'] }), 'en'));
  expect(page).toContain(
    '- [x] Business licence (stamped copy)\n  - For: one, two\n  - Office: Bureau of Trade\n\n## By measure\n\n' +
      '- one\n  - [x] Business licence (stamped copy)\n- two\n  - [x] Business licence (stamped copy)\n',
  );
  expect(page).toContain('by the profile’s `documents`.');
});
