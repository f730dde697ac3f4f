/** The operators that stand for one clause of a document each: in words, in steps, and what is wrong in how they are written. */
export const operators = () =>
  ({
    'condition.some-head': 'at least {count} of these:',
    'condition.some': 'at least {count} of these: {conditions}',

    'rule.brackets': '{of}, each part at its own rate: {brackets}',
    'rule.brackets-head': '{of}, each part at its own rate, added up:',
    'rule.bracket': '{rate} of the part over {from} and up to {to}',
    'rule.bracket.without-from': '{rate} of the part up to {to}',
    'rule.bracket.without-to': '{rate} of the part over {from}',
    'rule.for-every': '{amount} for every full {step} of {of} above {over}',
    'rule.for-every.without-over': '{amount} for every full {step} of {of}',
    'rule.for-every-begun': '{amount} for every {step}, also one only begun, of {of} above {over}',
    'rule.for-every-begun.without-over': '{amount} for every {step}, also one only begun, of {of}',
    'rule.lookup': 'by the line that fits: {rungs}',
    'rule.lookup-one': 'by {by} ({rungs})',
    'rule.lookup-highest': 'by {by}, the highest that applies ({rungs})',
    'rule.lookup-one-head': 'by {by}:',
    'rule.lookup-highest-head': 'by {by}, the highest that applies:',
    'rule.lookup-line': '{line}: {amount}',
    'rule.lookup-line.without-line': 'in every other case: {amount}',
    'rule.minimum-at_least': '{amount}; nothing where that comes to less than {limit}',
    'rule.minimum-over': '{amount}; nothing where that does not exceed {limit}',
    'rule.all-or-nothing-at_most': '{amount}; nothing at all where that exceeds {limit}',
    'rule.rounded-down': '{amount}, rounded down to whole steps of {to}',
    'rule.rounded-up': '{amount}, rounded up to whole steps of {to}',
    'rule.rounded-half_up': '{amount}, rounded to whole steps of {to}, half up',
    'rule.growth': 'the growth rate of {now} over {before}',
    'rule.received-ever': 'what was ever received under {measures}',
    'rule.received-this-year': 'what was received in the calendar year under {measures}',
    'rule.received-months': 'what was received in the last {months} under {measures}',
    'rule.measure': '“{measure}”',
    'rule.matching': 'public money at {ratio} (public to own) beside own money of {of}',
    'rule.interest': 'interest of {rate} a year on {principal} for {term} (a year is {year})',
    'rule.set-off': '{from}, from which are set off in order: {parts}',
    'rule.pro-rata': '{amount}, in the share that {part} (at most all) is of {whole}',
    'rule.months-since': 'the whole months since {day}',
    'rule.months-between': 'the whole months from {from} to {until}',
    'rule.days-between': 'the days from {from} to {until}',
    'rule.months_after': '{term} after {day}',
    'rule.days_after': '{term} after {day}',

    'step.bracket': '{bracket}',
    'step.brackets': 'All parts together',
    'step.for-every': 'For every {step} of {of} above {over}',
    'step.for-every.without-over': 'For every {step} of {of}',
    'step.for-every-value': '{count} × {amount} = {result}',
    'step.lookup': 'Line: {condition}',
    'step.lookup.without-condition': 'In every other case',
    'step.minimum-at_least': 'Not paid where it is less than {limit}',
    'step.minimum-over': 'Not paid where it does not exceed {limit}',
    'step.all-or-nothing-at_most': 'Not paid at all where it exceeds {limit}',
    'step.rounded-down': 'Down to whole steps of {to}',
    'step.rounded-up': 'Up to whole steps of {to}',
    'step.rounded-half_up': 'To whole steps of {to}, half up',
    'step.gate': '{before} becomes {result}',
    'step.growth': 'Growth of {of}',
    'step.growth-value': '({now} − {before}) ÷ {before} = {rate}',
    'step.received-ever': 'Received before',
    'step.received-this-year': 'Received in this calendar year',
    'step.received-months': 'Received in the last {months}',
    'step.matching': 'Matched at {ratio} (public to own)',
    'step.matching-value': '{of} × {public} ÷ {own} = {result}',
    'step.interest': 'Interest',
    'step.interest-value': '{principal} × {rate} × {term} ÷ {year} = {result}',
    'step.set-off': 'Set off: {amount}',
    'step.set-off-value': '{before} − {amount}, not below 0 = {result}',
    'step.pro-rata': 'In proportion',
    'step.pro-rata-value': '{amount} × {part} ÷ {whole} = {result}',
    'step.months-since': 'Whole months since {day}',
    'step.months-between': 'Whole months from {from} to {until}',
    'step.days-between': 'Days from {from} to {until}',

    'why.not-over': '{of} is not over {over}',
    'why.no-step-over': '{of} is not over {over} by one full step of {step}',
    'why.no-step': '{of} does not come to one full step of {step}',
    'why.minimum': '{amount} is too small to be paid (the least is {limit})',
    'why.all-or-nothing': '{amount} is over the ceiling of {limit}, and then nothing is paid',
    'why.rounded-away': '{amount} is less than one whole step',
    'why.set-off': '{amount} is used up by what is set off',
    'why.no-growth': '{now} has not grown',
    'why.brackets': '{of} reaches only parts that earn nothing: {brackets}',
    'why.months-since': 'no whole month has passed since {day}',
    'why.months-between': 'there is no whole month from {from} to {until}',
    'why.days-between': 'there is no day from {from} to {until}',
  }) as const;

export const operatorFaults = () =>
  ({
    'figure-above-zero':
      'A figure above 0 has to be written out here, such as 100,000 CNY: a fact or a sum does not do.',
    'divided-by-nothing':
      'Divided by 0 this always comes to nothing: write a figure above 0 here, a fact or a formula.',
    'bracket-gap':
      'This bracket begins at {here}, and the one before it ends at {before}: what lies between earns nothing. Let it begin at {before}, or leave `over` out.',
    'bracket-overlap':
      'This bracket begins at {here}, and the one before it only ends at {before}: what lies between would be paid twice. Let it begin at {before}, or leave `over` out.',
    'bracket-order': 'This bracket ends at {up_to}, not above where it begins: put the brackets in rising order.',
    'bracket-open-inside':
      'Only the last bracket may be without an end: add `up_to` with the figure at which the next one begins.',
    'two-ends': 'Write `at_most` or `below`, not both: the one includes the figure, the other does not.',
    'two-boundaries': 'Write `at_least` or `over`, not both: the one includes the figure, the other does not.',
    'lookup-by':
      '{fact} is of type {type}, and a table is looked up by a choice or a whole number: use `tiers` for figures that rise, `choose` for yes or no.',
    'line-of-several':
      'A table has one line for each number, and `{key}` is for several: write a line for each, or use `tiers` with `by` and steps that begin `at_least` or `over` a figure.',
    'period-wanted': '`{found}` is not a period: write `ever`, `this_year`, or whole months such as 36 months.',
    'interest-term':
      'A term is missing or told twice: write `days` with `days_in_year: 360` (or 365), or `months` alone.',
    'some-of-too-many':
      '{found} conditions are asked for, and only {count} are listed: lower the number, or add what is missing.',
    'policy-place':
      '`{name}` stands in no folder of a place: move it to PLACE/{name}, where PLACE is the place that it is a policy of.',
    'comma-in-figure':
      'A comma inside { } parts two values, so `{key}` is read as a key of its own: write the figure without commas (100000 CNY) or in quotation marks.',
    'comma-in-text':
      'A comma inside { } parts two values, so `{key}` is read as a key of its own: put the whole text into quotation marks.',
    'payment-money': '`{found}` is not a sum of money in {currency}, the currency of the measure: write it in that.',
  }) as const;

export const operatorKinds = () =>
  ({
    'at least one bracket': 'at least one bracket',
    'two amounts: [this year, last year]': 'two amounts: [this year, last year]',
    'two days: [from, until]': 'two days: [from, until]',
    'at least one line': 'at least one line',
    'at least one amount': 'at least one amount',
    'at least two conditions': 'at least two conditions',
    'a whole number': 'a whole number',
    'shares that add up to 100%': 'shares that add up to 100%, `in_proportion: [...]`, or `each_year_at_most: [...]`',
    'at least 1': 'at least 1',
  }) as const;
