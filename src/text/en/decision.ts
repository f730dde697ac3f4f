/** The words of the decisions beyond an estimate: what next, what if, where, when, which papers. */
export const decision = () =>
  ({
    'warning.group-too-large':
      'It stands in a group of {count} measures that exclude one another or share a cap: too many to find the best choice exactly. Nothing of it is counted as sure; choose with the authority.',

    'reason.set-aside-less': 'Taking it instead would bring {less} less',
    'reason.set-aside-less-up-to': 'Taking it instead would bring up to {less} less',
    'reason.set-aside-less-unpublished': 'What it pays is not published; taking it instead gives up {less}',
    'reason.set-aside-less-unpublished-up-to':
      'What it pays is not published; taking it instead gives up as much as {less}',
    'reason.set-aside-less-range':
      'Taking it instead would bring {less} less where ceilings are paid in full, and {most} less where nothing of them is paid',
    'reason.set-aside-less-but-fixed':
      'Taking it instead would bring up to {less} less, but {more} more would be fixed (--prefer fixed)',

    'next.more': '{fact}: {more} more, to {figure}',
    'next.less': '{fact}: {less} less, to {figure}',
    'next.to': '{fact}: {figure} instead of {value}',
    'next.to-currency': '{fact}: {figure} instead of {value} (= {own})',
    'next.yes': '{fact}: yes instead of no',
    'next.no': '{fact}: no instead of yes',
    'next.choice': '{fact}: {choice} instead of {value}',
    'next.add': '{fact}: {choice} as well',
    'next.drop': '{fact}: without {choice}',
    'next.item': '{item}: {change}',

    'decision.next.title': 'What next: {name}',
    'decision.next.title.without-name': 'What next',
    'decision.next.about':
      'Single changes that open a measure or lift it to its next tier, each with what it adds to the total of the place. Each was estimated as if it were given with --set.',
    'decision.next.none':
      'No single change of a fact that the company can act on was found that opens or lifts a measure.',
    'decision.next.change': 'Change',
    'decision.next.brings': 'Brings',

    'decision.if.title': 'What if: {name}',
    'decision.if.title.without-name': 'What if',
    'decision.if.measures': 'Measures that change',
    'decision.if.none': 'No measure changes.',
    'decision.if.days': 'As of {before} before, and of {after} after',
    'decision.if.fact': '{fact}: {before} → {after}',
    'decision.before': 'Before',
    'decision.after': 'After',
    'decision.difference': 'Difference',

    'decision.compare.title': 'Where: {name}',
    'decision.compare.title.without-name': 'Where',
    'decision.compare.about':
      'The company as if it were registered in each place, with its other facts as given. What moving costs, and what would have to be paid back, is not counted.',
    'decision.compare.types': 'Side by side, by kind of support',
    'decision.compare.type': 'Kind',
    'decision.compare.open': 'What each place still asks for',
    'decision.compare.no-open': 'No place asks for more.',
    'decision.compare.facts': 'Open facts',
    'decision.compare.fact': '{fact} ({count} measures)',
    'decision.compare.fact-one': '{fact} (1 measure)',
    'decision.compare.lost': 'What is lost by moving',
    'decision.compare.nothing-lost':
      'Of every kind of support that is paid at home, the other places pay something too.',
    'decision.compare.nothing-paid':
      'On the facts given nothing is paid where the company is registered, so there is nothing to lose.',
    'decision.compare.no-home':
      'The company is registered in none of the places known here, so there is nothing to lose.',
    'decision.compare.all-home': 'The company is registered in every place compared, so there is no other to move to.',
    'decision.compare.from': 'Moving to {places} loses',
    'decision.compare.home': '{place} (registered here)',
    'decision.compare.known': 'On the facts given',
    'decision.compare.at-most': 'At most, once open facts are known',

    'decision.schedule.title': 'When: {name}',
    'decision.schedule.title.without-name': 'When',
    'decision.schedule.about':
      'Years are counted from the year of the claim. A yearly measure is counted once, for this claim; * marks those that may be claimed again while the policy runs.',
    'decision.schedule.payments': 'Payments: {place}',
    'decision.schedule.individuals': 'Payments to individuals: {place}',
    'decision.schedule.no-payments': 'Nothing with a published figure qualifies.',
    'decision.schedule.open': 'Not among the payments, because facts are missing: {titles}.',
    'decision.schedule.year': 'Year {year}',
    'decision.schedule.sum': 'Together',
    'decision.schedule.again': '{title} *',
    'decision.schedule.applications': 'Where and when to apply',
    'decision.schedule.lapsing': 'Lapses within 90 days',
    'decision.schedule.none-lapsing': 'Nothing lapses within 90 days.',
    'decision.schedule.days': 'in {days} days, on {until}',
    'decision.schedule.last-day': 'today is the last day',
    'decision.schedule.tomorrow': 'tomorrow, on {until}',

    'decision.checklist.title': 'Papers: {name}',
    'decision.checklist.title.without-name': 'Papers',
    'decision.checklist.about': 'For all that qualifies, each paper once. [x] is in hand by the profile’s `documents`.',
    'decision.checklist.count': 'Papers in hand: {ticked} of {count}.',
    'decision.checklist.papers': 'Papers',
    'decision.checklist.paper': 'Paper',
    'decision.checklist.for': 'For',
    'decision.checklist.measures': 'By measure',
    'decision.checklist.none': 'Nothing that qualifies names its papers.',
    'decision.checklist.without': 'No published list of papers: ask the office',

    'decision.measure': 'Measure',
    'decision.place': 'Place',
    'decision.totals': 'Totals',
    'decision.office': 'Office',
    'decision.office-unknown': 'not named in the sources',
    'decision.ends': 'Ends',
    'decision.apply': 'Where and when',
    'decision.apply.office': 'Office: {office}',
    'decision.policy': 'Policy',
    'decision.individuals': '{place}, to individuals',

    'status.with-amount': '{amount} ({status})',
  }) as const;
