import { JusteraError } from '../errors.ts';

const primaryCode = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

/** The system's or SQLite's own error as one with a code and a way out; anything unknown comes back as it is. */
export function translateSqliteError(error: unknown): unknown {
  if (error instanceof JusteraError) return error;
  const code = primaryCode(error);
  const as = (to: JusteraError['code'], message: string) =>
    new JusteraError(to, message, { detail: code, cause: error });
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return as(
      'disk-full',
      'Disken är full, så det senaste är inte sparat. Frigör utrymme på disken; din text finns kvar på skärmen och sparas på nytt.',
    );
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return as('database-locked', 'Justera är redan öppet. Stäng det andra fönstret och försök igen.');
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return as(
      'read-only-folder',
      'Databasen går inte att skriva till. Kontrollera att du har rätt att skriva i mappen där den ligger.',
    );
  // every text kept as JSON was JSON when it was written: indexes, triggers and checks stumble over one that no longer is
  const isRotten = code === 'SQLITE_ERROR' && error instanceof Error && error.message === 'malformed JSON';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || isRotten)
    return as(
      'database-damaged',
      'Databasen är skadad. Den lämnas orörd; återställ den senaste säkerhetskopian, eller kontakta den som sköter programmet.',
    );
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_CANTOPEN' || code === 'EIO')
    return as(
      'database-failed',
      'Disken svarar inte som den ska, så det senaste är inte sparat. Din text finns kvar på skärmen och sparas på nytt.',
    );
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return as(
      'invalid-input',
      'Något som uppgiften hänvisar till finns inte längre. Öppna sidan på nytt och försök igen.',
    );
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EEXIST')
    return as(
      'folder-missing',
      'Mappen för databasen finns inte och går inte att skapa. Kontrollera att disken är ansluten och att du har rätt att skriva där.',
    );
  return error;
}

/** After these nothing more may be trusted to the connection: it is closed, opened again and checked (USENIX ATC 2020, fsync failures). */
export function endsTrust(error: unknown): boolean {
  const code = primaryCode(error);
  return code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}
