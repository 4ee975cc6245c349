// judge.mjs <contract.json> <types.ts>: holds the contract to Redocly's strict rules and more, and writes its TypeScript types.
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { createConfig, lint } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';

const [contract, types] = process.argv.slice(2);
const more = ['parameter-description', 'tag-description', 'no-invalid-parameter-examples', 'no-invalid-schema-examples', 'no-invalid-media-type-examples', 'no-ambiguous-paths',
  'no-required-schema-properties-undefined', 'no-schema-type-mismatch', 'operation-singular-tag', 'operation-4xx-problem-details-rfc7807', 'request-mime-type', 'array-parameter-serialization'];
const mimes = ['application/json', 'application/pdf', 'multipart/form-data', 'application/x-www-form-urlencoded'];
const config = await createConfig({
  extends: ['recommended-strict'],
  telemetry: 'off',
  rules: { ...Object.fromEntries(more.map((rule) => [rule, 'error'])), 'request-mime-type': { severity: 'error', allowedValues: mimes } },
});
const found = await lint({ ref: contract, config });
for (const { severity, ruleId, message, location } of found)
  console.log(`${severity} ${ruleId}: ${message} (${location[0]?.pointer})`);
await writeFile(types, astToString(await openapiTS(pathToFileURL(contract))));
