using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Amazon.S3;

namespace Hokusai.Aws.Tests.Stores;

/// <summary>A server on the loopback interface that answers each request as the test says, down to the bytes on the wire.</summary>
internal sealed class ScriptedS3 : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Func<int, string, Answer> _script;
    private readonly Task _serving;

    /// <param name="script">Gets the number of the request, from 0, and its head; says what to answer.</param>
    /// <param name="retries">How often the client tries again.</param>
    public ScriptedS3(Func<int, string, Answer> script, int retries = 0)
    {
        _script = script;
        _listener.Start();
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        Client = S3Clients.For(Endpoint, retries);
        _serving = ServeAsync();
    }

    /// <summary>An answer.</summary>
    /// <param name="Status">The status line's code and text.</param>
    /// <param name="Body">The body.</param>
    /// <param name="Headers">Further header lines.</param>
    /// <param name="SentBytes">How much of the body is sent before the connection is closed; null for all.</param>
    /// <param name="HangsUp">Whether the connection stays open and silent after that.</param>
    internal sealed record Answer(string Status, byte[] Body, string Headers = "", int? SentBytes = null, bool HangsUp = false)
    {
        public static Answer Ok(string body, string headers = "") => new("200 OK", Encoding.UTF8.GetBytes(body), headers);

        public static Answer Error(string status, string code, string message)
            => new(status, Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>{message}</Message><RequestId>R1</RequestId></Error>"), "Content-Type: application/xml\r\n");
    }

    public Uri Endpoint { get; }

    public IAmazonS3 Client { get; }

    /// <summary>The heads of the requests so far.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public void Dispose()
    {
        Client.Dispose();
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var connection = await _listener.AcceptTcpClientAsync(_stop.Token);
            _ = AnswerAsync(connection);
        }
    }

    private async Task AnswerAsync(TcpClient connection)
    {
        using var _ = connection;
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var head = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
        {
            head.AppendLine(line);
        }

        if (head.Length == 0)
        {
            return;
        }

        var number = _requests.Count;
        _requests.Enqueue(head.ToString());
        var answer = _script(number, head.ToString());
        var start = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status}\r\nContent-Length: {answer.Body.Length}\r\nConnection: close\r\n{answer.Headers}\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(start), _stop.Token);
        await stream.WriteAsync(answer.Body.AsMemory(0, answer.SentBytes ?? answer.Body.Length), _stop.Token);
        await stream.FlushAsync(_stop.Token);
        if (answer.HangsUp)
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }
    }
}
