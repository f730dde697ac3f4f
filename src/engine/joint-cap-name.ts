/** What a joint cap is called where a company reads of it: by its clause; where one clause has several, by what it is and who shares it. */
import { phrase, textPart } from '../rules/phrase.ts';
import type { Part } from '../rules/phrase.ts';
import type { JointCap, Measure } from '../rules/rulebook.ts';

/** Which of the joint caps of a measure is meant; empty where it has but one, of no clause. */
export function whichCap({ cap, clause, measures }: JointCap, { id, jointCaps }: Measure): Part {
  const named = textPart(clause ?? '');
  const isAlone = jointCaps.filter((one) => sameClause(one.clause, clause)).length === 1;
  if (jointCaps.length === 1 || (isAlone && clause !== null)) return named;
  const others = measures.filter((one) => one !== id).join(', ');
  return { phrase: phrase('step.which-cap', { clause: named, cap: { phrase: cap.words }, measures: others }) };
}

function sameClause(one: JointCap['clause'], other: JointCap['clause']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
