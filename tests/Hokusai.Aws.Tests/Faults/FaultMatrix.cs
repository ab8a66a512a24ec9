using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Faults;

/// <summary>Lets every client meet every fault that it can meet, once and always. All of them at the same time: most of it is the SDK's pauses between attempts.</summary>
public sealed class FaultMatrix : IAsyncLifetime
{
    // Calls under way at once: enough to wait together, few enough for two cores.
    private const int AtOnce = 48;

    /// <summary>For the faults that only a limit ends, and that nothing else runs beside: what answers at all answers in milliseconds.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>A call that has not ended by then never will: attempts and pauses take a third of it.</summary>
    private static readonly TimeSpan s_hangs = TimeSpan.FromSeconds(120);

    private IReadOnlyList<FaultCase> _cases = [];

    internal static IReadOnlyList<FaultClient> Clients { get; } = [.. ServiceFaultClient.All, .. BucketFaultClient.All, .. IdentityFaultClient.All];

    internal IReadOnlyList<FaultCase> Cases => _cases;

    internal static IEnumerable<(FaultClient Client, FaultKind Kind)> Pairs
        => from kind in FaultKinds.All from client in Clients where client.CanMeet(kind) select (client, kind);

    public async Task InitializeAsync()
    {
        var slow = Pairs.Where(pair => IsEndless(pair.Kind)).ToList();
        _cases = [.. await RunAsync([.. Pairs.Except(slow)], AtOnce), .. await RunAsync(slow, slow.Count)];
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static bool IsEndless(FaultKind kind) => kind.Name is "NoAnswer" or "EndlessDrip";

    private static async Task<FaultCase[]> RunAsync(IReadOnlyList<(FaultClient Client, FaultKind Kind)> pairs, int atOnce)
    {
        using var turns = new SemaphoreSlim(atOnce);
        return await Task.WhenAll(pairs.Select(async pair =>
        {
            await turns.WaitAsync();
            try
            {
                return await RunAsync(pair.Client, pair.Kind);
            }
            finally
            {
                turns.Release();
            }
        }));
    }

    private static async Task<FaultCase> RunAsync(FaultClient client, FaultKind kind)
    {
        if (kind.IsLasting)
        {
            return new FaultCase(client, kind) { Always = await RunAsync(client, kind, Fault.Always) };
        }

        var once = RunAsync(client, kind, times: 1);
        var always = RunAsync(client, kind, Fault.Always);
        return new FaultCase(client, kind) { Once = await once, Always = await always };
    }

    private static async Task<FaultResult> RunAsync(FaultClient client, FaultKind kind, int times)
    {
        await using var aws = await AwsTestbed.StartAsync(new AwsTestbedOptions { FakeOnly = true });
        client.Answer(aws.Answers);
        aws.Faults.Inject(new Fault
        {
            Kind = kind,
            Service = client.SigningName,
            Operation = client.Operation,
            // A page that came already must not make the rest look like the whole.
            After = kind.IsLasting ? 0 : client.Pages - 1,
            Times = times,
        });
        var delivered = 0;
        try
        {
            var result = await client.CallAsync(aws.EndpointUrl, IsEndless(kind) ? s_patience : null, () => delivered++).WaitAsync(s_hangs);
            var expected = await client.ExpectedAsync();
            var isWhole = kind.Name == FaultKinds.EmptyPage.Name
                ? client.Items(result) == client.Items(expected)
                : result.GetRawText() == expected.GetRawText();
            return new FaultResult(Requests(), delivered, isWhole, Failure: null);
        }
#pragma warning disable CA1031 // Whatever a client throws is the result; the tests tell which may be.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new FaultResult(Requests(), delivered, IsWhole: false, failure);
        }

        int Requests() => aws.Requests.Count(client.SigningName, client.Operation);
    }
}
