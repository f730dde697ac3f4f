/** What the lines of a stream have in common, from the options: made once in the command and once in each worker. */
import type { EstimateFlags } from './flags.ts';
import type { LineRun } from './estimate-line.ts';
import { languageOf, optionsOf, ratesOf } from './options.ts';
import { settingsOf } from './profiles.ts';
import { rulebookOf } from './rulebook.ts';
import type { Edition } from './rulebook.ts';

/** Reads the options that bear on each line; wrong ones are told as everywhere. */
export function lineRunOf(flags: EstimateFlags, file: string, today: string, edition: Edition): LineRun {
  const language = languageOf(flags.lang, true);
  const rulebook = rulebookOf(edition, language);
  const rates = ratesOf(flags.fx);
  return {
    rulebook,
    rates,
    settings: settingsOf(flags.set, rulebook),
    optionsFor: optionsOf(flags, rulebook, rates, () => today),
    language,
    all: flags.all === true,
    explain: flags.explain === true,
    file,
  };
}
