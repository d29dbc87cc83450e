import type { Span } from '../model/place.ts';

/** What an expression is once Terraform has read its files, as far as they say so. `at` is where the value is written. */
export type TerraformValue = Readonly<{ at: Span }> &
  (
    | Readonly<{ kind: 'text'; text: string }>
    /** A text of which some parts are not known. */
    | Readonly<{ kind: 'joined'; parts: readonly TerraformValue[] }>
    | Readonly<{ kind: 'bool'; value: boolean }>
    | Readonly<{ kind: 'number'; text: string }>
    | Readonly<{ kind: 'null' }>
    | Readonly<{ kind: 'list'; items: readonly TerraformValue[] }>
    | Readonly<{ kind: 'object'; entries: readonly TerraformEntry[] }>
    /** What only exists once it is applied, or is read from elsewhere: `aws_iam_role.a.arn`, `data.x.y.z`. */
    | Readonly<{ kind: 'reference'; path: readonly string[] }>
    /** In the file's own words. `missing`: something that is known does not have it, so that `try` goes on. */
    | Readonly<{ kind: 'unknown'; text: string; missing?: true }>
  );
export type TerraformEntry = Readonly<{ key: TerraformValue; value: TerraformValue }>;

/** The text of a value, where it is known whole. Terraform makes texts of numbers and of truth values. */
export function textOf(value: TerraformValue | undefined): string | undefined {
  if (value?.kind === 'text' || value?.kind === 'number') return value.text;
  return value?.kind === 'bool' ? String(value.value) : undefined;
}

/** What an object has by this name. */
export const entryOf = (value: TerraformValue, name: string): TerraformValue | undefined =>
  value.kind === 'object' ? value.entries.find(({ key }) => textOf(key) === name)?.value : undefined;
