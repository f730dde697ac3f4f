/** What is wrong with the rules of a policy, and with its worked examples. */
export const policyFaults = () =>
  ({
    'unknown-fact': '`{name}` is no fact of the vocabulary and no named value: `subsidy facts` lists the facts.',
    'unknown-fact-near': '`{name}` is no fact of the vocabulary and no named value: did you mean `{near}`?',
    'joined-otherwise': '`{word}` joins no conditions: write `{instead}`.',
    'value-circle': '`{name}` is made of values that are made of it: a value can speak only of others.',
    'unknown-name': '`{name}` is no fact, no named value and no figure: write one of these, such as 500,000 CNY.',
    'unknown-name-near': '`{name}` is no fact, no named value and no figure: did you mean `{near}`?',
    'unknown-operator': '`{key}` is no operator. The operators are: {known}.',
    'unknown-operator-near': '`{key}` is no operator: did you mean `{near}`?',
    'unknown-choice': '`{id}` is not a choice of {fact}. The choices are: {known}.',
    'unknown-choice-near': '`{id}` is not a choice of {fact}: did you mean `{near}`? The choices are: {known}.',
    'unknown-measure': 'There is no measure {id}: `subsidy policy list` has the ids of all; write POLICY/MEASURE.',
    'unknown-measure-near': 'There is no measure {id}: did you mean {near}?',
    'word-of-days': 'A day is compared by a word of its own: write `{wanted}` for `{word}`.',
    'unknown-paper':
      '`{paper}` is no document that is known: write an id of documents.yaml, or of `papers` in the policy.',
    'unknown-paper-near': '`{paper}` is no document that is known: did you mean `{near}`?',

    'amount-shape':
      'Found {found}, and an amount is expected: a figure such as 500,000 CNY, a fact, a named value, or one operator.',
    'condition-shape':
      'Found {found}, and a condition is expected: a fact with what is asked of it, such as `trade.cbec_export: { at_least: 1m USD }`.',
    'nothing-asked':
      'Nothing is asked of {name}: add a word such as `at_least`, `over`, `is` or `includes` with its figure.',
    'word-wanted': 'Found `{found}`, and a word is wanted that says what is asked of {name}: write `{instead}`.',
    'word-wanted.without-instead':
      'Found `{found}`, and a word is wanted that says what is asked of {name}, such as `at_least`, `is` or `includes`, with its value.',
    'word-for-one': '`{word}` takes one value: for any of several write `{instead}`.',
    'unknown-word':
      '`{key}` is no word for what is asked of a fact: did you mean `{near}`? What may be asked of this one is: {known}.',
    'unknown-word.without-near':
      '`{key}` is no word for what is asked of a fact. What may be asked of this one is: {known}.',
    'day-of-estimate':
      'The day of the estimate cannot be named here (`{found}`): write a day such as 2025-06-30, or name under `values` how long ago it was (`{ months_since: {name} }`) and ask for that; of a day still to come it is 0 months.',
    'unknown-day': '`{name}` is no day and no fact that is one: did you mean `{near}`?',
    'fact-no-day': '{fact} is a fact of type {type}, and a day is expected here.',
    'fact-not-boolean':
      '{name} is a fact of type {type}, not yes or no: ask it with `at_least`, `over`, `is` or `includes`.',
    'word-for-all': '`{word}` is no word for what is asked of a fact: for all of several write `{instead}`.',
    'word-of-others': '`{word}` is no word for what is asked of {name}: write `{instead}`.',
    'word-of-others.without-instead':
      '`{word}` is no word for what is asked of {name}. What may be asked of this one is: {known}.',
    'fact-no-number': '{fact} is a fact of type {type}, and a figure is expected here.',
    'not-a-list': '`{name}` is no list: did you mean `{near}`?',
    'not-a-list.without-near': '`{name}` is no list: write a fact of type list, such as `stores`.',

    'share-wanted': '`{found}` is not a share: write a percentage, such as 50%.',

    'tier-order':
      'This tier begins at {here}, not above the one before it ({before}), and so is never told apart from it: put the tiers in rising order.',
    'tier-without-by':
      'A tier that begins at a figure needs `by:` with the fact that is measured: add it above `steps`.',
    'tier-without-start': 'This tier does not say where it begins: add `at_least` or `over` with a figure.',
    'tier-without-when':
      'This tier has no condition: add `when`, or `by` with `at_least` or `over`; for whoever reaches no other step write `choose`, with a last case without `when`.',
    'line-without-when': 'Only the last line may be without `when`: the lines after this one are never reached.',
    'only-line-without-when': 'A single case needs `when`: what is paid in every case needs no `choose`.',
    'unpublished-with-amount':
      'The basis is `unpublished`, so there is no amount: leave it out, or write `exact` or `up-to` as basis.',
    'window-order': 'The window ends on {until}, before it begins on {from}: check the two days.',
    'payments-total': 'The shares of the payments add up to {total}, not to 100%.',
    'joint-cap-order':
      '`{name}` comes after measures here that another joint cap fills after it: list them in one order in all joint caps.',
    'joint-cap-elsewhere':
      '`{name}` is a measure of another place than `{place}`, and sums of two places share no cap: take it out of the list.',
    'repeated-id': 'Two measures of this policy have the id `{id}`: give each its own.',
    'value-is-fact': '`{name}` is the name of a fact already: choose another name for the value.',
    'value-is-definition': '`{name}` is a definition of the policy already: choose another name for the value.',
    'definition-taken': '`{name}` is the name of a fact or value already: choose another name for the definition.',
    'definition-name':
      '`{name}` cannot be the name of a definition: write small letters, digits and underscores, for example small_exporter.',
    'definition-not-boolean':
      '`{name}` is a definition: write `{name}: true` where the company has to come under it, `{name}: false` where it must not.',
    'value-twice':
      '`{name}` names a value of the measure or policy already: choose another name for the value of one item.',
    'item-fact-outside':
      '`{name}` belongs to one item of the list `{list}`, and here no item is looked at: write it inside `for_each: { list: {list}, … }` or `count`; what is worked out for each item stands under `values` in there.',
    'value-name':
      '`{name}` cannot be the name of a value: write small letters, digits and underscores, such as counted_area.',
    'bound-without-effect':
      '`{key}` does nothing for a fact of type {type}: it is for percent, number, integer and list (how many entries). Take it out, and put the limit into a rule: a condition such as `at_most`, or a cap.',
    'fraction-written': '`{found}` is a fraction: write `{ quotient: [{part}, {whole}] }`.',
    'negative-in-rule':
      '`{found}` is below zero, which no figure of a rule can be: take it off by `excess: [AMOUNT, {taken}]` (never below 0) or `difference: [AMOUNT, {taken}]`.',
    'key-without-effect': '`{key}` does nothing for a fact of type {type}: it is for {types}. Take it out.',
    'unit-title-known':
      '`unit: {unit}` counts in the unit `{base}`, which has its own name in every language, so `unit_title` does nothing: take it out, or where something else is counted give `unit` a word of its own, such as `animal`.',
    'area-unit':
      'An area is always counted in m², and `unit: {found}` would do nothing: take it out and write the rules in m², or count in another unit as a number (`type: number`, `unit: ha` for hectares).',
    'fact-without-choices':
      'There is nothing to choose from: add `choices: { KEY: { en: …, zh-Hans: … } }`, a line for each.',
    'sum-part':
      '`{name}` cannot be a part of this sum: name facts of the same type ({type}) that the company gives itself, not those of an item, and no other sum.',
    'bounds-crossed': 'The least ({min}) lies above the most ({max}): no answer fits both.',
    'bound-of-entries':
      '`{found}` is no number of entries: for a list write how many entries it may have, as a whole number without a unit, such as 12.',
    'fact-exists': '`{name}` is in the vocabulary already: use that fact, or choose another name.',

    'title-without-value':
      '`{name}` has a title, and no value has this name: name it under `values`, or remove the title.',
  }) as const;
