using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Tests.Conformance;

/// <summary>The published service models, as botocore ships them; tests that need them skip where it is not installed.</summary>
internal static class BotocoreData
{
    private static readonly Lazy<(string Folder, Version Version)?> s_installed = new(Find);
    private static readonly ConcurrentDictionary<(string, string), JsonElement> s_loaded = new();

    /// <summary>Skips the test where botocore is missing.</summary>
    public static void Require()
        => Skip.If(s_installed.Value is null, "botocore is not installed: python3 -c \"import botocore\" fails.");

    /// <summary>Skips the test where botocore is older than what the records were written from: it lacks what was added since.</summary>
    /// <returns>Whether it is newer: then it has what the records lack.</returns>
    public static bool RequireSameOrNewer()
    {
        Require();
        var written = ServiceRecordList.Botocore;
        Skip.If(s_installed.Value!.Value.Version < written, $"botocore {s_installed.Value.Value.Version} is older than {written}, which the records were written from.");
        return s_installed.Value.Value.Version > written;
    }

    /// <summary>Skips the test where botocore is not the version that the records were written from.</summary>
    public static void RequireSame()
    {
        Require();
        var written = ServiceRecordList.Botocore;
        Skip.If(s_installed.Value!.Value.Version != written, $"botocore {s_installed.Value.Value.Version} is installed; the records were written from {written}.");
    }

    /// <summary>The folder of a service in botocore's data: the name that the AWS CLI uses, but for the one that the CLI renames.</summary>
    public static string FolderOf(AwsService service) => service.CliName == "configservice" ? "config" : service.CliName;

    /// <summary>A service's model.</summary>
    public static JsonElement Model(AwsService service) => Model(FolderOf(service));

    /// <summary>The model in a folder of botocore's data.</summary>
    public static JsonElement Model(string folder) => Load(folder, "service-2.json.gz");

    /// <summary>A service's paginators by operation.</summary>
    public static JsonElement Paginators(AwsService service) => Load(FolderOf(service), "paginators-1.json").GetProperty("pagination");

    /// <summary>Runs one of the scripts beside these tests, with botocore as the reference.</summary>
    public static string Run(string script, string input)
    {
        Require();
        return Python([Path.Combine(AppContext.BaseDirectory, "Conformance", script)], input)
            ?? throw new InvalidOperationException($"{script} failed.");
    }

    private static JsonElement Load(string folder, string file)
        => s_loaded.GetOrAdd((folder, file), static key =>
        {
            var path = Path.Combine(Newest(key.Item1), key.Item2);
            if (!File.Exists(path))
            {
                return JsonSerializer.SerializeToElement(new { pagination = new { } });
            }

            using var raw = File.OpenRead(path);
            using var json = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : (Stream)raw;
            return JsonSerializer.Deserialize<JsonElement>(json);
        });

    private static string Newest(string service)
        => Directory.GetDirectories(Path.Combine(s_installed.Value!.Value.Folder, "data", service)).Order(StringComparer.Ordinal).Last();

    private static (string, Version)? Find()
        => Python(["-c", "import botocore; print(botocore.__path__[0]); print(botocore.__version__)"], "")?.Split('\n', StringSplitOptions.TrimEntries)
            is [var folder, var version, ..] && Directory.Exists(folder)
                ? (folder, Version.Parse(version))
                : null;

    private static string? Python(string[] arguments, string input)
    {
        var start = new ProcessStartInfo("python3")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Array.ForEach(arguments, start.ArgumentList.Add);
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var write = Task.Run(() =>
            {
                process.StandardInput.Write(input);
                process.StandardInput.Close();
            });
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            write.Wait();
            return process.ExitCode == 0 ? output
                : arguments[0] == "-c" ? null
                : throw new InvalidOperationException(error.Result);
        }
        catch (Win32Exception)
        {
            // There is no python3.
            return null;
        }
    }
}
