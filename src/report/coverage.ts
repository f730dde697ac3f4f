/** What no worked example reaches, at its place in the file, and how many targets are reached. */
import type { Target } from '../review/coverage/target.ts';
import type { FileFault } from '../reading/fault.ts';
import { catalogue, fill } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { printable, shortened } from '../values/printable.ts';
import { placeText } from './faults.ts';

/** The share of the targets that are reached, in whole percent, rounded down. */
export function percentReached(targets: readonly Target[]): number {
  if (targets.length === 0) return 100;
  return Math.floor((targets.filter(({ reached }) => reached).length * 100) / targets.length);
}

/** One line for what is not reached, and one for the policy. */
export function coverageText(
  policy: string,
  targets: readonly Target[],
  places: readonly FileFault[],
  language: Language,
): string {
  const { commands } = catalogue(language);
  const open = targets.filter(({ reached }) => !reached);
  const lines = open.map(({ kind }, index) => {
    const place = places[index];
    const at = place === undefined ? '' : `${placeText(place)}: `;
    const what = commands[`coverage.${kind}`];
    const meant = ownPart((place?.text ?? '').slice((place?.column ?? 1) - 1));
    return `${at}${what} (${shortened(printable(meant.trim()), 60)})`;
  });
  const count = {
    policy,
    percent: String(percentReached(targets)),
    reached: String(targets.length - open.length),
    all: String(targets.length),
  };
  return [...lines, fill(commands['coverage.count'], count)].join('\n');
}

/** Of a rule on one line, from its place on, the part that is meant: not the brackets that were open before it. */
function ownPart(text: string): string {
  let depth = 0;
  const end = Array.from(text).findIndex((character) => {
    if ('{['.includes(character)) depth += 1;
    else if ('}]'.includes(character)) depth -= 1;
    return depth < 0;
  });
  return end < 0 ? text : Array.from(text).slice(0, end).join('');
}
