/** What an estimate takes for granted, and what a reader must know beside a figure. */
export const cautions = () =>
  ({
    'assumption.jurisdiction': 'Where the company is registered is not known, so every place is estimated: {places}.',
    'assumption.jurisdiction-elsewhere':
      'The company is registered in none of the places known here, so every place is estimated: {places}.',
    'assumption.rate-option': '1 {currency} = {rate} CNY, as given with --fx.',
    'assumption.rate-profile': '1 {currency} = {rate} CNY, as the profile gives it.',
    'assumption.rate-bundled':
      '1 {currency} = {rate} CNY: a working rate of {date} that comes with this tool and is not official. Give the rate of the claim with --fx or in the profile.',
    'assumption.place':
      'Answered once, and the same answer used for every place asked about that has none of its own: {facts}. Where a place differs, say so in the profile under `places`.',
    'assumption.received':
      'What the profile does not name as received before is taken as not yet had; this matters for what is paid only once.',
    'assumption.client-rate-option': '1 {currency} = {rate} CNY, the rate chosen for this estimate.',
    'assumption.client-rate-profile': '1 {currency} = {rate} CNY, the rate stated for the company.',
    'assumption.client-rate-bundled':
      '1 {currency} = {rate} CNY: a working rate of {date}, not an official one; the rate applied to the claim may differ.',
    'assumption.client-place':
      'Answered once, and the same answer used for every place that has none of its own: {facts}.',
    'assumption.client-received':
      'Nothing was stated of awards received before, so what is paid only once is taken as not yet received.',
    'assumption.window': '{policy}: {text}',

    'warning.boundary':
      'The company stands exactly on a figure of which the document leaves open whether it still counts ({condition}): ask the authority.',
    'warning.not-registered': 'not registered in {places}; `subsidy compare` shows the company as if it were.',
    'warning.undecided': 'registered in none of these places yet; `subsidy compare` shows what each would pay.',
    'warning.contradiction': 'Facts that contradict each other: {says}',
    'warning.claimed-twice':
      '{fact}: the same cost is put forward in more than one place. Check that it may be claimed in each.',
    'warning.award-later':
      'The award received under “{award}” is dated {date}, after the day of this estimate ({day}), and counts as had all the same: check the date.',
    'warning.lapses-soon': 'It ends soon: the last day is {until}.',
    'warning.later-round':
      'It ended on {until}. Costs up to that day may still be claimable in a later round: ask the office.',
    'warning.own': '{text}',
    'warning.own-if': 'Where {condition}: {text}',
  }) as const;
