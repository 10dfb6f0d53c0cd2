/**
 * What an operating system gives the app: one window, and the few dialogs and programs outside it.
 * Two shells fulfil it: Electron, and an installed Chromium, Chrome or Edge. Nothing is decided in them.
 */
export type ShellKind = 'electron' | 'browser';

export interface AppShell {
  readonly kind: ShellKind;
  /** Settles when the window is gone: the user closed it, or it was lost (the browser or the page kept crashing). */
  readonly closed: Promise<'user' | 'lost'>;
  /** Tells the page. An event is a hint to fetch again: one sent while no page listens is dropped. */
  emit(event: string, payload: unknown): void;
  /**
   * Asks the user where to put the file and puts it there.
   * The path, or null when the user said no. Rejects with the system's own error (ENOSPC, EACCES, EBUSY …).
   */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<string | null>;
  /** Opens a file in the program the user has for it. Only for files the app itself has just written. */
  openPath(file: string): Promise<void>;
  /** Shows a file in the system's file manager. Only for files the app itself has just written. */
  showInFolder(file: string): Promise<void>;
  /** Brings the window to the front, for the second start of the app. */
  focus(): Promise<void>;
  close(): Promise<void>;
}

/** Answers one call of the page; always a reply, never a rejection. Made by electron/api. */
export type Dispatch = (name: unknown, request: unknown) => Promise<unknown>;

/** Writes a file so that the old one is kept until the new one is whole. */
export type WriteFile = (file: string, bytes: Uint8Array) => Promise<unknown>;
