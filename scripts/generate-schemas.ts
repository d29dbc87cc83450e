import { toJsonSchema } from '@valibot/to-json-schema';
import { reportSchema } from '../src/report/schema.ts';

/** The JSON Schema of the report, as `schema/report.schema.json` holds it. `UPDATE=1 npx vitest run test/report` writes it. */
export function reportJsonSchema(): string {
  const title = 'Countersign report';
  const schema = toJsonSchema(reportSchema, { errorMode: 'throw', ignoreActions: ['readonly'] });
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
}
