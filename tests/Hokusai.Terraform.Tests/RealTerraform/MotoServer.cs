using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Hokusai.Terraform.Tests.RealTerraform;

/// <summary>An S3 (and Systems Manager) of the test's own on the loopback interface: moto's server.</summary>
public sealed class MotoServer : IDisposable
{
    private static readonly XNamespace s_s3 = "http://s3.amazonaws.com/doc/2006-03-01/";

    private readonly RunningProgram _program;
    private readonly HttpClient _client;

    private MotoServer(RunningProgram program, Uri endpoint)
    {
        _program = program;
        Endpoint = endpoint;
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = endpoint };
        // moto wants to see a signature, and does not check it.
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=test/20250101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0");
    }

    public Uri Endpoint { get; }

    public static async Task<MotoServer> StartAsync(string path, string folder)
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var program = new RunningProgram(path, folder, new Dictionary<string, string?>(), "-H", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture));
        var server = new MotoServer(program, new Uri($"http://127.0.0.1:{port}/"));
        for (var attempt = 0; attempt < 600 && !program.HasExited; attempt++)
        {
            try
            {
                using var response = await server._client.GetAsync(new Uri("moto-api/", UriKind.Relative));
                return server;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        server.Dispose();
        throw new InvalidOperationException($"moto_server does not answer: {program.Output}");
    }

    public async Task MakeVersionedBucketAsync(string bucket)
    {
        using var made = await _client.PutAsync(new Uri(bucket, UriKind.Relative), content: null);
        made.EnsureSuccessStatusCode();
        using var versioning = new StringContent($"<VersioningConfiguration xmlns=\"{s_s3}\"><Status>Enabled</Status></VersioningConfiguration>");
        using var versioned = await _client.PutAsync(new Uri($"{bucket}?versioning", UriKind.Relative), versioning);
        versioned.EnsureSuccessStatusCode();
    }

    /// <summary>Fetches the listing, in the shape of the AWS CLI, and each version of the state into the folder.</summary>
    public async Task FetchVersionsAsync(string bucket, string stateKey, string folder)
    {
        var answer = XDocument.Parse(await _client.GetStringAsync(new Uri($"{bucket}?versions", UriKind.Relative)));
        var listing = new JsonObject { ["Versions"] = Entries(answer, "Version"), ["DeleteMarkers"] = Entries(answer, "DeleteMarker"), ["RequestCharged"] = null };
        await File.WriteAllTextAsync(Path.Combine(folder, "versions.json"), listing.ToJsonString());
        foreach (var entry in listing["Versions"]!.AsArray().Where(e => (string?)e!["Key"] == stateKey))
        {
            var id = (string)entry!["VersionId"]!;
            var content = await _client.GetByteArrayAsync(new Uri($"{bucket}/{stateKey}?versionId={id}", UriKind.Relative));
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{id}.tfstate"), content);
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _program.Dispose();
    }

    private static JsonArray Entries(XDocument answer, string element) => new([.. answer.Descendants(s_s3 + element).Select(e => new JsonObject
    {
        ["Key"] = (string?)e.Element(s_s3 + "Key"),
        ["VersionId"] = (string?)e.Element(s_s3 + "VersionId"),
        ["IsLatest"] = (bool?)e.Element(s_s3 + "IsLatest"),
        ["LastModified"] = (string?)e.Element(s_s3 + "LastModified"),
        ["ETag"] = (string?)e.Element(s_s3 + "ETag"),
        ["Size"] = (long?)e.Element(s_s3 + "Size"),
    })]);
}
