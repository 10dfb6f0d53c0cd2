/** Where a council differs from the rule set, and its own mandate periods: both short lists that are read with the council. */
export const ruleCard = `
alter table council add column rules text not null default '[]' check (json_valid(rules));
alter table council add column mandate_periods text not null default '[]' check (json_valid(mandate_periods));
`;
