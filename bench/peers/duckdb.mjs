// Usage: node duckdb.mjs <folder that has node_modules/@duckdb/node-api> <corpus> <name,name,…>
// Prints {"milliseconds": …, "ids": […]}. Only the two columns that the question needs are read.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cpus } from 'node:os';

const [modules, corpus, names] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(join(modules, 'index.js'))('@duckdb/node-api');
const instance = await DuckDBInstance.create(':memory:', { threads: String(cpus().length) });
const connection = await instance.connect();
const list = names.split(',').map(name => `'${name}'`).join(',');
const start = performance.now();
const reader = await connection.runAndReadAll(`
  SELECT DISTINCT record.eventID
  FROM (SELECT unnest(Records) AS record
        FROM read_json('${corpus}/**/*.json.gz', format = 'auto', maximum_object_size = 1073741824,
                       columns = {Records: 'STRUCT(eventID VARCHAR, eventName VARCHAR)[]'}))
  WHERE record.eventName IN (${list})`);
const ids = reader.getRows().map(row => row[0]);
console.log(JSON.stringify({ milliseconds: performance.now() - start, ids }));
