/** Documents of a profile file: what the built-in parser of JSON would change comes as it is written. */
import { expect, it } from 'vitest';
import { documentsIn } from './documents.ts';

it.each(['0.0000001', '-0.00000012', '1e3', '1E-7', '12345678901234567890', '0.1000000000000000055'])(
  'the number %s of JSON stays as it is written',
  (written) => {
    const [document] = documentsIn(`{"trade":{"cbec_export":${written}}}`, 'json');
    expect(document?.value).toEqual({ trade: { cbec_export: written } });
  },
);
