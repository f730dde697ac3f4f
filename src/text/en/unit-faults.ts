/** Figures whose units do not fit. */
export const unitFaults = () =>
  ({
    'threshold-without-unit':
      '{name} is a plain number, as a `count` or a share is, and has no unit; this figure is in {right}: write `{instead}`.',
    'threshold-without-unit.without-instead':
      '{name} is a plain number, as a `count` or a share is, and has no unit; this is in {right}: hold it against something without a unit.',
    'fact-without-unit':
      '{name} has no unit, and this figure is in {right}: write the bare figure (`{instead}`) in what {name} counts, or where the fact is one of this file give it its unit (`{unit}`).',
    'fact-without-unit.without-instead':
      '{name} has no unit, and this is in {right}: hold it against something without a unit, or where the fact is one of this file give it its unit (`{unit}`).',
    'threshold-needs-unit': '{name} is in {left}, and this figure has no unit: write `{instead}`.',
    'threshold-needs-unit.without-instead':
      '{name} is in {left}, and this is a plain number: hold it against something in {left}.',
    'units-differ': '{name} is in {left}, and this figure is in {right}: write the figure in {left}.',
    'units-differ.without-name':
      'The amounts before it are in {left}, and this one is in {right}: they cannot be compared or added.',
    'units-plain-before':
      'The amounts before it are plain numbers without a unit, and this one is in {right}: they cannot be compared or added. A `count` has no unit: write a figure beside it without one.',
    'units-plain-here':
      'The amounts before it are in {left}, and this one is a plain number: give it its unit ({left}).',
    'unit-wanted': 'This is in {found}, and {wanted} is expected.',
    'plain-wanted': 'This is in {found}, and a plain number or a percentage is expected: write it without a unit.',
    'unit-wanted-for-plain': 'This is a plain number, and {wanted} is expected: give it its unit.',
    'amount-no-money':
      'This comes to a figure in {unit}, and an amount of money is expected: check what is multiplied or divided.',
    'amount-bare': 'This amount has no currency: write {figure} CNY, or whatever the document pays in.',
    'amount-plain':
      'This comes to a plain number, and an amount of money is expected: multiply it by a price, such as 100 CNY.',
    'amount-price':
      'This comes to a price ({unit}), and an amount of money is expected: multiply it by a figure in {thing}. A `count` has no unit: the price of one stands without `/{thing}` beside it, in {currency} alone.',
    'fact-unit':
      '`{found}` cannot be a unit: write an English word in small letters for one of what is counted, such as {near}; what readers call it stands in `unit_title` of the fact.',
    'fact-unit-year':
      '`{found}` cannot be a unit, because it is a length of time, and time is counted in months: write `unit: month` (rules and profiles may still say 3 years, which are 36 months), or leave the unit out where whole years are counted one by one.',
    'whole-written':
      'The whole has to be written out here, such as 12 months. Where it is a fact or a sum, write `product: [AMOUNT, { quotient: [PART, WHOLE] }]`, with `least: [PART, WHOLE]` for the part if it may be more.',
  }) as const;
