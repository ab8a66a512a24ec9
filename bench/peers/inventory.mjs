// Usage: node inventory.mjs <folder that has node_modules/@duckdb/node-api> <corpus> <threads>
// Prints {"milliseconds": …, "rows": …}. A plain aggregation: objects and bytes by storage class. The dialect and the columns are given, so that nothing is guessed.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, corpus, threads] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(join(modules, 'index.js'))('@duckdb/node-api');
const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
const columns = ['Bucket', 'Key', 'VersionId', 'IsLatest', 'IsDeleteMarker', 'Size', 'LastModifiedDate', 'ETag', 'StorageClass', 'IsMultipartUploaded', 'ReplicationStatus', 'EncryptionStatus'];
const types = columns.map(name => `'${name}': '${name === 'Size' ? 'BIGINT' : 'VARCHAR'}'`).join(', ');
const start = performance.now();
const reader = await connection.runAndReadAll(`
  SELECT StorageClass, count(*), sum(Size)
  FROM read_csv('${corpus}/data/*.csv.gz', auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', columns = {${types}})
  GROUP BY StorageClass`);
const rows = reader.getRows().reduce((sum, row) => sum + Number(row[1]), 0);
console.log(JSON.stringify({ milliseconds: performance.now() - start, rows }));
