using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Amazon.S3;
using Amazon.S3.Model;

namespace Hokusai.Aws.Tests.Stores;

/// <summary>An S3 of the tests' own on the loopback interface: moto's server, where it is installed.</summary>
public sealed class MotoS3 : IAsyncLifetime
{
    private Process? _process;

    /// <summary>A client, signed in as nobody; the tests are skipped where there is no moto.</summary>
    public IAmazonS3 Client { get; private set; } = null!;

    public Uri Endpoint { get; private set; } = null!;

    public bool IsInstalled => _process is not null;

    private static string? Program => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "moto_server"))
        .FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Program is not { } program)
        {
            return;
        }

        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var start = new ProcessStartInfo(program, ["-H", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Endpoint = new Uri($"http://127.0.0.1:{port}");
        Client = S3Clients.For(Endpoint);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await Client.ListBucketsAsync();
                return;
            }
            catch (Exception exception) when (attempt < 600 && !_process.HasExited && exception is HttpRequestException or Amazon.Runtime.AmazonClientException)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>A bucket of the test's own.</summary>
    public async Task<string> MakeBucketAsync(bool versioned = false)
    {
        var bucket = $"bucket-{Guid.NewGuid():N}";
        await Client.PutBucketAsync(bucket);
        if (versioned)
        {
            await Client.PutBucketVersioningAsync(new PutBucketVersioningRequest { BucketName = bucket, VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled } });
        }

        return bucket;
    }

    public async Task<string?> PutAsync(string bucket, string key, byte[] content)
    {
        using var body = new MemoryStream(content);
        var response = await Client.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, InputStream = body, UseChunkEncoding = false });
        return response.VersionId;
    }

    public Task DisposeAsync()
    {
        Client?.Dispose();
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
        }

        _process?.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>All tests with moto share one server.</summary>
[CollectionDefinition(Name)]
public sealed class MotoS3Collection : ICollectionFixture<MotoS3>
{
    public const string Name = "moto S3";
}
