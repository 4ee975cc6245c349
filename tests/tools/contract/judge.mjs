// judge.mjs <contract.json> <types.ts>: holds the contract to Redocly's recommended rules and writes its TypeScript types.
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { createConfig, lint } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';

const [contract, types] = process.argv.slice(2);
const config = await createConfig({ extends: ['recommended'], telemetry: 'off' });
const found = await lint({ ref: contract, config });
for (const { severity, ruleId, message, location } of found)
  console.log(`${severity} ${ruleId}: ${message} (${location[0]?.pointer})`);
await writeFile(types, astToString(await openapiTS(pathToFileURL(contract))));
