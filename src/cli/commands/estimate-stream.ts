/** `subsidy estimate -f ndjson` over NDJSON: a plain line filter, over several cores where there is enough to do. */
import { availableParallelism } from 'node:os';
import type { ProfileFormat } from '../../profile/documents.ts';
import { estimateDocument, estimateLines } from '../estimate-line.ts';
import type { LineRun } from '../estimate-line.ts';
import { EXIT } from '../exit.ts';
import { documentsFrom, prepended, sourcesOf } from '../inputs.ts';
import type { Source } from '../inputs.ts';
import { lineRunOf } from '../line-run.ts';
import { jobsOf, languageOf, MOST_JOBS, today } from '../options.ts';
import type { Sink } from '../output.ts';
import { editionOf } from '../rulebook.ts';
import type { Edition } from '../rulebook.ts';
import { progressOn } from '../progress.ts';
import type { Progress } from '../progress.ts';
import { batchesOf, runShards } from '../shards.ts';
import type { ShardBatch } from '../shards.ts';
import { streamHints } from '../hints.ts';
import type { StreamHints } from '../hints.ts';
import { once } from '../../values/once.ts';
import type { EstimateFlags } from '../flags.ts';

/** So many lines are done before there are workers: fewer would not pay for starting them, and no line waits for the next. */
const ALONE_LINES = 200;

/** Where a stream is written, and with how many workers: without `--jobs` one for each core. */
interface Stream {
  readonly flags: EstimateFlags;
  readonly jobs: number;
  readonly sink: Sink;
  readonly hints: StreamHints;
  readonly progress: Progress;
  readonly today: string;
  readonly edition: () => Edition;
}

/** Estimates every profile of the files as a line; returns the exit code. */
export async function runEstimateStream(
  files: readonly string[],
  from: ProfileFormat | null,
  flags: EstimateFlags,
  sink: Sink,
): Promise<number> {
  const progress = progressOn(process.stderr, process.stdout);
  const stream: Stream = {
    flags,
    jobs: flags.jobs === undefined ? Math.min(availableParallelism(), MOST_JOBS) : jobsOf(flags.jobs),
    sink,
    hints: streamHints(languageOf(flags.lang, true)),
    progress,
    today: today(),
    edition: once(() => editionOf(flags.policies)),
  };
  let faulty = false;
  try {
    for await (const source of sourcesOf(files, from, languageOf(flags.lang, true))) {
      const here =
        source.fault === null && source.format === 'ndjson'
          ? await lines(source, stream)
          : await documents(source, stream);
      faulty ||= here;
    }
  } catch (error) {
    sink.abandon();
    throw error;
  }
  progress.end();
  stream.hints.end();
  sink.end();
  return faulty ? EXIT.usage : EXIT.done;
}

async function lines(source: Source, stream: Stream): Promise<boolean> {
  const { flags, jobs, sink, hints, today: day } = stream;
  const edition = stream.edition();
  const batches = batchesOf(source.lines);
  const run = lineRunOf(flags, source.file, day, edition);
  const faulty = await inline(batches, run, stream, jobs === 1 ? Infinity : ALONE_LINES);
  const next = await batches.next();
  if (next.done === true || sink.closed()) return faulty;
  const rest = counted(prepended([next.value], batches), stream);
  const task = { flags, file: source.file, today: day, edition };
  return (await runShards(rest, task, jobs, { sink, hints })) || faulty;
}

async function* counted(batches: AsyncIterable<ShardBatch>, { progress }: Stream): AsyncGenerator<ShardBatch> {
  for await (const batch of batches) {
    progress.add(batch.lines.length);
    yield batch;
  }
}

/** Estimates in this thread until `most` lines are done. */
async function inline(
  batches: AsyncIterator<ShardBatch>,
  run: LineRun,
  { sink, hints, progress }: Stream,
  most: number,
): Promise<boolean> {
  let faulty = false;
  let count = 0;
  while (count < most && !sink.closed()) {
    const next = await batches.next();
    if (next.done === true) break;
    const { lines: some, first } = next.value;
    const done = estimateLines(some, first, run);
    faulty ||= done.faulty;
    hints.tell(done);
    await sink.write(done.text);
    progress.add(some.length);
    count += some.length;
  }
  return faulty;
}

/** Other formats, a document at a time. */
async function documents(source: Source, stream: Stream): Promise<boolean> {
  const { flags, sink, hints, progress, today: day, edition } = stream;
  const run = lineRunOf(flags, source.file, day, edition());
  let faulty = false;
  for await (const document of documentsFrom(source, run.rulebook)) {
    if (sink.closed()) break;
    const done = estimateDocument(document, run);
    faulty ||= done.faulty;
    hints.tell(done);
    await sink.write(done.text);
    progress.add(1);
  }
  return faulty;
}
