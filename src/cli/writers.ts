/** The writer of each format. */
import { jsonText } from '../report/json-text.ts';
import { estimateJson } from '../report/json.ts';
import type { Format } from './formats.ts';
import type { Sink } from './output.ts';
import { faultJson, tellFaults } from './profiles.ts';
import type { Destination, Writer, WriterOptions } from './writer.ts';

/** The writer of a format; what only one format needs is loaded with it. */
export async function writerFor(format: Format, destination: Destination, options: WriterOptions): Promise<Writer> {
  const { sink } = destination;
  switch (format) {
    case 'table': {
      const { tableWriter } = await import('./table-writer.ts');
      return tableWriter(sink, options);
    }
    case 'json':
      return jsonWriter(sink, options);
    case 'ndjson':
      return ndjsonWriter(sink, options);
    case 'csv':
    case 'markdown':
    case 'html':
    case 'xlsx': {
      const { quoteWriter } = await import('./quote-writers.ts');
      return quoteWriter(format, destination, options);
    }
  }
}

function ndjsonWriter(sink: Sink, options: WriterOptions): Writer {
  return {
    estimate: (made) => sink.write(`${jsonText(estimateJson(made, options))}\n`),
    fault: (read) => sink.write(`${jsonText(faultJson(read, options.language))}\n`),
  };
}

/** JSON objects on their way out. */
export interface JsonObjects {
  readonly write: (text: string) => Promise<void>;
  /** A profile of which there is nothing to write counts all the same. */
  readonly skip: () => void;
  readonly end: () => Promise<void>;
}

/** One profile gives one object, several an array: the first waits until it is known which. */
export function jsonObjects(sink: Sink): JsonObjects {
  let count = 0;
  let first: string | null = null;
  let open = false;
  return {
    write: async (text) => {
      count += 1;
      if (open) return sink.write(`,\n${text}`);
      if (first === null && count === 1) {
        first = text;
        return undefined;
      }
      open = true;
      const before = first === null ? '' : `${first},\n`;
      return sink.write(`[\n${before}${text}`);
    },
    skip: () => {
      count += 1;
    },
    end: async () => {
      if (open) await sink.write('\n]\n');
      else if (first !== null) await sink.write(count > 1 ? `[\n${first}\n]\n` : `${first}\n`);
      else if (count > 1) await sink.write('[]\n');
    },
  };
}

function jsonWriter(sink: Sink, options: WriterOptions): Writer {
  const objects = jsonObjects(sink);
  return {
    estimate: (made) => objects.write(jsonText(estimateJson(made, options), 2)),
    fault: (read) => {
      objects.skip();
      tellFaults(read, options.language);
    },
    end: objects.end,
  };
}
