/** `subsidy explain MEASURE [PROFILE]`: one measure in plain words, and worked through for a company. */
import { estimate } from '../../engine/estimate.ts';
import { choiceNamed } from '../../profile/choice.ts';
import { explainedMeasure, measureInWords } from '../../report/explain.ts';
import type { Measure, Rulebook } from '../../rules/rulebook.ts';
import { nearest } from '../../values/nearest.ts';
import { EXIT } from '../exit.ts';
import { tellHints } from '../hints.ts';
import { answersAsInput, inputsOf } from '../inputs.ts';
import { dayFor, inputFormatOf, languageOf, ratesOf } from '../options.ts';
import { standardOutput } from '../output.ts';
import { overProfiles } from '../over-profiles.ts';
import { settingsOf } from '../profiles.ts';
import { rulebookFor } from '../rulebook.ts';
import { outputWidth } from '../terminal.ts';
import { usageError } from '../usage.ts';

export interface ExplainFlags {
  readonly asOf?: string | undefined;
  readonly fx: readonly string[];
  readonly set: readonly string[];
  readonly lang?: string | undefined;
  readonly from?: string | undefined;
  readonly policies?: string | undefined;
}

/** Runs the command; returns the exit code. */
export async function runExplain(name: string, file: string | undefined, flags: ExplainFlags): Promise<number> {
  const language = languageOf(flags.lang, false);
  const rulebook = rulebookFor(flags.policies, language);
  const measure = measureNamed(name, rulebook);
  const view = { language, width: outputWidth() };
  const output = standardOutput();
  const rule = measureInWords(measure, rulebook, view);
  const from = inputFormatOf(flags.from);
  // Without either word it can do without a profile, and leaves the input to whoever called it, such as a loop over ids.
  const profiles = file === undefined ? (from === null ? [] : ['-']) : [file];
  if (profiles.length === 0 && flags.set.length === 0) {
    await output.write(rule);
    return EXIT.done;
  }
  const reading = { rulebook, settings: settingsOf(flags.set, rulebook), rates: ratesOf(flags.fx), language };
  const day = dayFor(flags.asOf);
  const inputs = profiles.length === 0 ? [answersAsInput({})] : inputsOf(profiles, from, rulebook, language);
  let head = rule;
  return overProfiles(inputs, reading, output, {
    profile: (profile) => {
      const made = estimate(rulebook, profile, {
        asOf: day(profile),
        jurisdictions: [measure.policy.jurisdiction],
        exchangeRates: reading.rates,
        explain: true,
      });
      tellHints(made.contradictions, made, language);
      const before = head;
      head = '';
      return output.write(`${before}\n${explainedMeasure(measure.id, made, view)}`);
    },
  });
}

/** The measure of a full id, or of a last part or title (in any language) that only one measure has. */
function measureNamed(name: string, { measures }: Rulebook): Measure {
  const exact = measures.get(name);
  if (exact !== undefined) return exact;
  const ending = [...measures.values()].filter((measure) => measure.id.endsWith(`/${name}`));
  const [only] = ending;
  if (only !== undefined && ending.length === 1) return only;
  if (ending.length > 1) {
    throw usageError('measure-ambiguous', { name, ids: ending.map(({ id }) => id).join(', ') });
  }
  const titled = choiceNamed(name, new Map(measures.values().map(({ id, title }) => [id, title])));
  const found = titled.ok ? measures.get(titled.value) : undefined;
  if (found !== undefined) return found;
  const { code = '', params = {} } = titled.ok ? {} : titled.refusal;
  if (code === 'choice-of-several') throw usageError('measure-ambiguous', { name, ids: params['expected'] ?? '' });
  const near = nearest(name, [...measures.keys(), ...measures.values().map(({ shortId }) => shortId)]);
  throw usageError('measure-unknown', { name, near: near ?? params['near'] ?? '' });
}
