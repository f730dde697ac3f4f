/** `subsidy policy diff OLD NEW [PROFILE...]`: what changed between two editions, and who gains and who loses. */
import { estimate } from '../../engine/estimate.ts';
import { readPolicies } from '../../policy/read.ts';
import type { PolicyText } from '../../policy/read.ts';
import type { PolicySources } from '../../policy/sources.ts';
import { changesText, effectsText } from '../../report/policy-changes.ts';
import type { Edition } from '../../report/policy-changes.ts';
import type { PolicySource } from '../../rules/policy-schema.ts';
import type { Measure } from '../../rules/rulebook.ts';
import { catalogue } from '../../text/index.ts';
import type { Language } from '../../text/index.ts';
import { EXIT } from '../exit.ts';
import { inputsOf } from '../inputs.ts';
import type { Input } from '../inputs.ts';
import { dayFor, languageOf, withRates } from '../options.ts';
import type { DayFor } from '../options.ts';
import { standardOutput } from '../output.ts';
import { profileOf, tellFaults } from '../profiles.ts';
import { faultless } from '../rulebook.ts';
import { usageError } from '../usage.ts';
import { policyFiles } from './policy-files.ts';

export interface DiffFlags {
  readonly lang?: string | undefined;
  readonly asOf?: string | undefined;
}

/** Runs the command; returns the exit code. */
export async function runPolicyDiff(
  oldPath: string,
  newPath: string,
  profiles: readonly string[],
  flags: DiffFlags,
): Promise<number> {
  const language = languageOf(flags.lang, false);
  const [old, now] = editions(oldPath, newPath, language);
  const output = standardOutput();
  const changes = changesText(old, now, language);
  if (profiles.length === 0) {
    await output.write(changes);
    return EXIT.done;
  }
  const day = dayFor(flags.asOf);
  let head = changes;
  let code: number = EXIT.done;
  for await (const input of inputsOf(profiles, null, old.rulebook, language)) {
    if (output.closed()) break;
    const effects = effectsOn(input, [old, now], day, language);
    if (effects === null) {
      code = EXIT.usage;
      continue;
    }
    await output.write(`${head}\n${effects}`);
    head = '';
  }
  if (head === '') await output.write(`\n${catalogue(language).view.closing}\n`);
  return code;
}

/** Both editions under the id of the old one, so that a profile's own facts reach both. */
function editions(oldPath: string, newPath: string, language: Language): readonly [Edition, Edition] {
  const [old, now] = [ownText(oldPath), ownText(newPath)];
  // The other edition lies beside this one more often than not: it is not looked at twice. A bundled one is there for others too.
  const isOther = ({ name, shown }: PolicyText): boolean => name === now.text.name && old.beside.has(shown);
  const around = { ...old, others: old.others.filter((text) => !isOther(text)) };
  const before = edition(old.text, around, language);
  const text = { ...now.text, name: old.text.name };
  return [before, edition(text, around, language, before.policy.source.place_title)];
}

interface Around {
  readonly others: readonly PolicyText[];
  readonly beside: ReadonlySet<string>;
}

function ownText(path: string): Around & { readonly text: PolicyText } {
  const { texts, named, beside } = policyFiles([path]);
  const text = named.find(({ shown }) => shown === path);
  if (text === undefined) throw usageError('policy-file-wanted', { path });
  return { text, beside, others: texts.filter((other) => other !== text) };
}

/** @param placeTitle of the edition before: one policy of a place has it, and a new edition need not say it again */
function edition(
  text: PolicyText,
  { others, beside }: Around,
  language: Language,
  placeTitle?: PolicySource['place_title'],
): Edition {
  const read = readPolicies([...others, text]);
  const id = text.name.replace(/\.ya?ml$/u, '');
  const sources = read.sources === null ? null : withPlaceTitle(read.sources, id, placeTitle);
  const rulebook = faultless({ ...read, sources }, language, { beside });
  const policy = rulebook.policies.find((one) => one.id === id);
  if (policy === undefined) throw usageError('policy-file-wanted', { path: text.shown });
  return { rulebook, policy };
}

function withPlaceTitle(sources: PolicySources, id: string, title: PolicySource['place_title']): PolicySources {
  const own = sources.policies[id];
  if (own === undefined || own.place_title !== undefined || title === undefined) return sources;
  return { ...sources, policies: { ...sources.policies, [id]: { ...own, place_title: title } } };
}

/** What the change does to a company; null, and its faults told, where an edition cannot read the profile. */
function effectsOn(
  input: Input,
  [old, now]: readonly [Edition, Edition],
  day: DayFor,
  language: Language,
): string | null {
  const [first, second] = [windowOf(old), windowOf(now)];
  const isApart = areConsecutive(first, second);
  const dayIn =
    (window: Window): DayFor =>
    (profile) =>
      isApart ? within(window, day(profile)) : day(profile);
  const before = estimateIn(old, input, dayIn(first), language);
  const after = before === null ? null : estimateIn(now, input, dayIn(second), language);
  return before === null || after === null
    ? null
    : effectsText(after.profile.name ?? input.file, before, after, now.policy, language);
}

/** The first and the last day of an edition. */
type Window = Required<Measure['window']>;

function windowOf({ policy: { source } }: Edition): Window {
  const { from = null, until = null } = source.in_force;
  return { from, until };
}

/** Whether one edition ends before the other begins: on no day are both in force, so each is looked at in its own time. */
function areConsecutive(one: Window, other: Window): boolean {
  const isBefore = ({ until }: Window, { from }: Window): boolean => until !== null && from !== null && until < from;
  return isBefore(one, other) || isBefore(other, one);
}

/** The day itself where it lies in a window, else the end of the window that is nearest to it. */
function within({ from, until }: Window, day: string): string {
  if (from !== null && day < from) return from;
  return until !== null && day > until ? until : day;
}

function estimateIn(
  { rulebook, policy }: Edition,
  input: Input,
  day: DayFor,
  language: Language,
): ReturnType<typeof estimate> | null {
  const read = profileOf(input, { rulebook, settings: [], rates: new Map() });
  const { profile } = read;
  if (profile === null) {
    tellFaults(read, language);
    return null;
  }
  return withRates('profile', () =>
    estimate(rulebook, profile, { asOf: day(profile), jurisdictions: [policy.jurisdiction] }),
  );
}
