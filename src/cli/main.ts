/** The entry of the command: runs the program and turns what goes wrong into a message and an exit code, here alone. */
import { CommanderError } from '@commander-js/extra-typings';
import { CommandError, EXIT, shown } from './exit.ts';
import { allAnswered, isAllWritten, say } from './output.ts';
import { codeOf, programOf } from './program.ts';
import { releaseTerminals } from './terminal.ts';
import { reasonOf } from './usage.ts';

/** Runs the command of the process's arguments; the launcher calls it. */
export async function main(): Promise<void> {
  process.on('SIGTERM', () => end(EXIT.terminated));
  process.on('SIGINT', () => end(EXIT.interrupted));
  process.on('SIGHUP', () => end(EXIT.hungUp));
  try {
    await run();
  } catch (error) {
    process.exitCode = told(error);
  }
  // To wait for nothing and then take the engine down piece by piece costs a short run one percent.
  if (isAllWritten()) end(process.exitCode);
}

async function run(): Promise<void> {
  const program = programOf((code) => {
    process.exitCode = code;
  }, process.argv[2]);
  try {
    await program.parseAsync();
  } finally {
    // Help and the version come as errors: that they could not be written goes before.
    await allAnswered();
  }
}

/** Says what went wrong on standard error; never a stack trace, except of a fault of the tool. */
function told(error: unknown): number {
  if (error instanceof CommanderError) return codeOf(error);
  if (error instanceof CommandError) {
    say(error.whole ? `${error.message}\n` : `subsidy: ${error.message}\n`);
    return EXIT.usage;
  }
  if (error instanceof Error && 'syscall' in error && 'path' in error) {
    say(`subsidy: ${shown(String(error.path))}: ${reasonOf(error)}\n`);
    return EXIT.usage;
  }
  const detail =
    error instanceof Error ? (process.env['SUBSIDY_DEBUG'] === undefined ? error.message : error.stack) : String(error);
  say(`subsidy: a fault of the tool: ${detail ?? ''}\n(SUBSIDY_DEBUG=1 shows where)\n`);
  return EXIT.fault;
}

/** A signal ends the run at once; nothing is half written, because files are renamed only when they are whole. */
function end(code: typeof process.exitCode): void {
  if (code !== undefined && code !== EXIT.done) releaseTerminals();
  // eslint-disable-next-line unicorn/no-process-exit -- the one place where waiting would be wrong
  process.exit(code);
}
