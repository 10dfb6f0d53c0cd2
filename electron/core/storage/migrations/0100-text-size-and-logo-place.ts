/** How large the text is and where the logo stands, of the municipality and of a council of its own; null is "as the municipality". */
export const textSizeAndLogoPlace = `
alter table brand add column text_size real not null default 11;
alter table brand add column logo_place text not null default '{}' check (json_valid(logo_place));
alter table council_brand add column text_size real;
alter table council_brand add column logo_place text check (logo_place is null or json_valid(logo_place));
`;
