/** Estimates for a person at a terminal: a part of its own, because machines have no use for it. */
import { estimateTable } from '../report/table/index.ts';
import { nearMisses } from '../report/what-next.ts';
import type { Sink } from './output.ts';
import { colourOn, outputScreen, outputWidth, USUAL_WIDTH } from './terminal.ts';
import type { Writer, WriterOptions } from './writer.ts';

/** Writes estimates as tables, laid out for the terminal or for a file. */
export function tableWriter(sink: Sink, { language, all, explain, toFile }: WriterOptions): Writer {
  let written = false;
  return {
    estimate: async (made) => {
      const screen = outputScreen();
      const table = await estimateTable(made, {
        language,
        width: toFile ? USUAL_WIDTH : outputWidth(),
        colour: !toFile && colourOn(screen),
        boxed: !toFile && screen.isTTY,
        all,
        explain,
        near: nearMisses(made),
      });
      const gap = written ? '\n' : '';
      written = true;
      await sink.write(gap + table);
    },
  };
}
