/** Worked examples: what is wrong in them. */
export const exampleFaults = () =>
  ({
    'example-no-rate':
      'There is no exchange rate for {currency}: give it in `given` of the examples, as `exchange_rates: { {currency}: 7.10 }` (CNY for one unit).',
    'example-rate':
      '{measure} brings money of several currencies together, and there is no exchange rate for {currency}: give it in `given` of the examples, as `exchange_rates: { {currency}: 7.10 }` (CNY for one unit).',
    'example-value.why': 'The example cannot be run, and so tests nothing.',
  }) as const;
