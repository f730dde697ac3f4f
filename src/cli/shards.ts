/**
 * NDJSON over several cores: lines go out to workers in batches and come back in order. At most two batches a worker are
 * on their way, and nothing more is read until the oldest is written, so memory stays flat however long the input is.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Batch } from './estimate-line.ts';
import type { EstimateFlags } from './commands/estimate.ts';
import type { Sink } from './output.ts';

/** Lines in a batch: enough that handing it over costs nothing beside the work. */
const BATCH_LINES = 200;
const BATCHES_EACH = 2;

/** A worker is started as the command is, with what V8 compiled of its parts before. */
const LAUNCHER = join(import.meta.dirname, '..', 'bin', 'subsidy.cjs');
const START = `require(${JSON.stringify(LAUNCHER)}).loader()('./shard.cjs')`;

/** What a worker is told when it starts. */
export interface ShardTask {
  readonly flags: EstimateFlags;
  readonly file: string;
  readonly today: string;
}

export interface ShardBatch {
  readonly lines: readonly string[];
  readonly first: number;
}

/** Parts lines into batches, with the number of the first line of each. */
export async function* batchesOf(lines: AsyncIterable<string>): AsyncGenerator<ShardBatch> {
  let batch: string[] = [];
  let first = 1;
  for await (const line of lines) {
    batch.push(line);
    if (batch.length < BATCH_LINES) continue;
    yield { lines: batch, first };
    first += batch.length;
    batch = [];
  }
  if (batch.length > 0) yield { lines: batch, first };
}

/** Estimates batches in workers and writes the results in order; returns whether a line was faulty. */
export async function runShards(
  batches: AsyncIterable<ShardBatch>,
  task: ShardTask,
  jobs: number,
  sink: Sink,
): Promise<boolean> {
  const workers = Array.from({ length: jobs }, () => new Worker(START, { eval: true, workerData: task }));
  const waiting: Promise<Batch>[] = [];
  let faulty = false;
  let next = 0;
  const writeOldest = async (): Promise<void> => {
    const oldest = await waiting.shift();
    if (oldest === undefined) return;
    faulty ||= oldest.faulty;
    await sink.write(oldest.text);
  };
  try {
    for await (const batch of batches) {
      if (sink.closed()) break;
      const worker = workers[next % workers.length];
      if (worker !== undefined) waiting.push(answerOf(worker, batch));
      next += 1;
      if (waiting.length >= workers.length * BATCHES_EACH) await writeOldest();
    }
    while (waiting.length > 0) await writeOldest();
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return faulty;
}

/** A worker answers its batches in the order in which it got them. */
function answerOf(worker: Worker, batch: ShardBatch): Promise<Batch> {
  return new Promise((resolve, reject) => {
    const id = batch.first;
    const onMessage = (message: { readonly id: number; readonly batch: Batch }): void => {
      if (message.id !== id) return;
      worker.off('message', onMessage);
      worker.off('error', reject);
      resolve(message.batch);
    };
    worker.on('message', onMessage);
    worker.once('error', reject);
    worker.postMessage({ id, batch });
  });
}
