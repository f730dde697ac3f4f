/** Why a measure has its status. `without-…` is the sentence where that gap is empty. */
export const reasons = () =>
  ({
    'reason.met': 'Met: {condition} ({values})',
    'reason.met.without-values': 'Met: {condition}',
    'reason.open': 'Still open: {condition} ({values})',
    'reason.open.without-values': 'Still open: {condition}',
    'reason.fails': 'Not met: {condition} ({values})',
    'reason.fails.without-values': 'Not met: {condition}',
    'reason.received': 'It is paid only once, and {amount} was received before',
    'reason.joint-cap': 'The ceiling that it shares with other measures is used up by those before it',
    'reason.nothing': 'The sum comes to 0.00',
    'reason.zero': 'The sum comes to nothing: {why}',
    'reason.set-aside': 'Set aside for “{measure}”: {because}',
    'reason.set-aside.without-because': 'Set aside for “{measure}”, of the same type, which brings more',
    'reason.lapsed': 'Lapsed: its last day was {until}',
    'reason.not-yet': 'Not yet in force: its first day is {from}',

    'why.fact-zero': '{fact} is 0',
    'why.literal-zero': 'its own figure is 0',
    'why.empty-list': '{list}: none',
    'why.no-item': 'nothing under “{list}” earns a sum (each has to meet: {where})',
    'why.no-item.without-where': 'nothing under “{list}” earns a sum',
    'why.item': '{item}: {why}',
    'why.no-line': 'no line of the table fits ({own})',
    'why.no-rung': 'no step is reached; the first asks for {condition} ({values})',
    'why.no-rung.without-values': 'no step is reached; the first asks for {condition}',
  }) as const;
