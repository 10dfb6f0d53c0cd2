/** What the page is asked to notice while somebody types. Times are milliseconds since the page began. */
export type Noticed = {
  /** When each key went down. */
  keys: number[];
  /** Calls to the core, from request to the last byte of the answer, in the order they began. */
  calls: { sent: number; answered: number }[];
  /** When a new picture of the page typed on was on the screen. */
  pictures: number[];
  /** Every stretch of 50 ms or more in which the window could do nothing else. */
  longTasks: { at: number; ms: number }[];
  /** From a key to the next picture of the window, the letter in it; told in steps of 8 ms. */
  keyToLetter: number[];
};

declare global {
  interface Window {
    noticed?: Noticed;
  }
}

/** Runs in the page; nothing from outside it can be used here. */
export function watch(): void {
  const noticed: Noticed = { keys: [], calls: [], pictures: [], longTasks: [], keyToLetter: [] };
  window.noticed = noticed;
  const observe = (type: string, tell: (entry: PerformanceEntry) => void, more: object = {}): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, ...more });
  observe('resource', (entry) => {
    const { startTime: sent, responseEnd: answered } = entry as PerformanceResourceTiming;
    if (entry.name.endsWith('/@call')) noticed.calls.push({ sent, answered });
  });
  observe('longtask', ({ startTime: at, duration: ms }) => noticed.longTasks.push({ at, ms }));
  observe(
    'event',
    ({ name, duration }) => {
      if (name === 'keydown') noticed.keyToLetter.push(duration);
    },
    { durationThreshold: 16 },
  );
  addEventListener('keydown', ({ timeStamp }) => noticed.keys.push(timeStamp), true);
  // the finished page is drawn onto the canvas that is shown; a task after the next frame it is on the screen
  const draw = CanvasRenderingContext2D.prototype.drawImage;
  CanvasRenderingContext2D.prototype.drawImage = function (this: CanvasRenderingContext2D, ...given: unknown[]) {
    (draw as (...all: unknown[]) => void).apply(this, given);
    if (this.canvas.closest('.sheet:has(.sheet-mark)') === null) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => noticed.pictures.push(performance.now());
      port2.postMessage(null);
    });
  } as typeof draw;
}
