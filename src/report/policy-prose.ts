/** A policy read back as numbered sentences, to be proof-read against its document by someone who never saw the file. */
import type { Policy, Rulebook } from '../rules/rulebook.ts';
import { catalogue } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { printable } from '../values/printable.ts';
import { outlineLines } from './layout/outline.ts';
import { hanging } from './layout/wrap.ts';
import type { PlainOptions } from './plain-options.ts';
import { clausesOf } from './policy-clauses.ts';
import type { Clause } from './policy-clauses.ts';
import { labelled } from './words/join.ts';

/** The whole policy; each clause and each sentence has a number. */
export function policyProse(rulebook: Rulebook, policy: Policy, { language, width }: PlainOptions): string {
  return `${clausesOf(rulebook, policy, language)
    .map((clause, index) => clauseText(clause, index, language, width))
    .join('\n\n')}\n`;
}

function clauseText({ title, lines }: Clause, index: number, language: Language, width: number): string {
  const head = index === 0 ? hanging('', printable(title), width) : hanging(`${index}. `, printable(title), width);
  const speaking = { texts: catalogue(language) };
  let number = 0;
  const body = lines.flatMap(({ label, texts }) =>
    texts.flatMap(({ outline }) => {
      number += 1;
      return outlineLines(
        `  ${index}.${number} `,
        { ...outline, text: labelled(speaking, label, outline.text) },
        width,
      );
    }),
  );
  return [...head, ...body].join('\n');
}
