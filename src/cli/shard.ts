/** A worker of `estimate --jobs`: takes batches of profile lines, gives back lines of estimates. */
import { parentPort, workerData } from 'node:worker_threads';
import { estimateLines } from './estimate-line.ts';
import { lineRunOf } from './line-run.ts';
import type { ShardBatch, ShardTask } from './shards.ts';

/** What a worker is given comes from the command itself, by way of a copy that has no type. */
function isTask(data: unknown): data is ShardTask {
  const parts = ['flags', 'file', 'today', 'edition'];
  return typeof data === 'object' && data !== null && parts.every((part) => part in data);
}

const given: unknown = workerData;
if (!isTask(given)) throw new TypeError('a worker was started without its task');
const run = lineRunOf(given.flags, given.file, given.today, given.edition);

parentPort?.on('message', ({ id, batch }: { readonly id: number; readonly batch: ShardBatch }) => {
  parentPort?.postMessage({ id, batch: estimateLines(batch.lines, batch.first, run) });
});
