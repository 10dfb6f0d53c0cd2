/** The tables as Kysely knows them. What they promise stands in migrations/. */
import type { ColumnType, Generated } from 'kysely';
import type { Json } from './dialect.ts';

type Written<T> = ColumnType<T, never, never>;

export interface Tables {
  identity: { id: number; uuid: string; saves: number; created_at: string };
  municipality: {
    seq: Generated<number>;
    id: string;
    name: string;
    short_name: string;
    kind: string;
    sign_place: string;
  };
  asset: { id: string; mime: string; width_px: number; height_px: number; sha256: string; bytes: Uint8Array };
  brand: {
    municipality_id: string;
    name: string;
    primary_colour: string;
    secondary_colour: string;
    font: string;
    header_lines: Json;
    footer_lines: Json;
    logo_asset_id: string | null;
    logo_alt: string;
    own_font: Json | null;
    margins: Generated<Json>;
    text_size: Generated<number>;
    logo_place: Generated<Json>;
  };
  council_brand: {
    council_id: string;
    name: string | null;
    primary_colour: string | null;
    secondary_colour: string | null;
    font: string | null;
    own_font: Json | null;
    header_lines: Json | null;
    footer_lines: Json | null;
    margins: Json | null;
    text_size: number | null;
    logo_place: Json | null;
    logo_asset_id: string | null;
    logo_alt: Generated<string>;
  };
  font_file: { sha256: string; name: string; added_at: string; bytes: Uint8Array };
  organisation: { id: string; name: string; short_name: string; kind: string; ended_on: string | null };
  person: {
    id: string;
    name: string;
    sort_name: string;
    party: string;
    email: string;
    phone: string;
    ended_on: string | null;
  };
  council: {
    id: string;
    municipality_id: string;
    name: string;
    short_name: string;
    spoken_name: string;
    kind: string;
    kl_applies: number;
    document_kind: string;
    default_place: string;
    default_start: string | null;
    default_end: string | null;
    numbering: string;
    adjusters: number;
    signing_order: Json;
    template_id: string;
    ended_on: string | null;
    rules: Json;
    mandate_periods: Json;
  };
  standing_item: {
    council_id: string;
    id: string;
    position: number;
    heading: string;
    kind: string;
    body: Json | null;
  };
  membership: {
    id: string;
    council_id: string;
    person_id: string;
    kind: string;
    office: string | null;
    party: string;
    organisation_id: string | null;
    title: string;
    substitute_for_person_id: string | null;
    valid_from: string | null;
    valid_to: string | null;
    position: number;
  };
  meeting: {
    id: string;
    council_id: string;
    status: string;
    revision: number;
    created_at: string;
    updated_at: string;
    removed_at: string | null;
    sha256: string;
    record_version: number;
    date: Written<string | null>;
    start: Written<string | null>;
    place: Written<string>;
    document_kind: Written<string>;
    item_count: Written<number>;
    template_id: Written<string | null>;
    record: Json;
  };
  /** Kept by triggers: read only. */
  decision: {
    meeting_id: Written<string>;
    position: Written<number>;
    council_id: Written<string>;
    status: Written<string>;
    removed: Written<number>;
    date: Written<string | null>;
    item_id: Written<string>;
    decision_id: Written<string>;
    item_no: Written<number | null>;
    paragraph_no: Written<number | null>;
    heading: Written<string>;
    case_number: Written<string>;
    lead_in: Written<string | null>;
    clauses: Written<Json>;
    words: Written<string>;
  };
  earlier_wording: { meeting_id: string; revision: number; at: string; sha256: string; facts: Uint8Array };
  meeting_change: {
    seq: Generated<number>;
    meeting_id: string;
    step: string;
    label: string;
    state: 'done' | 'undone' | 'dropped';
    guarded: number;
    revision: number;
    started_at: string;
    at: string;
    ops: Json;
    inverse: Json;
  };
  snippet: { id: string; category: string; title: string; text: string; goes_into: string };
  setting: { key: string; value: Json };
  template: { id: string; based_on: string; created_at: string; removed_at: string | null };
  template_version: { template_id: string; version: number; sitting: string; body: Json; saved_at: string };
  made_file: {
    seq: Generated<number>;
    id: string;
    meeting_id: string;
    format: string;
    path: string;
    name: string;
    bytes: number;
    milliseconds: number;
    made_at: string;
    revision: number;
    sha256: string;
    template_id: string;
    template_version: number | null;
    word_template_id: string | null;
    word_template_version: number | null;
    kind: string;
    meeting_version: number | null;
    facts_sha256: string | null;
    brand_sha256: string | null;
    template_sha256: string | null;
  };
  word_template: {
    id: string;
    name: string;
    minutes_template_id: string;
    created_at: string;
    removed_at: string | null;
  };
  word_template_version: {
    word_template_id: string;
    version: number;
    file_name: string;
    sha256: string;
    bytes: Uint8Array;
    removed: Json;
    problems: Json;
    saved_at: string;
  };
  search_source: {
    seq: Generated<number>;
    noun: string;
    source_id: string;
  };
  search_passage: { id: number; source_seq: number; place: number };
  search_council: { number: Generated<number>; council_id: string };
  search_word: { id: Generated<number>; mark: number; word: string };
  search_state: { id: number; version: number };
  /** Kept by triggers on `meeting`; never written by hand. */
  follow_up_entry: {
    meeting_id: Written<string>;
    position: Written<number>;
    follow_up_id: Written<string>;
    entry: Written<Json>;
  };
  follow_up_act: {
    seq: Generated<number>;
    council_id: string;
    follow_up_id: string;
    step: string;
    after_meeting_id: string | null;
    day: string;
    at: string;
    act: Json;
    undone_at: string | null;
  };
  snapshot_part: { sha256: string; body: Json };
  meeting_version: {
    meeting_id: string;
    number: number;
    status: string;
    made_at: string;
    day: string | null;
    note: string;
    revision: number;
    withdrawn_at: string | null;
    template_id: string;
    template_version: number | null;
    word_template_id: string | null;
    word_template_version: number | null;
    facts_sha256: string;
    brand_sha256: string;
    template_sha256: string;
    sha256: string;
  };
  meeting_adjustment: { meeting_id: string; version: number; facts: Json };
  status_change: {
    seq: Generated<number>;
    meeting_id: string;
    at: string;
    from_status: string;
    to_status: string;
  };
  meeting_numbers: { meeting_id: string; points: number; first_no: number | null; last_no: number | null };
}
