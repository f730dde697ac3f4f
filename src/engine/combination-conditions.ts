/**
 * Exclusions that hold only under a condition. Where that is open, the choice is made for each way in which it may turn out, and what
 * all ways have in common is decided: the rest lies between them.
 */
import { formOf, hull } from '../rules/quantity.ts';
import type { Quantity } from '../rules/quantity.ts';
import type { Exclusion, Rulebook } from '../rules/rulebook.ts';
import { isUndecided, truthForm } from '../rules/truth.ts';
import type { Truth, Undecided } from '../rules/truth.ts';
import { ZERO } from '../values/decimal.ts';
import type { Conflict } from './choice-contenders.ts';
import { TAKEN } from './combination-corners.ts';
import type { Choice } from './combination-corners.ts';
import { conflictWhere } from './combination-groups.ts';
import type { Party } from './combination-groups.ts';
import type { Finding } from './finding.ts';

/** What a measure comes to. `amount` is rounded, in its currency: null where unpublished, or where the verdict is no. */
export interface Standing {
  readonly verdict: Truth;
  readonly amount: Quantity | null;
  readonly choice: Choice;
}

export const REFUSED: Standing = { verdict: false, amount: null, choice: TAKEN };

/** The ways in which what excludes what may turn out, and on what that depends. */
export interface Conflicts {
  readonly open: Undecided;
  readonly conflicts: readonly Conflict[];
}

/** @param findings those of the members, and then whether each conditional exclusion holds */
export function conflictsOf(
  rulebook: Rulebook,
  { members, conditional }: Party,
  findings: readonly Finding[],
): Conflicts {
  const truths = new Map(
    conditional.map((one, index): [Exclusion, Truth] => [one, findings[members.length + index]?.verdict ?? true]),
  );
  const undecided = [...truths.values()].filter(isUndecided);
  const open = {
    facts: [...new Set(undecided.flatMap(({ facts }) => facts))],
    form: undecided.map(({ form }) => form).join(';'),
  };
  // Two exclusions under one condition turn out together.
  const forms = [...new Set(undecided.map(({ form }) => form))];
  const conflicts = Array.from({ length: 2 ** forms.length }, (_, bits) =>
    conflictWhere(rulebook, (one) => {
      const truth = truths.get(one) ?? false;
      return isUndecided(truth) ? ((bits >> forms.indexOf(truth.form)) & 1) === 1 : truth;
    }),
  );
  return { open, conflicts };
}

/** What a measure comes to, be it one or the other. */
export function eitherStanding(open: Undecided, standings: readonly Standing[]): Standing {
  const [first = REFUSED, ...others] = standings;
  if (others.every((other) => formOfStanding(other) === formOfStanding(first))) {
    return others.every(({ choice }) => sameLess(choice, first.choice))
      ? first
      : { ...first, choice: withoutLess(first.choice) };
  }
  const published = standings.some(({ amount }) => amount !== null);
  return {
    verdict: eitherTruth(open, standings),
    amount: published
      ? hull(
          open,
          standings.map(({ amount }) => amount ?? ZERO),
        )
      : null,
    choice: eitherChoice(open, standings),
  };
}

function eitherTruth(open: Undecided, standings: readonly Standing[]): Truth {
  const truths = standings.map(({ verdict }) => verdict);
  const [first = false] = truths;
  if (truths.every((truth) => truthForm(truth) === truthForm(first))) return first;
  const facts = truths.flatMap((truth) => (isUndecided(truth) ? truth.facts : []));
  return {
    facts: [...new Set([...open.facts, ...facts])],
    form: `either(${open.form};${truths.map(truthForm).join(',')})`,
  };
}

function eitherChoice(open: Undecided, standings: readonly Standing[]): Choice {
  const paid = standings.filter(({ verdict }) => verdict !== false).map(({ choice }) => choice);
  const tooLarge = paid.find(({ kind }) => kind === 'too-large');
  if (tooLarge !== undefined) return tooLarge;
  const [first = TAKEN] = paid;
  if (paid.every((choice) => formOfChoice(choice) === formOfChoice(first))) return withoutLess(first);
  const facts = paid.flatMap((choice) => (choice.kind === 'open' ? choice.facts : []));
  return {
    kind: 'open',
    facts: [...new Set([...open.facts, ...facts])],
    form: `either(${open.form};${paid.map(formOfChoice).join(',')})`,
  };
}

function withoutLess(choice: Choice): Choice {
  return choice.kind === 'set-aside' ? { ...choice, less: null } : choice;
}

function sameLess(a: Choice, b: Choice): boolean {
  if (a.kind !== 'set-aside' || b.kind !== 'set-aside') return true;
  if (a.less === null || b.less === null) return a.less === b.less;
  return a.less.high.eq(b.less.high) && a.less.low.eq(b.less.low);
}

function formOfStanding({ verdict, amount, choice }: Standing): string {
  return `${truthForm(verdict)}/${amount === null ? '-' : formOf(amount)}/${formOfChoice(choice)}`;
}

function formOfChoice(choice: Choice): string {
  switch (choice.kind) {
    case 'set-aside':
      return `for ${choice.for}`;
    case 'open':
      return choice.form;
    case 'taken':
    case 'too-large':
      return choice.kind;
  }
}
