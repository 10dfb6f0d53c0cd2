/**
 * One request at a time; of what is asked meanwhile only the last is kept. The page beside the form is asked for at every save
 * and may take longer than the next key.
 */
export function latestOnly(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    do {
      again = false;
      await work();
    } while (again);
    running = false;
  };
  return () => {
    again = true;
    if (!running) void run();
  };
}
