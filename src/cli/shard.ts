/** A worker of `estimate --jobs`: takes batches of profile lines, gives back lines of estimates. */
import { parentPort, workerData } from 'node:worker_threads';
import { estimateLines } from './estimate-line.ts';
import { lineRunOf } from './line-run.ts';
import type { ShardBatch, ShardTask } from './shards.ts';

const task: ShardTask = workerData;
const run = lineRunOf(task.flags, task.file, task.today);

parentPort?.on('message', ({ id, batch }: { readonly id: number; readonly batch: ShardBatch }) => {
  parentPort?.postMessage({ id, batch: estimateLines(batch.lines, batch.first, run) });
});
