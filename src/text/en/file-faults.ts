/** What is wrong with a file as a text: its YAML or JSON, its size, its keys. */
export const fileFaults = () =>
  ({
    'file-too-long':
      'The file is longer than the {most} characters that are read: part it, or give NDJSON with a profile a line.',
    'line-too-long':
      'This line is longer than the {most} characters that are read of one: end it where the profile ends, and check whether the file is damaged.',
    'file-empty': 'There is nothing in this file: write the policy into it, or remove it.',
    'file-missing': 'The file {name} is missing: put it beside the folders of the places.',
    'one-document':
      'There is more than one document in this file: take out the line `---`, and put each policy into a file of its own.',
    'policy-exists':
      'There is already a policy {id} (bundled, or in this directory): give this file another name, such as {id}-own. Bundled policies are never replaced.',
    'place-reserved':
      '`{place}` has a meaning of its own, and cannot be a place with policies: give the folder another name, such as {place}-place.',

    encoding:
      'The file is not in UTF-8: save it as UTF-8. Other encodings (GBK, Latin-1, UTF-16) are not read, because what they say would be guessed.',
    nul: 'A NUL character stands here, which is no part of a text: take it out, and check whether the file is damaged.',
    'too-deep': 'This is nested too deeply: write it flatter.',
    alias: 'Aliases (`*name`) are not read here: write the value out.',
    tag: 'Tags (`!name`) are not read here: leave the tag out.',
    'key-not-text': 'A key must be a word: write one in place of the list or mapping.',
    'repeated-key': 'This key stands here twice: keep one of them.',
    tab: 'There is a tab in the indentation: indent with spaces.',
    indent: 'The indentation does not fit the lines above: give keys of one level the same number of spaces.',
    'missing-colon': 'A colon is missing, or this text needs quotation marks: write `key: value`.',
    'nested-on-one-line':
      'A second `key:` stands on the line of the first: put it on a line of its own, or the value into quotation marks.',
    'colon-space': 'Behind the colon a space is missing: write `{wanted}`.',
    'indent-under-value':
      'This line is indented under one that has its value already: give it the same number of spaces as that one, or take the value out there.',
    'key-beside-dash':
      'Here a line with a dash and a line without one stand at the same level: indent what belongs to an entry further than its dash.',
    'bracket-open': 'The bracket `{found}` is not closed: write `{wanted}` where it ends.',
    'bracket-unopened': 'The bracket `{found}` closes nothing: take it out, or open it where it begins.',
    'bracket-indent':
      'What stands in brackets, up to the one that closes them, is indented further than the line on which they open: add spaces.',
    'nested-in-brackets':
      'A second `key:` stands in one entry: inside { } and [ ] put a comma between two entries, and a text with a colon into quotation marks.',
    'quote-open': 'The quotation mark `{found}` is not closed: write another where the text ends.',
    'behind-end':
      'The value ends at this `{found}`, and more follows: take out what follows, or put all of it into quotation marks (an apostrophe in double ones).',
    'reserved-start': 'A text cannot begin with `{found}`: put it into quotation marks.',
    escape: 'In double quotation marks a backslash begins an escape: write it twice, or use single quotation marks.',
    'comma-in-list':
      'A comma inside [ ] parts two values, so `{found}` is read as more than one: write `{instead}`; where more than one are meant, put a space behind each comma.',
    'full-width': '`{found}` is a full-width mark, which YAML takes for text: write `{wanted}`.',
    'yaml-syntax':
      'This is not valid YAML ({message}): check quotation marks, brackets, colons and indentation around here.',
    'json-syntax': 'This is not valid JSON: check quotation marks, commas and brackets around here.',

    'key-reserved':
      '`{key}` cannot be a key here or anywhere in a policy: choose another word, such as `{key}_company`.',
    'unknown-key': '`{key}` is not a key that may stand here. The keys are: {known}.',
    'unknown-key-near': '`{key}` is not a key that may stand here: did you mean `{near}`?',
    'missing-key': 'The key `{key}` is missing here: add it.',
    'wrong-kind': 'Found `{found}` where {expected} is expected.',
    'text-of-digits':
      'Found the number `{found}` where a text is expected: write `"{found}"`, in quotation marks, with all the digits of the document (5.10 is not 5.1).',
    'dash-wanted':
      'Found a key where a list is expected: begin each entry with a dash (`- {key}: …`), also where there is only one.',
    'list-of-one': 'Found `{found}` where a list is expected: write `[{found}]`, also where there is only one.',
    'name-of-value':
      'Found `{found}` where a name is wanted: write this under `values` with a name of its own, and the name here.',
    'not-allowed': 'Found `{found}`: what is expected is {expected}.',
    'key-beside':
      '`{key}` stands beside `{operator}`, and an amount has one key: if it belongs to `{operator}`, indent it further, among its keys.',
    'one-key': 'There is more than one key here ({keys}), and one is expected: begin each with a dash of its own.',
    'one-key.without-keys': 'There is nothing here: write one key with its value.',
    'empty-list': 'The list is empty: write at least one line, or leave the key out.',
  }) as const;

/** Kinds of value, as `{expected}` names them. */
export const kinds = () =>
  ({
    mapping: 'a mapping of keys and values',
    list: 'a list',
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    undefined: 'nothing',
    Array: 'a list',
    Object: 'a mapping of keys and values',
    'a list': 'a list',
    null: 'nothing',
    'a figure or a name': 'a figure or a name',
    'a text in each language': 'a text in each language: { en: …, zh-Hans: … }',
    'a day as YYYY-MM-DD': 'a day such as 2025-06-30',
    'a day of the calendar': 'a day that the calendar has; check the month and the day',
    'an address with https://': 'an address that begins with https:// or http://',
    'an id of small letters, digits and hyphens': 'an id of small letters, digits and hyphens, such as office-rent',
    '`any` or a list of company.roles': '`any`, or a list of roles such as [seller]',
    'a status, or a mapping with status and amount':
      'a status, or a mapping such as { status: qualifies, amount: 30000 CNY }',
    'at least one condition': 'at least one condition',
    'at least two shares': 'at least two shares',
    'at least one sum': 'at least one sum',
    'at least one role': 'at least one role',
    'at least two facts': 'at least two facts',
    'at least one measure': 'at least one measure',
    'at least one tier': 'at least one tier',
    'at least two amounts': 'at least two amounts',
    'at least one line': 'at least one line',
    'a day and a whole number: [completed_on, 6]': 'a day and a whole number: [completed_on, 6]',
    '`months_after` or `days_after`': '`months_after` or `days_after`',
    'a day as YYYY-MM-DD, a fact that is a day, or `months_after: [FACT, 6]`':
      'a day as YYYY-MM-DD, a fact that is a day, or `months_after: [FACT, 6]`',
    'at least two measures': 'at least two measures',
    'two amounts: [from, less]': 'two amounts: [from, less]',
    'two amounts: [what, divided by]': 'two amounts: [what, divided by]',
  }) as const;
