const MB = 1024 * 1024;

/** The most bytes that are taken in of a file from outside. The window sends no more, the core refuses more. */
export const FILE_LIMITS = {
  /** Far more than any template needs; larger is something else. */
  template: 1_000_000,
  logo: 5 * MB,
  /** Of one file. It goes along whole in every Word file. */
  font: 4 * MB,
  wordFile: 20 * MB,
  /** A meeting with a logo and a day's worth of pasted tables stays far below. */
  record: 50 * MB,
  roster: 5 * MB,
} as const;
