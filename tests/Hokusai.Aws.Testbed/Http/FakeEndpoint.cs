using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Hokusai.Aws.Testbed;

/// <summary>A web server on a loopback port, without any convention of its own between socket and handler.</summary>
internal sealed class FakeEndpoint : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<int, bool> s_given = new();

    private readonly WebApplication _application;

    private FakeEndpoint(WebApplication application) => _application = application;

    /// <summary>Where clients call.</summary>
    public Uri Address => new(_application.Urls.Single());

    /// <summary>
    /// Listens. A port that is left to it is one that none before it had in this process: the SDK remembers clocks and the tokens for retries by address,
    /// and what one test's service taught it must not meet another's.
    /// </summary>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <param name="handle">Answers one request.</param>
    public static async Task<FakeEndpoint> StartAsync(int port, RequestDelegate handle)
    {
        while (true)
        {
            var endpoint = await ListenAsync(port, handle);
            if (s_given.TryAdd(endpoint.Address.Port, true) || port != 0)
            {
                return endpoint;
            }

            await endpoint.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Clients that still wait for an answer wait for nothing.
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }

    private static async Task<FakeEndpoint> ListenAsync(int port, RequestDelegate handle)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            // Slow bodies are a fault that tests ask for.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var application = builder.Build();
        application.Run(handle);
        await application.StartAsync();
        return new FakeEndpoint(application);
    }
}
