/** `subsidy estimate`: profiles in, estimates out. */
import { estimate, MissingRateError } from '../../engine/estimate.ts';
import type { Estimate } from '../../engine/estimate.ts';
import type { ProfileFormat } from '../../profile/documents.ts';
import { estimateJson } from '../../report/json.ts';
import { faultMessage, faultReport } from '../../report/faults.ts';
import { renderPhrase } from '../../report/words.ts';
import { estimateTable } from '../../report/table/index.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import type { Language } from '../../text/index.ts';
import { CommandError, EXIT } from '../exit.ts';
import { inputsOf } from '../inputs.ts';
import { dayOf, jurisdictionsOf, languageOf, oneOf, ratesOf, today } from '../options.ts';
import { fileOutput, standardOutput } from '../output.ts';
import type { Sink } from '../output.ts';
import { profileOf, settingsOf } from '../profiles.ts';
import type { ReadInput } from '../profiles.ts';
import { rulebookFor } from '../rulebook.ts';
import { colourOn, widthOf } from '../terminal.ts';

const FORMATS = ['table', 'json', 'ndjson'] as const;
const INPUT_FORMATS = ['yaml', 'json', 'ndjson'] as const;
type Format = (typeof FORMATS)[number];

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
}

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
  const format = formatOf(flags);
  const language = languageOf(flags.lang, format !== 'table');
  const sources = sourcesOf(files);
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
  return writeAll(run, sources, sink);
}

function formatOf({ format, output }: EstimateFlags): Format {
  if (format !== undefined) return oneOf('--format', format, FORMATS);
  const extension = /\.(json|ndjson|jsonl)$/iu.exec(output ?? '')?.[1]?.toLowerCase();
  if (extension === undefined) return 'table';
  return extension === 'json' ? 'json' : 'ndjson';
}

/** The files named, or standard input where something is piped in. */
function sourcesOf(files: readonly string[]): readonly string[] {
  if (files.length > 0) return files;
  if (process.stdin.isTTY !== true) return ['-'];
  throw new CommandError('no profile: name a file, or pipe one in. `subsidy facts` lists what a profile may say.');
}

async function writeAll(run: Run, sources: readonly string[], sink: Sink): Promise<number> {
  const { rulebook, flags, format } = run;
  const rates = ratesOf(flags.fx);
  const settings = settingsOf(flags.set, rulebook);
  const from: ProfileFormat | null = flags.from === undefined ? null : oneOf('--from', flags.from, INPUT_FORMATS);
  const writer = writerFor(format, sink);
  let code: number = EXIT.done;
  for await (const input of inputsOf(sources, from)) {
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

interface Writer {
  readonly estimate: (made: Estimate, run: Run) => Promise<void>;
  readonly fault: (read: ReadInput, run: Run) => Promise<void>;
  readonly end: () => Promise<void>;
}

function writerFor(format: Format, sink: Sink): Writer {
  if (format === 'ndjson') return ndjsonWriter(sink);
  return format === 'json' ? jsonWriter(sink) : tableWriter(sink);
}

async function toStderr({ faults }: ReadInput, { language }: Run): Promise<void> {
  process.stderr.write(`${faultReport(faults, { language, colour: colourOn(process.stderr, process.env) })}\n`);
  return Promise.resolve();
}

function jsonOf(made: Estimate, { language, flags }: Run): ReturnType<typeof estimateJson> {
  return estimateJson(made, { language, all: flags.all === true, explain: flags.explain === true });
}

function ndjsonWriter(sink: Sink): Writer {
  return {
    estimate: (made, run) => sink.write(`${JSON.stringify(jsonOf(made, run))}\n`),
    fault: ({ input, faults }, { language }) => {
      const [first] = faults;
      const message = faults.map((fault) => faultMessage(fault, language)).join(' ');
      const error = { file: first?.file ?? input.file, line: first?.line ?? 1, column: first?.column ?? 1, message };
      return sink.write(`${JSON.stringify({ error, line: input.document.line })}\n`);
    },
    end: async () => Promise.resolve(),
  };
}

/** One profile gives one object, several an array: the first waits until it is known which. */
function jsonWriter(sink: Sink): Writer {
  let count = 0;
  let first: string | null = null;
  let open = false;
  const push = async (text: string): Promise<void> => {
    if (open) return sink.write(`,\n${text}`);
    if (first === null && count === 1) {
      first = text;
      return undefined;
    }
    open = true;
    const before = first === null ? '' : `${first},\n`;
    return sink.write(`[\n${before}${text}`);
  };
  return {
    estimate: (made, run) => {
      count += 1;
      return push(JSON.stringify(jsonOf(made, run), null, 2));
    },
    fault: (read, run) => {
      count += 1;
      return toStderr(read, run);
    },
    end: async () => {
      if (open) await sink.write('\n]\n');
      else if (first !== null) await sink.write(count > 1 ? `[\n${first}\n]\n` : `${first}\n`);
      else if (count > 1) await sink.write('[]\n');
    },
  };
}

function tableWriter(sink: Sink): Writer {
  let written = false;
  return {
    estimate: async (made, { language, flags }) => {
      const toFile = flags.output !== undefined;
      const table = await estimateTable(made, {
        language,
        width: toFile ? 100 : widthOf(process.stdout, process.env),
        colour: !toFile && colourOn(process.stdout, process.env),
        boxed: !toFile && process.stdout.isTTY === true,
        all: flags.all === true,
        explain: flags.explain === true,
      });
      const gap = written ? '\n' : '';
      written = true;
      await sink.write(gap + table);
    },
    fault: toStderr,
    end: async () => Promise.resolve(),
  };
}
