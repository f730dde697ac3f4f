/** `subsidy estimate`: profiles in, estimates out. */
import { estimate, MissingRateError } from '../../engine/estimate.ts';
import type { Estimate } from '../../engine/estimate.ts';
import type { ProfileFormat } from '../../profile/documents.ts';
import { renderPhrase } from '../../report/words.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import type { Language } from '../../text/index.ts';
import { CommandError, EXIT } from '../exit.ts';
import { inputsOf } from '../inputs.ts';
import type { Input } from '../inputs.ts';
import { dayOf, jurisdictionsOf, languageOf, oneOf, ratesOf, today } from '../options.ts';
import { fileOutput, standardOutput } from '../output.ts';
import type { Sink } from '../output.ts';
import { profileOf, settingsOf } from '../profiles.ts';
import { rulebookFor } from '../rulebook.ts';
import { FORMATS, writerFor } from '../writers.ts';
import type { Format } from '../writers.ts';

const INPUT_FORMATS = ['yaml', 'json', 'ndjson'] as const;

export interface EstimateFlags {
  readonly jurisdiction: readonly string[];
  readonly asOf?: string | undefined;
  readonly fx: readonly string[];
  readonly set: readonly string[];
  readonly lang?: string | undefined;
  readonly format?: string | undefined;
  readonly from?: string | undefined;
  readonly output?: string | undefined;
  readonly explain?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly policies?: string | undefined;
  readonly input?: boolean | undefined;
  readonly ask?: boolean | undefined;
  readonly resume?: boolean | undefined;
}

type Inputs = AsyncIterable<Input> | readonly Input[];

interface Run {
  readonly rulebook: Rulebook;
  readonly flags: EstimateFlags;
  readonly format: Format;
  readonly language: Language;
  readonly jurisdictions: readonly string[];
  readonly asOf: string | null;
}

/** Runs the command; returns the exit code. */
export async function runEstimate(files: readonly string[], flags: EstimateFlags): Promise<number> {
  const isFirst = files.length === 0 && process.stdin.isTTY === true;
  if (!isFirst && flags.ask !== true && flags.resume !== true) return estimateAll(inputsFrom(files, flags), flags);
  formatOf(flags);
  const { runInterview } = await import('./interview.ts');
  // What `--set` says is among the answers by then.
  return runInterview(files, flags, (raw, agreed) => estimateAll([answersAsInput(raw)], { ...agreed, set: [] }));
}

function answersAsInput(raw: unknown): Input {
  return { file: 'answers', document: { value: raw, faults: [], placed: () => [], line: 1 } };
}

/** Profiles from the files named, or from standard input where something is piped in. */
function inputsFrom(files: readonly string[], { from }: EstimateFlags): AsyncIterable<Input> {
  const format: ProfileFormat | null = from === undefined ? null : oneOf('--from', from, INPUT_FORMATS);
  return inputsOf(files.length > 0 ? files : ['-'], format);
}

async function estimateAll(inputs: Inputs, flags: EstimateFlags): Promise<number> {
  const format = formatOf(flags);
  const language = languageOf(flags.lang, format !== 'table');
  const rulebook = rulebookFor(flags.policies ?? null, language);
  const run: Run = {
    rulebook,
    flags,
    format,
    language,
    jurisdictions: jurisdictionsOf(flags.jurisdiction, rulebook),
    asOf: dayOf(flags.asOf),
  };
  const sink = flags.output === undefined ? standardOutput() : fileOutput(flags.output);
  return writeAll(run, inputs, sink);
}

function formatOf({ format, output }: EstimateFlags): Format {
  if (format !== undefined) return oneOf('--format', format, FORMATS);
  const extension = /\.(json|ndjson|jsonl)$/iu.exec(output ?? '')?.[1]?.toLowerCase();
  if (extension === undefined) return 'table';
  return extension === 'json' ? 'json' : 'ndjson';
}

async function writeAll(run: Run, inputs: Inputs, sink: Sink): Promise<number> {
  const { rulebook, flags, format, language } = run;
  const rates = ratesOf(flags.fx);
  const settings = settingsOf(flags.set, rulebook);
  const writer = writerFor(format, sink);
  let code: number = EXIT.done;
  for await (const input of inputs) {
    if (sink.closed()) break;
    const read = profileOf(input, settings, rulebook, rates);
    if (read.profile === null) {
      code = EXIT.usage;
      await writer.fault(read, run);
      continue;
    }
    const made = estimated(run, read.profile, rates);
    hint(made, run);
    await writer.estimate(made, run);
  }
  await writer.end();
  sink.end();
  return code;
}

function estimated(run: Run, profile: Parameters<typeof estimate>[1], rates: ReturnType<typeof ratesOf>): Estimate {
  const { rulebook, flags, format, jurisdictions, asOf } = run;
  try {
    return estimate(rulebook, profile, {
      asOf: asOf ?? profile.asOf ?? today(),
      jurisdictions,
      exchangeRates: rates,
      explain: flags.explain === true || format === 'table',
    });
  } catch (error) {
    if (!(error instanceof MissingRateError)) throw error;
    throw new CommandError(
      `${error.message}: give it with --fx ${error.currency}=RATE or in the profile's exchange_rates`,
    );
  }
}

/** What concerns the person and not the result goes to standard error. */
function hint(made: Estimate, { language }: Run): void {
  for (const contradiction of made.contradictions) {
    process.stderr.write(`subsidy: ${renderPhrase(contradiction, made, language)}\n`);
  }
  const registered = made.profile.facts.get('company.registered_in');
  if (made.jurisdictionsBy !== 'option' || registered?.kind !== 'choices') return;
  const absent = made.jurisdictions.filter((place) => !registered.choices.includes(place));
  if (absent.length > 0) {
    process.stderr.write(
      `subsidy: not registered in ${absent.join(', ')}; \`subsidy compare\` shows the company as if it were.\n`,
    );
  }
}
