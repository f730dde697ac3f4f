/**
 * NDJSON over several cores: lines go out to workers in batches and are written in order, as soon as they are back. At most two
 * batches a worker are on their way, and nothing more is read until the oldest is written, so memory stays flat however long the input is.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Batch } from './estimate-line.ts';
import type { EstimateFlags } from './flags.ts';
import type { Lines } from './lines.ts';
import type { Sink } from './output.ts';
import type { Edition } from './rulebook.ts';
import type { StreamHints } from './hints.ts';

/** The most lines in a batch: enough that handing it over costs nothing beside the work. */
const BATCH_LINES = 200;
const BATCHES_EACH = 2;

/** A worker is started as the command is, with what V8 compiled of its parts before. */
const LAUNCHER = join(import.meta.dirname, '..', 'bin', 'subsidy.cjs');
const START = `require(${JSON.stringify(LAUNCHER)}).loader('json')('./shard.cjs')`;

/** What a worker is told when it starts. */
export interface ShardTask {
  readonly flags: EstimateFlags;
  readonly file: string;
  readonly today: string;
  readonly edition: Edition;
}

/** Where the lines go, and what concerns the person. */
export interface ShardOutput {
  readonly sink: Sink;
  readonly hints: StreamHints;
}

export interface ShardBatch {
  readonly lines: readonly string[];
  readonly first: number;
}

/** Lines in batches, with the number of the first line of each: what arrived together, and no more than is good. */
export async function* batchesOf(lines: Lines): AsyncGenerator<ShardBatch> {
  let first = 1;
  for await (const group of lines) {
    for (let from = 0; from < group.length; from += BATCH_LINES) {
      const batch = group.slice(from, from + BATCH_LINES);
      yield { lines: batch, first };
      first += batch.length;
    }
  }
}

/** Estimates batches in workers and writes the results in order; returns whether a line was faulty. */
export async function runShards(
  batches: AsyncIterable<ShardBatch>,
  task: ShardTask,
  jobs: number,
  out: ShardOutput,
): Promise<boolean> {
  const workers = Array.from({ length: jobs }, () => new Worker(START, { eval: true, workerData: task }));
  try {
    return await Promise.race([failureOf(workers), estimated(batches, workers, out)]);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Fails when a worker does, whether or not it has work: one that has ended answers no more. */
function failureOf(workers: readonly Worker[]): Promise<never> {
  return new Promise((_resolve, reject) => {
    for (const worker of workers) {
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('a worker ended before its work was done')));
    }
  });
}

async function estimated(
  batches: AsyncIterable<ShardBatch>,
  workers: readonly Worker[],
  { sink, hints }: ShardOutput,
): Promise<boolean> {
  const underway: Promise<void>[] = [];
  let faulty = false;
  let next = 0;
  let written = Promise.resolve();
  const writeAfter = async (before: Promise<void>, answer: Promise<Batch>): Promise<void> => {
    const [batch] = await Promise.all([answer, before]);
    faulty ||= batch.faulty;
    hints.tell(batch);
    await sink.write(batch.text);
  };
  for await (const batch of batches) {
    if (sink.closed()) break;
    const worker = workers[next % workers.length];
    if (worker === undefined) break;
    written = writeAfter(written, answerOf(worker, batch));
    // Whoever awaits the oldest is told; the others fail with it.
    written.catch(() => {});
    underway.push(written);
    next += 1;
    if (underway.length >= workers.length * BATCHES_EACH) await underway.shift();
  }
  await written;
  return faulty;
}

/** A worker answers its batches in the order in which it got them. */
function answerOf(worker: Worker, batch: ShardBatch): Promise<Batch> {
  return new Promise((resolve) => {
    const id = batch.first;
    const onMessage = (message: { readonly id: number; readonly batch: Batch }): void => {
      if (message.id !== id) return;
      worker.off('message', onMessage);
      resolve(message.batch);
    };
    worker.on('message', onMessage);
    worker.postMessage({ id, batch });
  });
}
