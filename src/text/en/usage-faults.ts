/** What is wrong with a command line. */
export const usageFaults = () =>
  ({
    'option-unknown': "error: unknown option '{option}'\n(Did you mean {near}?)",
    'option-unknown.without-near': "error: unknown option '{option}'",
    'option-takes-no-value': "error: option '{option}' takes no value",
    'command-unknown': "error: unknown command '{command}'\n(Did you mean {near}?)",
    'command-unknown.without-near': "error: unknown command '{command}'",
    'argument-missing': "error: missing required argument '{argument}'",
    'option-value-missing': "error: option '{option}' argument missing",
    'arguments-too-many': "error: too many arguments for '{command}': at most {most}, and there are {count}",
    'usage-help': '({command} --help shows what it takes)',

    'choice-wrong': '{option} {written}: did you mean {near}? ({known})',
    'choice-wrong.without-near': '{option} {written}: choose from {known}',
    'option-empty': '{option}: nothing is named; choose from {known}, or leave the option out',
    'name-of-several': '{option} {written}: several are called so; write which is meant, one of {known}',
    'as-of-wrong': '--as-of {written}: write a day as YYYY-MM-DD, such as 2025-06-30',
    'as-of-missing': '--as-of {written}: the calendar has no such day; check the month and the day',
    'fx-wrong': '--fx {written}: write a currency and how many CNY one unit is, such as --fx USD=7.10',
    'fx-rate-wrong': '--fx {written}: {why}',
    'jobs-wrong': '--jobs {written}: write a whole number from 1 to {most}',
    'set-wrong': "{option} {written}: write FACT=VALUE, such as {option} 'trade.cbec_export=520,000 USD'",
    'policies-wrong': '--policies {directory}: there is no such directory',
    'policies-none': '{directory}: there is no policy in it; a policy is a file DIRECTORY/PLACE/POLICY.yaml',
    'policies-file': '--policies {directory}: this is a file; name the folder in which PLACE/POLICY.yaml lies',
    'option-idle': '{option} does nothing beside {beside}: leave it out',
    'option-repeated': '{option} is given more than once ({first}, {second}): give it once',
    'questions-differ': '--what-next, --what-if and --schedule answer different questions: give one of them',

    'rate-missing':
      "no exchange rate for {currency}, which {measure} needs: give it with --fx {currency}=RATE or in the profile's exchange_rates",
    'rate-missing-in-option':
      'no exchange rate for {currency}, which {measure} needs: give it with --fx {currency}=RATE',
    'rate-missing-in-profile':
      "no exchange rate for {currency}, which {measure} needs: give it in the profile's exchange_rates",

    'output-unnamed': '-o: name a file',
    'output-is-profile': '-o {output} is the profile itself: name another file',
    'output-is-filled': '-o {output}: there is a file already, and what was filled in would be lost: name another',
    'output-format': '-o {output}: no format here goes by {extension}; say which with --format ({known})',
    'output-format-pdf':
      '-o {output}: no format here goes by {extension}; write .html and print it to PDF from a browser, or say which with --format ({known})',
    'output-no-folder': '-o {output}: {format} holds all profiles in one file; name a file, not a folder',
    'output-is-folder': '-o {output}: this is a folder; name a file, such as one in {output}/',
    'output-is-quotes-folder': '-o {output}: this is a folder; write {output}/ for a quote each in it, or name a file',
    'output-not-written': '{output}: it cannot be written ({reason})',
    'output-in-no-folder': '{output}: there is no folder {folder}; make it first, or name a file elsewhere',
    'stdout-not-written': 'standard output: it cannot be written ({reason})',
    'disk-full': 'the disk is full',
    'folder-not-made': '{folder}: it cannot be made ({reason})',
    'workbook-no-text': 'a workbook is no text: name a file with -o FILE.xlsx',
    'quotes-need-folder': 'several profiles make several quotes: name a folder for them, such as -o quotes/',

    'profile-unnamed': 'no profile: name a file, or pipe one in. `subsidy facts` lists what a profile may say.',
    'path-missing': '{path}: there is no such file or directory',
    'policy-file-wanted': '{path}: name one policy file, such as policies/PLACE/POLICY.yaml',
    'measure-unknown': 'no measure is called {name}; did you mean {near}?',
    'measure-unknown.without-near': 'no measure is called {name}; `subsidy policy list` has the ids and titles of all',
    'measure-ambiguous': '{name} is the name of several measures: {ids}',
    'policy-unknown': 'no single policy is called {name}; did you mean {near}?',
    'policy-unknown.without-near': 'no single policy is called {name}; there are {ids}',
  }) as const;
