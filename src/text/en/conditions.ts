/** Conditions in words, by the boundary words of the law, and what the company has of the facts they ask about. */
export const conditions = () =>
  ({
    'condition.all': '{conditions}',
    'condition.any': '{conditions}',
    'condition.all-head': 'all of these:',
    'condition.any-head': 'one of these is enough:',
    'condition.not': 'not ({condition})',
    'condition.true': '{fact}: yes',
    'condition.false': '{fact}: no',
    'condition.is': '{subject} is {figure}',
    'condition.at_least': '{subject} at least {figure}',
    'condition.at_least.date': '{subject} on or after {figure}',
    'condition.over': '{subject} over {figure}',
    'condition.over.date': '{subject} after {figure}',
    'condition.below': '{subject} below {figure}',
    'condition.below.date': '{subject} before {figure}',
    'condition.at_most': '{subject} at most {figure}',
    'condition.at_most.date': '{subject} on or before {figure}',
    'condition.unverified': '{condition} (whether the figure itself counts is not certain)',
    'condition.unverified.date': '{condition} (whether the day itself counts is not certain)',
    'condition.choice': '{fact}: {choices}',
    'condition.choice-any': '{fact}: {choices}',
    'condition.choices': '{fact}: {choices}',
    'condition.choices-any': '{fact}: {choices}',

    'own-value': '{fact}: {value}',
    'own-value.only': 'the company: {value}',
  }) as const;
