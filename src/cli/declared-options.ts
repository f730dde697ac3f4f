/** Options as the command line declares them, where several commands have them; options.ts reads what is given. */
import { repeated, single } from './options.ts';

/** What an option that may be repeated begins with. */
export const NONE: readonly string[] = [];

export const DAY = ['--as-of <DATE>', 'the day, as YYYY-MM-DD'] as const;
export const RATES = ['--fx <USD=7.10>', 'exchange rate: CNY for one unit; repeatable', repeated, NONE] as const;
export const SETTINGS = ['--set <FACT=VALUE>', 'give or replace a fact; repeatable', repeated, NONE] as const;
export const PREFERENCE = ['--prefer <SUMS>', 'which of exclusive measures to take: high|fixed'] as const;
export const LANGUAGE = ['--lang <LANGUAGE>', 'en|zh-Hans|zh-Hant'] as const;
export const PAGE_FORMAT = ['-f, --format <FORMAT>', 'table|markdown|json|ndjson'] as const;
export const INPUT_FORMAT = ['--from <FORMAT>', 'format of the input: yaml|json|ndjson|csv'] as const;
export const WHOLE_FILE = ['-o, --output <FILE>', 'write to a file, whole or not at all'] as const;
export const OWN_POLICIES = ['--policies <DIR>', 'own policies beside the bundled ones', single('--policies')] as const;
export const HERE = [
  '-j, --jurisdiction <ID,...>',
  'which places; default: where it is registered',
  repeated,
  NONE,
] as const;
export const EVERYWHERE = ['-j, --jurisdiction <ID,...>', 'which places; default: all', repeated, NONE] as const;
