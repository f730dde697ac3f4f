/** What a reviewer finds in a policy that loads: what it is and how to mend it, and under `….why` why it matters. */
export const check = () =>
  ({
    'load.why': 'As long as this stands the file cannot be used.',

    placeholder: 'This is still a placeholder (`{found}`): write the real text, or take the line out.',
    'placeholder.why': 'It would be shown to companies as if it were the document’s.',
    'place-untitled':
      'The place `{place}` has no name: add `place_title: { en: …, zh-Hans: … }` under `title`, in one policy of the place.',
    'place-untitled.why': 'It would be called by its folder in every language.',
    'place-title-known': 'The place `{place}` is called {known} already: take this name out, or correct the other.',
    'place-title-known.why': 'The other name is shown everywhere, and this one nowhere.',
    'type-untitled':
      'The type `{type}` has no title: add `type_titles: { {type}: { en: …, zh-Hans: … } }` above `measures`.',
    'type-untitled-near':
      'The type `{type}` has no title: did you mean `{near}`? If not, add `type_titles: { {type}: { en: …, zh-Hans: … } }` above `measures`.',
    'type-untitled.why':
      '`compare` sets places side by side by the types of their measures, and would call this one by its id in every language.',
    'type-title-unused': 'No measure here is of the type `{type}`: give it to one under `type`, or take its title out.',
    'type-title-unused.why': 'A title of nothing is shown nowhere; most often the type is misspelt.',
    'type-title-known':
      'The type `{type}` is called {known} already: take this title out, or give the measures a type of their own.',
    'type-title-known.why': 'The other title is shown for all of them, and this one nowhere.',
    'unit-untitled':
      'The unit `{unit}` has no name that readers know: add `unit_title: { en: …, zh-Hans: … }` to the fact.',
    'unit-untitled.why': 'It would be called by this word in every language: “70 {unit}” among Chinese characters too.',
    'text-empty': 'The text is empty: write it in {language}.',
    'text-empty.why': 'Readers in that language would see nothing.',
    'text-language': 'This text under `{key}` is not in {language}: write it in {language}, or exchange the two.',
    'text-language.why': 'Readers would get the wrong language.',

    'no-clause':
      'The measure `{id}` names no clause: add `clause: "art. 5"`, or `no_clause: { en: …, zh-Hans: … }` with the reason.',
    'no-clause.why': 'A figure that cannot be traced to a clause cannot be defended.',
    'clause-and-none':
      'There is a clause ({clause}) and a reason why there is none: keep `clause`, and take `no_clause` out.',
    'clause-and-none.why': 'One of the two is wrong.',
    'issued-after-start':
      'It was issued on {issued}, after it begins on {from}: check both days; if it works back, say so in `notes`.',
    'issued-after-start.why': 'Most often one of the days is a slip.',
    'issued-in-future': 'The day of issue {issued} lies ahead: check it.',
    'issued-in-future.why': 'Most often it is a slip in the year.',
    'window-no-start': 'The window has no first day: add `from: YYYY-MM-DD`, or `assumed` with what is known of it.',
    'window-no-start.why': 'Without it the measure would count as in force for all time.',
    'window-no-end':
      'The window has no last day: add `until: YYYY-MM-DD`, or say in `assumed` that the document names none.',
    'window-no-end.why': 'A policy that ran out would be paid out for ever.',
    'window-lapsed':
      'The last day was {until}: look for a successor or an extension, and if there is none leave it as it is.',
    'window-lapsed.why': 'On {as_of} it is shown as lapsed and is not in the total.',
    'window-lapses-soon': 'It lapses on {until} (days left: {days}): look for the next edition.',
    'window-lapses-soon.why': 'After that day it leaves every total.',
    'window-outside': 'The measure begins on {from}, after the policy ends on {until}: check the two windows.',
    'window-outside.why': 'Most often the year is a slip.',
    'window-before': 'The measure ends on {until}, before the policy begins on {from}: check the two windows.',
    'window-before.why': 'Most often the year is a slip.',

    'fact-unused': 'The fact `{name}` is used by no rule: use it in `when` or `amount`, or take it out.',
    'fact-unused.why': 'Companies would be asked for something that changes nothing; or a rule was forgotten.',
    'value-unused': 'The value `{name}` is used nowhere: use it in `when` or `amount`, or take it out.',
    'value-unused.why': 'A cap that is named and not used caps nothing.',
    'definition-unused':
      'The definition `{name}` is used nowhere: write `{name}: true` where it is asked for, or take it out.',
    'definition-unused.why': 'What a document defines it uses; most often the condition was forgotten.',
    'paper-unused': 'The paper `{name}` is asked for by no measure: add it to the `documents` of one, or take it out.',
    'paper-unused.why': 'It would be on no checklist.',
    'named-twice': '`{name}` is named twice in this list: take one out.',
    'named-twice.why': 'Most often the second was to be another.',
    'exclusion-never':
      'These measures are never in force together in one place: take the exclusion out, or check their windows.',
    'exclusion-never.why': 'The exclusion sets nothing aside.',
    'joint-cap-unpublished': '`{name}` has no figure, so it takes nothing from this cap: take it out of the list.',
    'joint-cap-unpublished.why': 'It looks as if it were capped, and is not.',
    'joint-cap-once':
      '`{name}` is paid once, and this cap forgets what was paid under it before: add `net_of: ever` (or `this_year`) if that counts.',
    'joint-cap-once.why': 'A company that comes again for the others would find the whole ceiling.',
    'joint-cap-instalments':
      '`{name}` is paid over several years, and this cap cuts the sum of all of them: if it is a cap of each year, make each year a claim (P20).',
    'joint-cap-instalments.why': 'A ceiling of a year would be held against what several years pay.',
    'payments-unpublished':
      'The basis is `unpublished`, so nothing is paid in parts: take `payments` out, or give an amount.',
    'payments-unpublished.why': 'The line does nothing.',
    'once-and-received':
      '`{id}` is paid `once`, and its amount counts what was received under itself: write `frequency: yearly`.',
    'once-and-received.why': '`once` refuses whoever has received anything before, so a top-up would never be paid.',

    'cap-never-bites':
      'This `{key}` of {cap} can never bite: what it is held against is at most {most}. Check the figure, or take the cap out.',
    'cap-never-bites.why':
      'A cap that does nothing is most often a cap with a slip in it, or one on the wrong thing (base or grant).',
    'never-pays':
      '`{id}` pays nothing, whatever a company has: check its figures against each other (a minimum against a cap, a rate against a minimum).',
    'never-pays.why': 'Every company would be refused.',
    'amount-above-cap':
      'This amount lies above the cap of {cap} around it, so that it is never paid in full: check both figures.',
    'amount-above-cap.why': 'One of the two figures would decide nothing, which the document hardly means.',
    'joint-cap-never-bites':
      'This joint cap of {cap} can never bite: together the measures come to {most} at most. Check the figure and the measures.',
    'joint-cap-never-bites.why':
      'A ceiling that does nothing is most often one with a slip in it, or over the wrong measures.',
    'point-in-figure': '`{found}` is read as {less}: write {less} or {more}, so that nobody takes it for the other.',
    'point-in-figure.why': 'Where a point parts thousands, the same figure is a thousand times as much.',
    'other-place':
      'The folder of the file is that of `{place}`, and the scope asks for `{other}`: check which of them is meant.',
    'other-place.why': 'No company of the place would be told of the policy.',
    'period-of-nothing':
      '`{found}` is no time, so nothing counts as received: write the period, such as 36 months, `this_year` or `ever`.',
    'period-of-nothing.why': 'Whoever had the sum before would be promised it again.',
    'limit-zero': 'This `{key}` is 0, so nothing is ever paid: write the figure.',
    'limit-zero.why': 'Every company would be refused.',
    'floor-takes-all': 'The first slice takes the whole base (at most {most}): check the figure.',
    'floor-takes-all.why': 'Nothing would ever be paid.',
    'minimum-nothing': 'A minimum of 0 refuses nothing: write the figure, or take it out.',
    'minimum-nothing.why': 'The line does nothing.',
    'never-least': 'This amount is never the least of them: check the figure, or take it out.',
    'never-least.why': 'A limit that can never count is most often a slip in a figure or unit.',
    'never-greatest': 'This amount is never the greatest of them: check the figure, or take it out.',
    'never-greatest.why': 'An alternative that can never count is most often a slip in a figure or unit.',
    'rate-zero': 'A rate of 0% pays nothing: write the rate.',
    'rate-zero.why': 'Every company would be refused.',
    'rate-without-percent': '`{found}` has no percent sign: write {percent}%.',
    'rate-without-percent.why':
      '0.3 and 30 and 30% are read by people as the same, and by the sum as three different rates.',
    'rate-over-100': 'A rate of {found} pays more than was spent: check it.',
    'rate-over-100.why': 'Most often the decimal point is out of place.',
    'tier-falls': 'This tier pays less than the one below it: check the two amounts.',
    'tier-falls.why': 'Whoever does more would get less.',
    'tier-same': 'This tier pays the same as the one below it: check the amount, or join the two.',
    'tier-same.why': 'Most often a line was copied and its amount not changed.',
    'case-gap':
      'Between this case and the next lower one there is a gap (from {from} to {to}): let one begin where the other ends, or in `choose` add a last case without `when` for the rest.',
    'case-gap.why': 'Companies in the gap would get nothing.',
    'case-overlap':
      'This case and an earlier one both hold from {from} to {to}: let one begin where the other ends, with `below` for the lower one (or `over` for the higher).',
    'case-overlap.without-to':
      'This case and an earlier one both hold at {from}: use `below` for the lower one (or `over` for the higher), so that one alone has the figure.',
    'case-overlap.why': 'Where both hold only the order decides which is paid.',
    'tier-unreachable':
      'Tier {number} is never paid: whoever meets it meets a higher one or fails a condition of the measure. Check its condition.',
    'tier-unreachable.why': 'The amount stands in the file and is never reached.',
    'line-unreachable':
      'Case {number} is never paid: the cases before it, or the conditions of the measure, leave nothing for it. Check the order and the conditions.',
    'line-unreachable.why': 'The amount stands in the file and is never reached.',
    'table-lacks':
      'The table has no line for {choices} of `{fact}`: add the lines, or `otherwise: 0 CNY` (of a rate: `0%`) where the document gives nothing.',
    'table-lacks.why': 'A company with such a choice would get nothing, and nobody would have said so.',
    'step-for-all':
      'This condition on `{key}` holds for every company, and a step cannot be for whoever reaches no other: write `choose`, with the highest case first and a last case without `when`, or `by: {key}` with steps that begin `at_least` or `over` a figure.',
    'step-for-all.why': 'Read as a condition it refuses nobody, so that it looks like a slip in the figure.',
    'always-true': 'This condition on `{key}` holds for every company: check the figure and the word, or take it out.',
    'always-true.why': 'It refuses nobody, and the document meant it to.',
    'always-false': 'This condition on `{key}` holds for no company: check the figures and the words.',
    'always-false.why': 'Everybody would be refused.',
    'never-met':
      'The conditions of `{id}` contradict each other, so that no company can meet them: check them, with the scope of the policy.',
    'never-met.why': 'Everybody would be refused.',
    'condition-twice':
      'This condition is asked already (in the scope or in this measure): take it out, or check whether it was to be another.',
    'condition-twice.why': 'Most often a line was copied and not changed.',
    'against-itself': '`{name}` is held against itself here: write what it is to be held against.',
    'against-itself.why': 'It comes to the same for every company: most often a name was copied and not changed.',

    'once-in-each-edition':
      '`{id}` is paid once here and once as {earlier}: where the document pays it once in all, name `had: { received: { measures: [{earlier}], within: ever } }` under `values`, and ask for `had: { at_most: 0 CNY }`.',
    'once-in-each-edition.why': 'Who had it under the earlier edition would be promised it again.',
    'no-place':
      '`{id}` is open to companies of every place: add `- company.registered_in: { includes: PLACE }` under `scope`, with the name of the folder as PLACE, unless the document asks for no registration.',
    'no-place.why': 'A company that is registered elsewhere would be promised the sum.',
    'currencies-meet':
      'Amounts in {left} and in {right} meet here, so that the sum hangs on an exchange rate: where the document counts in one currency, write a fact of your own in that currency under `facts` (with `unit:`) in place of the shared one.',
    'currencies-meet.why':
      'A company would be asked in the wrong currency, and what it is promised would move with the rate.',

    'no-examples': 'There are no worked examples: add `examples` with cases whose sums you worked by hand.',
    'no-examples.why': 'Nothing shows that the rules say what the document says.',
    'no-example': 'No example expects anything of `{id}`: add a case that pays it and one that refuses it.',
    'no-example.why': 'A slip in this measure would go unnoticed.',
    'example-name-twice': 'Two examples are called “{name}”: give each its own name.',
    'example-name-twice.why': 'A failure could not be told from the other.',
    'expects-unknown': 'The example expects something of `{name}`, and there is no such measure: did you mean {near}?',
    'expects-unknown.without-near':
      'The example expects something of `{name}`, and there is no such measure: write the id of one.',
    'expects-unknown.why': 'The example tests nothing.',
    'expects-amount': '`{found}` is no sum of money: write one such as 50,000 CNY.',
    'expects-amount.why': 'The example could never pass.',
    'unknown-status': '`{found}` is no status: write one of {known}.',
    'unknown-status.why': 'The example could never pass.',
  }) as const;
