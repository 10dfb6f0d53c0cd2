/** Where a command writes: results to `out`, one line each; messages for people to `err`. */
export type CliOutput = { out(line: string): void; err(line: string): void };
