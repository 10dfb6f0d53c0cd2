/** A list that floats over the page hands the focus back when it has gone, two frames later; what wants it then waits so long. */
export function afterOverlay(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
