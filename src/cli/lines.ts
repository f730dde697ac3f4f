/** The lines of a text as they arrive: held no longer than they take to end, and never without bound. */
import { MOST_OF_LINE } from '../reading/text.ts';

/** Lines in the groups in which they arrive, so that those that are there need not wait for the next. */
export type Lines = AsyncIterable<readonly string[]>;

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
