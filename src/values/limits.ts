/** How long a figure may be that people write: more is a slip, or no figure of a company or a policy. */

export const MOST_DIGITS = 15;
export const MOST_DECIMALS = 6;
