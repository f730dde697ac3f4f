/** The round over profiles that commands share: each is read, and answered or told to be faulty, as long as someone listens. */
import type { Profile } from '../engine/profile.ts';
import { MissingRateError } from '../engine/rates.ts';
import { EXIT } from './exit.ts';
import type { Input } from './inputs.ts';
import type { Sink } from './output.ts';
import { profileOf, tellFaults, withoutRate } from './profiles.ts';
import type { Reading, ReadInput } from './profiles.ts';

/** What a command writes beside its answers. */
export interface Around {
  /** In place of an answer; where there is nothing to write, what is wrong is told on standard error. */
  readonly fault?: ((read: ReadInput) => Promise<void> | void) | undefined;
  /** Behind the last. */
  readonly end?: (() => Promise<void> | void) | undefined;
}

/** What a command does with each profile, and when there are no more. */
interface Answering extends Around {
  readonly profile: (profile: Profile, input: Input) => Promise<void>;
}

/** Goes over all inputs, and completes the sink; returns the exit code. What is thrown leaves nothing behind in the sink. */
export async function overProfiles(
  inputs: AsyncIterable<Input> | readonly Input[],
  reading: Reading,
  sink: Sink,
  { profile, fault = (read) => tellFaults(read, reading.language), end }: Answering,
): Promise<number> {
  let code: number = EXIT.done;
  try {
    for await (const input of inputs) {
      if (sink.closed()) break;
      const read = profileOf(input, reading);
      const company = read.profile;
      const faulty = company === null ? read : await orWithoutRate(input, () => profile(company, input));
      if (faulty === null) continue;
      code = EXIT.usage;
      await fault(faulty);
    }
    await end?.();
  } catch (error) {
    sink.abandon();
    throw error;
  }
  sink.end();
  return code;
}

/** Answers a profile; where it lacks an exchange rate it is faulty, and the others go on. */
async function orWithoutRate(input: Input, answer: () => Promise<void>): Promise<ReadInput | null> {
  try {
    await answer();
    return null;
  } catch (error) {
    if (error instanceof MissingRateError) return withoutRate(input, error);
    throw error;
  }
}
