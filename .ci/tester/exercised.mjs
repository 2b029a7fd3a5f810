// Compares what succeeded with the list: node exercised.mjs openapi.json log.har list.txt
import { readFileSync } from 'node:fs';
import { compare, meant, operations } from './operations.mjs';

const [document, log, list] = process.argv.slice(2);
const all = operations(JSON.parse(readFileSync(document, 'utf8')));
const { entries } = JSON.parse(readFileSync(log, 'utf8')).log;
compare(list, entries.filter(({ response }) => response.status >= 200 && response.status < 300)
  .map(({ request }) => meant(all, request.method, request.url)));
