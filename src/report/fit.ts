const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/**
 * As many rows as fit in so many bytes, and how many were left. Rows come worst first, so that the worst are kept. The
 * sum is over rows with a line end each.
 */
export function fit(rows: readonly string[], bytes: number): Readonly<{ kept: readonly string[]; left: number }> {
  let used = 0;
  let kept = 0;
  for (const row of rows) {
    used += bytesOf(row) + 1;
    if (used > bytes) break;
    kept += 1;
  }
  return { kept: rows.slice(0, kept), left: rows.length - kept };
}
