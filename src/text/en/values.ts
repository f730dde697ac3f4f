/** What is said of a value that cannot be read: what was found, what is expected, what to write instead. */
export const values = () =>
  ({
    empty: 'Nothing is written here: write a value, or `unknown` where it is not known.',
    'too-long': 'This has {length} characters, and at most {most} are read here: write the figure and its unit alone.',

    'not-a-number': '`{found}` is not a figure: write digits, such as 1200000, 1,200,000 or 1.2 million.',
    'number-in-words': '`{found}` is a number in words: write it in digits, such as 300000 or 30万.',
    'letter-for-wan': '`{found}`: `w` is not read as a number. If it stands for 万, ten thousand, write {instead}.',
    'not-finite': '`{found}` is not a figure: write digits, or `unknown` where it is not known.',
    radix: '`{found}` is not in decimal digits: write it in these, such as 31.',
    separator: '`{found}` has `{sign}` between its digits: write {instead}.',
    exponent: '`{found}` has an exponent: write all the digits, such as {instead}.',
    'exponent-long': '`{found}` has an exponent: write all the digits.',
    range: '`{found}` is a range: give one figure, or `unknown`.',
    approximate: '`{found}` is not exact: give one exact figure, or `unknown`.',
    bound: '`{found}` is a limit: give the figure itself, or `unknown`.',
    'two-figures': '`{found}` has more than one number in it: give one figure.',
    plus: '`{found}` has a plus sign: leave it out, and write {instead} with its unit if it has one.',
    negative: '`{found}` is below zero, which this figure cannot be: write 0 or more.',

    'ambiguous-comma': '`{found}` could mean {decimal} or {whole}: write {decimal} or {whole}.',
    'decimal-comma': '`{found}` has a comma where the decimal point goes: write {instead}.',
    'misplaced-comma': '`{found}` has commas that are not between thousands: if it is one number, write {instead}.',
    'misplaced-space': '`{found}` has spaces that are not between thousands: if it is one number, write {instead}.',
    'points-between-thousands': '`{found}` has points between the thousands: write {instead}.',
    'several-points': '`{found}` has its points in the wrong places: write one point before the decimals, such as 1.5.',
    'trailing-point': '`{found}` ends in a point: write {instead}.',
    'leading-zero':
      '`{found}` begins with a zero: write {instead}. Inside [ ] a comma parts two values, so write 1000 m² there, not 1,000 m².',
    'too-many-digits':
      '`{found}` has {count} digits before the point, and at most {most} are read: check the figure and its unit.',
    'too-many-decimals': '`{found}` has {count} digits after the point, and at most {most} are read: round it.',
    fraction: '`{found}` is not a whole number: write {below} or {above}.',
    'under-least': '`{found}` is too low: write {least} or more.',
    'over-most': '`{found}` is too high: write {most} or less.',
    'ambiguous-m': '`{found}`: `m` could mean million, metres or months. Write 1 million, 1000 m² or 36 months.',

    currency: '`{found}` is not a currency that is known: write its code (ISO 4217), such as CNY, USD, HKD or MOP.',
    'currency-near': '`{found}` is not a currency that is known: did you mean {near}?',
    'two-currencies': '`{found}` names two currencies: write one, such as 1,200,000 CNY.',
    dollar: '`{found}`: `$` alone could be USD, HKD, MOP or another. Write the code, such as 100 USD.',
    'not-money':
      '`{found}` has the unit {unit}, and an amount of money is expected: write an amount with its currency, as in 1,200,000 CNY.',
    'per-in-money':
      '`{found}` says what the amount is per. That belongs to the question, not to the value: write the amount alone, {instead}.',
    'per-other':
      '`{found}` is per something else than the question, which asks for {expected}: work it out for that, and write the amount alone.',
    'per-not-asked':
      '`{found}` says what the amount is per, and the question asks for the whole amount: write that alone.',

    'percent-bare': '`{found}` has no % sign, so it could mean something else: write {percent}%.',
    'percent-bare-fraction': '`{found}` could mean {percent}% or {hundredfold}%: write {percent}% or {hundredfold}%.',
    'not-percent': '`{found}` is not a percentage: write the share of a hundred and the sign % alone.',
    'percent-instead': '`{found}` is not written as a percentage: write {instead}.',
    'not-area':
      '`{found}` is not in square metres: write the area in m², such as 1,500 m² (1 亩 is about 666.67 m², 1 sq ft 0.092903 m²).',
    'unit-not-expected': '`{found}` has the unit {unit}, and a number without a unit is expected.',
    'unit-other': '`{found}` has the unit {unit}: write it in the unit of the question, {expected}.',
    'unit-asked': '`{found}` has the unit {unit}: write it in the unit of the question, {wanted}.',

    boolean: '`{found}` is neither yes nor no: write true or false (also yes or no, 是 or 否).',
    'date-form': '`{found}` is not a day: write year, month and day, such as 2025-06-30.',
    'date-instead': '`{found}` is not written as a day is here: write {instead}.',
    'date-missing': '`{found}` is not a day of the calendar: check the month and the day.',
    choice: '`{found}` is not one of the choices: write one of {expected}.',
    'choice-near': '`{found}` is not one of the choices: did you mean {near}? The choices are {expected}.',
    'choice-of-several': '`{found}` is the title of several choices: write which is meant, one of {expected}.',
    'text-too-long': 'This text has {length} characters, and at most {most} are read: shorten it.',

    'unit-word':
      '`{found}`: `{unit}` is not a unit. Write units as English words in lower case, such as booth, with `/` for per: 70 CNY/m²/month, 15 m²/person.',
    'unit-near': '`{unit}` is not a unit: did you mean {near}?',
    'currency-in-capitals':
      '`{found}` could be a currency or a thing that is counted: write {instead} for the currency, or another word.',
    'percent-with-unit': '`{found}`: a percentage has no unit. Write the percentage alone.',
    'money-per-money':
      '`{found}` is money per money of one currency: write a percentage; so much for every so much is `for_every: { of: …, step: 10,000 CNY, amount: 200 CNY }`, and a price in another currency is 0.02 CNY/USD.',
    'year-not-exact':
      '`{found}` is not an exact figure a month: write it per month, or as a figure for the year without `/year`.',
  }) as const;
