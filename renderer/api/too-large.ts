import type { CallName } from '../../shared/api.ts';
import { FILE_LIMITS } from '../../shared/domain/file-limits.ts';
import { sv } from '../text/sv.ts';
import { ApiError } from './api-error.ts';

const MB = 1024 * 1024;

/** Calls whose files may be so large that carrying one too large to the core, to be refused there, would take seconds. */
const LIMITS: Partial<Record<CallName, number>> = {
  'wordTemplates.add': FILE_LIMITS.wordFile,
  'wordTemplates.replace': FILE_LIMITS.wordFile,
  'records.import': FILE_LIMITS.record,
};

/**
 * Refuses what the core would refuse for its size, before it is carried there.
 * @throws ApiError import-unreadable
 */
export function refuseTooLarge(name: CallName, request: unknown): void {
  const most = LIMITS[name];
  if (most === undefined || typeof request !== 'object' || request === null || !('bytes' in request)) return;
  if (request.bytes instanceof Uint8Array && request.bytes.length > most)
    throw new ApiError('import-unreadable', sv.ui.fileTooLarge(most / MB));
}
