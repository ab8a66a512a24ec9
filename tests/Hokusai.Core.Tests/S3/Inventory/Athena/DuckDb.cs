using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Hokusai.Core.Tests.S3.Inventory.Athena;

/// <summary>
/// DuckDB, which knows the functions that a query of an inventory uses under Athena's names, but for one: its <c>url_decode</c> leaves <c>+</c> alone. Runs in node; the folder that
/// has node_modules/@duckdb/node-api is that of the benchmarks, or HOKUSAI_DUCKDB_MODULES.
/// </summary>
internal static class DuckDb
{
    private const string Script = """
        import { createRequire } from 'node:module';
        import { readFileSync, writeFileSync } from 'node:fs';
        import { join } from 'node:path';
        const folder = process.argv[2];
        const { DuckDBInstance } = createRequire(join(process.argv[3], 'index.js'))('@duckdb/node-api');
        const answers = [];
        for (const job of JSON.parse(readFileSync(join(folder, 'jobs.json'), 'utf8'))) {
          const connection = await (await DuckDBInstance.create(':memory:')).connect();
          for (const statement of ['CREATE MACRO from_iso8601_timestamp(text) AS CAST(text AS TIMESTAMPTZ)', 'CREATE MACRO from_unixtime(seconds) AS to_timestamp(seconds)', ...job.Setup]) await connection.run(statement);
          const rows = (await connection.runAndReadAll(job.Sql)).getRowsJson();
          answers.push(rows.map(row => row.map(value => value === null ? null : String(value))));
        }
        writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers));
        """;

    private static string Modules => Environment.GetEnvironmentVariable("HOKUSAI_DUCKDB_MODULES") ?? Path.Combine(Path.GetTempPath(), "hokusai-bench", "duckdb");

    /// <summary>One query over tables that some statements make.</summary>
    public sealed record Job(IReadOnlyList<string> Setup, string Sql);

    /// <summary>Why it cannot be asked here; null where it can.</summary>
    public static string? Lacks()
    {
        if (!Directory.Exists(Path.Combine(Modules, "node_modules", "@duckdb", "node-api")))
        {
            return "@duckdb/node-api is not installed; set HOKUSAI_DUCKDB_MODULES to a folder that has it in node_modules.";
        }

        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            node.WaitForExit();
            return null;
        }
        catch (Win32Exception)
        {
            return "node is not installed.";
        }
    }

    /// <summary>The rows of each job's query.</summary>
    public static string?[][][] Run(IReadOnlyList<Job> jobs)
    {
        var folder = Directory.CreateTempSubdirectory("hokusai-duckdb-test-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "run.mjs"), Script);
            File.WriteAllText(Path.Combine(folder, "jobs.json"), JsonSerializer.Serialize(jobs));
            using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "run.mjs"), folder, Modules]) { RedirectStandardError = true, UseShellExecute = false, StandardErrorEncoding = Encoding.UTF8 })!;
            var errors = node.StandardError.ReadToEnd();
            node.WaitForExit();
            Assert.True(node.ExitCode == 0, errors);
            return JsonSerializer.Deserialize<string?[][][]>(File.ReadAllText(Path.Combine(folder, "answers.json")))!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
