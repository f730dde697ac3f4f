/** The facts of `policies/facts.yaml` of which the tool itself speaks, whatever the policies ask for. */

/** Where the company is registered: it decides which jurisdictions are looked at. */
export const REGISTERED_IN = 'company.registered_in';

/** What the company does: recipients of measures are among these. */
export const ROLES = 'company.roles';
