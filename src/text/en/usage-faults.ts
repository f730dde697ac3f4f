/** What is wrong with a command line. */
export const usageFaults = () =>
  ({
    'option-unknown': "error: unknown option '{option}'\n(Did you mean {near}?)",
    'option-unknown.without-near': "error: unknown option '{option}'",
    'command-unknown': "error: unknown command '{command}'\n(Did you mean {near}?)",
    'command-unknown.without-near': "error: unknown command '{command}'",
    'argument-missing': "error: missing required argument '{argument}'",
    'option-value-missing': "error: option '{option}' argument missing",
    'arguments-too-many': "error: too many arguments for '{command}': at most {most}, and there are {count}",
    'usage-help': '({command} --help shows what it takes)',
  }) as const;
