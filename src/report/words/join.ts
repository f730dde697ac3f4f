/** Lists inside a sentence: `a, b and c`; `甲、乙且丙`. */
import { fill } from '../../text/index.ts';
import type { Voice } from './voice.ts';

/** A language is all that is needed. */
export type Speaking = Pick<Voice, 'texts'>;

/** `operands` is `and` between what a sum takes together, for which a language may need no conjunction. */
export type Joined = 'and' | 'or' | 'comma' | 'operands';

/** Joins texts as the language does; where a text has commas or the same conjunction of its own, semicolons part them. */
export function joined({ texts: { figures } }: Speaking, texts: readonly string[], how: Joined): string {
  if (texts.length < 2) return texts.join('');
  // Between two figures no comma stands that those of their thousands could be taken for.
  const isPair = how === 'operands' && texts.length === 2;
  const signs = [
    isPair ? '' : figures['list.comma'].trim(),
    how === 'comma' ? '' : fill(figures[`list.${how}`], { before: '', last: '' }),
  ];
  // Behind a name and its value the sign between texts would read as one more value: 业态：商业综合体、面积……, and 是或非 as a question.
  const parted = how === 'or' || (how !== 'comma' && texts.length > 2);
  const named = parted && texts.some((text) => text.includes('：'));
  const long = named || texts.some((text) => signs.some((sign) => sign !== '' && text.includes(sign)));
  const separator = figures[long ? 'list.semicolon' : 'list.comma'];
  if (how === 'comma') return texts.join(separator);
  return fill(figures[`list.${how}${long ? '.long' : ''}`], {
    before: texts.slice(0, -1).join(separator),
    last: texts.at(-1) ?? '',
  });
}

/** A text that must not run into its neighbours. */
export function bracketed({ texts: { figures } }: Speaking, text: string): string {
  return fill(figures['list.group'], { inner: text });
}

/** A name and what stands under it: `Clause: art. 3`. */
export function labelled({ texts: { view } }: Speaking, label: string, value: string): string {
  return fill(view.detail, { label, value });
}
