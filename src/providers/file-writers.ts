import { action } from './entry.ts';
import type { ActionEntry } from './provider.ts';

/** Actions that write an input to a file and do nothing else. */
export const FILE_WRITERS: readonly ActionEntry[] = [
  {
    ...action('timheuer/base64-to-file', '22c8c92 action.yml', '2026-11-26', []),
    writes: { content: 'encodedString', name: 'fileName', folder: 'fileDir', in: '$RUNNER_TEMP', output: 'filePath' },
  },
  {
    ...action('jsdaniell/create-json', '1f60e21 action.yml', '2026-11-26', []),
    writes: { content: 'json', name: 'name', folder: 'dir' },
  },
  {
    ...action('damianreeves/write-file-action', '5a28840 action.yml', '2026-11-26', []),
    writes: { content: 'contents', name: 'path' },
  },
];
