/** The lines of a file, or of standard input, as they arrive: held no longer than they take to end, and never without bound. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { MOST_OF_LINE } from '../reading/text.ts';

/** Lines in the groups in which they arrive, so that those that are there need not wait for the next. */
export type Lines = AsyncIterable<readonly string[]>;

/** The lines of a file (`-` is standard input). */
export function linesOfFile(file: string): AsyncGenerator<readonly string[]> {
  return linesOf(chunksOf(file));
}

async function* chunksOf(file: string): AsyncGenerator<string> {
  if (file !== '-' && isSmall(file)) {
    yield readFileSync(file, 'utf8');
    return;
  }
  const stream = file === '-' ? process.stdin : createReadStream(file);
  stream.setEncoding('utf8');
  for await (const chunk of stream) yield String(chunk);
}

/** A file of a few profiles is read at once: Node's stream of a file costs more to load than the file to read. */
function isSmall(file: string): boolean {
  const found = statSync(file);
  return found.isFile() && found.size <= AT_ONCE;
}

const AT_ONCE = 1 << 18;

/**
 * The lines of a text that comes in chunks, as soon as they end, without the carriage return that Windows ends them with. A long
 * line is put together once, not again for each chunk.
 *
 * @param most a line of more characters comes as soon as they are too many, and what follows in it is passed over
 */
export async function* linesOf(chunks: AsyncIterable<string>, most = MOST_OF_LINE): AsyncGenerator<readonly string[]> {
  let begun: string[] = [];
  let length = 0;
  let isOver = false;
  for await (const chunk of chunks) {
    const [end = '', ...others] = chunk.split('\n');
    length += end.length;
    if (!isOver) begun.push(end);
    if (!isOver && length > most) {
      yield [begun.join('')];
      [begun, isOver] = [[], true];
    }
    const rest = others.pop();
    if (rest === undefined) continue;
    const lines = isOver ? others : [begun.join(''), ...others];
    [begun, length, isOver] = [[rest], rest.length, false];
    yield lines.map(withoutReturn);
  }
  const last = withoutReturn(begun.join(''));
  if (last !== '') yield [last];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
