/** What is wrong in the profile of a company, beside values that cannot be read (values.ts). */
export const profileFaults = () =>
  ({
    'profile-wanted':
      'A profile is a mapping of facts, such as `company: { roles: [seller] }`. `subsidy facts` lists the facts.',
    'mapping-wanted': 'Under `{key}` a mapping of keys and values is expected, such as `{example}`.',
    'unknown-fact-key': '`{key}` is not a fact of a profile. Known here: {known}, …; `subsidy facts` lists them all.',
    'unknown-fact-key-near': '`{key}` is not a fact that stands here: did you mean `{near}`?',
    'comma-in-brackets':
      'Inside { } and [ ] a comma parts two entries, so `{key}` was read as one of its own: write the figure without commas between thousands, such as 1000 m².',
    'place-twice': '`{place}` is here twice, by its id or by a title: put its facts together.',
    'fact-twice': '{fact} is given twice, under its topic and by its whole id: keep one of them.',
    'single-value': '{fact} takes a single value ({type}), not a list or a mapping.',
    'value-kind': '`{found}` is no value that a profile can have: give a text, a number, or yes or no.',
    'choices-in-one':
      '`{found}` stands here as one entry: write each choice as an entry of its own, with `, ` between them: {wanted}.',
    'choice-wanted': 'A choice is expected here: one of {known}.',
    'list-wanted': 'A list is expected for {fact}, such as `{example}`; `[]` for none.',
    'entries-too-many':
      '{fact} has {count} entries, and at most {most} can be given: take out those from here on, or check whether two belong together.',
    'entries-too-few':
      '{fact} has {count} entries, and at least {least} are needed: add what is missing, or leave the whole list out where it is not known.',
    'item-wanted': 'Each entry of {fact} is a mapping of its own facts, such as `{example}`.',
    'unknown-place': '`{place}` is no place with a policy. The places are: {known}.',
    'unknown-place-near': '`{place}` is no place with a policy: did you mean `{near}`? The places are: {known}.',
    'receipt-wanted':
      'An amount received is expected: a sum such as 20,000 CNY, or `{ amount: 20000 CNY, date: 2024-11-30 }`.',
    'rate-currency': '`{found}` is not a currency that is known: write its code, such as {near}.',
    rate: '`{found}` is not a rate: write how many CNY one unit is, such as 7.10.',
    'rate-of-base': 'Rates say how many CNY one unit is, and one CNY is 1: take it out.',
    'no-rate':
      'There is no exchange rate for {currency}: give it under `exchange_rates`, such as `exchange_rates: { {currency}: 7.10 }`, or with --fx.',
    'profile-empty':
      'There is nothing in this profile: write what is known of the company; a profile of which nothing is known is {}.',
    'no-file': 'There is no such file: check its name and folder.',
    'file-is-directory': 'This is a folder, not a file: name the profiles in it.',
    'file-forbidden': 'This file may not be read: check its permissions.',
    'file-unreadable': 'This file cannot be read: check that it is a file of text and is not in use.',
    'file-packed':
      'This is a workbook or another packed file, not a text: save its table as CSV in UTF-8, a company a row, and name that.',
    'json-several':
      'The JSON ends before this, and more follows: put several profiles into one array, `[{…}, {…}]`, or give one a line with `--from ndjson`.',
    'table-piped': 'This is the first row of a table: to have it read as CSV, a company a row, add `--from csv`.',
    'csv-syntax':
      'This row is not CSV: a cell with commas, quotes or line ends stands in double quotes, and a quote inside is doubled.',
    'one-profile-a-line':
      'A line of NDJSON holds one profile: write each on a line of its own, or give the array with --from json.',
    'csv-separator':
      'The cells are parted by `{found}`, and only commas are read: save the table as CSV with commas between the cells.',
    'csv-separator.without-found':
      'The cells are parted by tabs, and only commas are read: save the table as CSV with commas between the cells.',
    'csv-column-twice': 'Two columns are called `{name}`: keep one of them.',
    'entry-gap': 'The next entry of the list is [{count}], counted from 0.',
    'csv-cells-few':
      'Cells in this row: {found}; expected: {expected}, one for each column. It may have been cut off: what is not known is an empty cell.',
    'csv-cells-many':
      'Cells in this row: {found}; expected: {expected}, one for each column. Put a cell that has commas in double quotes.',
    'csv-unnamed': 'The column of this cell has no name: write in the first row which fact it is, or leave it empty.',
  }) as const;
