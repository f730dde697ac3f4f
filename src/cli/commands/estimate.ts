/** `subsidy estimate`: profiles in, estimates out. */
import { estimate } from '../../engine/estimate.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import type { Language } from '../../text/index.ts';
import type { EstimateFlags } from '../flags.ts';
import { folderOutput } from '../folder.ts';
import { EXTENSIONS, formatFor, isFolder, isForMachines } from '../formats.ts';
import type { Format } from '../formats.ts';
import { refuseIdleIn } from '../idle.ts';
import { answersAsInput, inputsOf } from '../inputs.ts';
import type { Input } from '../inputs.ts';
import { letterheadOf } from '../letterhead.ts';
import { inputFormatOf, jobsOf, keepInputs, languageOf, optionsOf, ratesOf } from '../options.ts';
import { fileOutput, refuseFolder, standardOutput } from '../output.ts';
import { overProfiles } from '../over-profiles.ts';
import { settingsOf } from '../profiles.ts';
import { hintsOf, tellHints, undecidedOf } from '../hints.ts';
import { rulebookFor } from '../rulebook.ts';
import { outputScreen } from '../terminal.ts';
import { usageError } from '../usage.ts';
import { writerFor } from '../writers.ts';
import type { Destination } from '../writer.ts';

type Inputs = (rulebook: Rulebook) => AsyncIterable<Input> | readonly Input[];

/** Runs the command; returns the exit code. */
export async function runEstimate(files: readonly string[], flags: EstimateFlags): Promise<number> {
  keepInputs(files, flags.output);
  if (flags.whatNext === true || flags.whatIf !== undefined || flags.schedule === true) {
    const { runEstimateDecision } = await import('./estimate-decisions.ts');
    return runEstimateDecision(files, flags);
  }
  const isFirst = files.length === 0 && process.stdin.isTTY === true;
  if (!isFirst && flags.ask !== true && flags.resume !== true) {
    if (formatOf(flags) === 'ndjson') return estimateStream(files, flags);
    return estimateAll(inputsFrom(files, flags), flags, writtenTo(flags));
  }
  // What is wrong with it is told before the first question; each time that the answers are final it is written anew.
  writtenTo(flags);
  const { runInterview } = await import('./interview.ts');
  // What `--set` says is among the answers by then.
  return runInterview(files, flags, (raw, agreed) =>
    estimateAll(() => [answersAsInput(raw)], { ...agreed, set: [] }, writtenTo(flags)),
  );
}

/** Profiles from the files named, or from standard input where something is piped in. */
function inputsFrom(files: readonly string[], flags: EstimateFlags): Inputs {
  const from = inputFormatOf(flags.from);
  return (rulebook) => inputsOf(files.length > 0 ? files : ['-'], from, rulebook, spokenIn(flags));
}

async function estimateStream(files: readonly string[], flags: EstimateFlags): Promise<number> {
  const { runEstimateStream } = await import('./estimate-stream.ts');
  return runEstimateStream(files.length > 0 ? files : ['-'], inputFormatOf(flags.from), flags, writtenTo(flags).sink);
}

function spokenIn(flags: EstimateFlags): Language {
  return languageOf(flags.lang, isForMachines(formatOf(flags)));
}

function formatOf({ format, output }: EstimateFlags): Format {
  return formatFor(format, output);
}

/** Where the flags want it; what is wrong with how they want it is told before a profile is read or asked for. */
function writtenTo(flags: EstimateFlags): Destination {
  // Only NDJSON is estimated by several, but what is wrong is wrong everywhere.
  if (flags.jobs !== undefined) jobsOf(flags.jobs);
  const format = formatOf(flags);
  refuseIdleIn(format, flags);
  return destinationOf(flags, format);
}

/** A workbook is nothing to be shown in a terminal, and only quotes go a file each. */
function destinationOf({ output, format: asked }: EstimateFlags, format: Format): Destination {
  if (output === undefined) {
    if (format === 'xlsx' && outputScreen().isTTY) {
      throw usageError('workbook-no-text');
    }
    return { sink: standardOutput(), folder: null };
  }
  const extension = EXTENSIONS.get(format);
  if (!isFolder(output)) {
    refuseFolder(output, asked === undefined || extension !== undefined);
    return { sink: fileOutput(output), folder: null };
  }
  if (extension === undefined) {
    throw usageError('output-no-folder', { output, format });
  }
  return { sink: standardOutput(), folder: folderOutput(output, extension) };
}

async function estimateAll(inputs: Inputs, flags: EstimateFlags, destination: Destination): Promise<number> {
  const format = formatOf(flags);
  const language = spokenIn(flags);
  const rulebook = rulebookFor(flags.policies, language);
  const rates = ratesOf(flags.fx);
  const optionsFor = optionsOf(flags, rulebook, rates);
  // A cap that bit is told from the steps, so every view for people takes them.
  const explain = flags.explain === true || !isForMachines(format);
  const reading = { rulebook, settings: settingsOf(flags.set, rulebook), rates, language };
  const writer = await writerFor(format, destination, {
    language,
    all: flags.all === true,
    explain: flags.explain === true,
    toFile: flags.output !== undefined,
    letterhead: letterheadOf(flags),
    bom: flags.bom === true,
  });
  return overProfiles(inputs(rulebook), reading, destination.sink, {
    ...writer,
    profile: async (profile) => {
      const made = estimate(rulebook, profile, { ...optionsFor(profile), explain });
      tellHints(hintsOf(made), made, language);
      await writer.estimate(made);
      if (!isForMachines(format)) tellHints(undecidedOf(made), made, language);
    },
  });
}
