/**
 * Each place that is asked for alone stands in a table of its own: a look into headings must not read the prose. What is said of
 * their kind in 0040 holds for these too. The index is filled anew.
 */
export const searchPlaces = `
drop table search_minutes;
drop table search_register;

create virtual table search_minutes using fts5 (text, council, content = '', tokenize = 'ascii');
insert into search_minutes (search_minutes, rank) values ('secure-delete', 1);

create virtual table search_heading using fts5 (text, council, content = '', tokenize = 'ascii');
insert into search_heading (search_heading, rank) values ('secure-delete', 1);

create virtual table search_decision using fts5 (heading, text, council, content = '', tokenize = 'ascii');
insert into search_decision (search_decision, rank) values ('secure-delete', 1);

create virtual table search_register using fts5 (text, council, content = '', tokenize = 'ascii');
insert into search_register (search_register, rank) values ('secure-delete', 1);

update search_state set version = 0;
`;
