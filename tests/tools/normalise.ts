/**
 * Text as the samples are compared (the acceptance rule for finished minutes): blank lines, spaces at the ends of lines, the
 * marks the samples' converter left (`[image: ]`, `[bookmark: Tid]`, `*`) and the given running lines of header and footer
 * are taken away, a tab counts as one space. What is left must be the same, line by line.
 */
export function normaliseForComparison(text: string, runningLines: readonly (string | RegExp)[] = []): string[] {
  const isRunning = (line: string) =>
    runningLines.some((running) => (typeof running === 'string' ? running === line : running.test(line)));
  return text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/\[image: [^\]]*\]|\[bookmark: [^\]]*\]|\*/g, '')
        .replaceAll('\t', ' ')
        .trim(),
    )
    .filter((line) => line !== '' && !isRunning(line));
}
