/**
 * The municipality's own fonts, margins, and what a council has of its own in its look; null is "as the municipality".
 *
 * A font file is found by its sum and never taken away: adjusted minutes refer to the fonts they were set in, and must be able to
 * be made again. `files` of an own font are in the column `own_font`, as in the record.
 */
export const ownFontsAndCouncilBrands = `
create table font_file (
  sha256 text primary key check (length(sha256) = 64),
  name text not null,
  added_at text not null,
  bytes blob not null
) strict;

alter table brand add column own_font text check (own_font is null or json_valid(own_font));
alter table brand add column margins text not null default '{}' check (json_valid(margins));

create table council_brand (
  council_id text primary key references council (id) on delete cascade,
  name text,
  primary_colour text,
  secondary_colour text,
  font text,
  own_font text check (own_font is null or json_valid(own_font)),
  header_lines text check (header_lines is null or json_valid(header_lines)),
  footer_lines text check (footer_lines is null or json_valid(footer_lines)),
  margins text check (margins is null or json_valid(margins)),
  logo_asset_id text references asset (id),
  logo_alt text not null default ''
) strict;
create index council_brand_logo on council_brand (logo_asset_id);
`;
