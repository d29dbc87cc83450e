/** What one scan reads at most. A repository is untrusted: reaching a limit leaves the scan incomplete, never slow or out of memory. */

/** One workflow, action, manifest, configuration or script. Parsing takes about a second a megabyte. */
export const MAX_FILE_BYTES = 512 * 1024;
/**
 * The identity manifest and a baseline, which grow with the organisation: ten thousand entries of 400 bytes. Nothing else may
 * be so long, since what the repository chooses to name must not decide how long a scan takes.
 */
export const MAX_LARGE_FILE_BYTES = 4 * 1024 * 1024;
/** The most of one file, by what it is read as. */
export const mostBytes = (size?: 'large'): number => (size === 'large' ? MAX_LARGE_FILE_BYTES : MAX_FILE_BYTES);
/** Files read in one scan. */
export const MAX_FILES = 2_000;
/** Bytes read in one scan. */
export const MAX_TOTAL_BYTES = 32 * 1024 * 1024;
/** Paths in the listing of one folder. */
export const MAX_LISTED_PATHS = 200_000;
/** Bytes that git may print as a listing. */
export const MAX_LISTING_BYTES = 64 * 1024 * 1024;
/** Folders within folders, where the listing is not git's. */
export const MAX_FOLDER_DEPTH = 64;
/** One start of git. */
export const GIT_TIMEOUT_MS = 30_000;

/** A number of bytes for a message: exact below a kibibyte, else to one decimal in the unit that fits. */
export function showBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KiB'] : [bytes / (1024 * 1024), 'MiB'];
  return `${Number.isInteger(size) ? size : size.toFixed(1)} ${unit}`;
}
