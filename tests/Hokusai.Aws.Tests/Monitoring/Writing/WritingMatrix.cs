using System.Globalization;
using Amazon.Runtime;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Faults;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Tests.Monitoring.Writing;

/// <summary>
/// Lets every call that writes meet every fault, once and always, in an account of its own, and runs the same twice again without it. All at the
/// same time: most of it is the SDK's pauses between attempts.
/// </summary>
public sealed class WritingMatrix : IAsyncLifetime
{
    // Runs under way at once: enough to wait together, few enough for two cores.
    private const int AtOnce = 48;

    // moto is one thread at a time.
    private const int Motos = 2;

    /// <summary>For the call that is never answered, and its next attempt: moto answers in milliseconds, and in seconds where all ask it at once.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private int _accounts;
    private IReadOnlyList<WritingResult> _results = [];

    /// <summary>The faults that mean something else to a write than another one of them; those of paging and of slow answers mean nothing to it.</summary>
    internal static IReadOnlyList<FaultKind> Faults { get; } =
    [
        FaultKinds.NoAnswer, FaultKinds.Throttling, FaultKinds.InternalFailure, FaultKinds.ServiceUnavailable, FaultKinds.ExpiredToken, FaultKinds.AccessDenied,
        FaultKinds.ClockAhead, FaultKinds.ConnectionReset, FaultKinds.AnswerLost, FaultKinds.ResetMidBody, FaultKinds.BodyCutShort, FaultKinds.BodyEmpty,
        FaultKinds.HtmlPage200, FaultKinds.HtmlPage502,
    ];

    internal static IReadOnlyList<MonitoringAction> Actions { get; } = [MonitoringAction.Create, MonitoringAction.Update, MonitoringAction.Remove];

    internal static IEnumerable<WritingCase> Cases =>
        from fault in Faults
        from kind in WrittenKinds.All
        from action in Actions
        from operation in kind.Operations(action)
        // What is refused is not asked again, so that being refused once is being refused always.
        from isLasting in fault.IsLasting || fault.Name is "ExpiredToken" or "AccessDenied" ? new[] { true } : [false, true]
        let one = new WritingCase(kind, action, operation, fault, isLasting)
        where one.HasBody || fault.Name is not ("ResetMidBody" or "BodyCutShort" or "BodyEmpty")
        select one;

    /// <summary>Empty where there is no moto.</summary>
    internal IReadOnlyList<WritingResult> Results => _results;

    public async Task InitializeAsync()
    {
        if (AwsTestbed.MissingReason is not null)
        {
            return;
        }

        var hosts = await Task.WhenAll(Enumerable.Range(0, Motos).Select(_ => AwsTestbed.StartAsync()));
        using var turns = new SemaphoreSlim(AtOnce);
        // Those that only wait take no turn.
        _results = await Task.WhenAll(Cases.Select((one, number) => RunAsync(hosts[number % Motos], one, one.Fault == FaultKinds.NoAnswer ? null : turns)));
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The calls that a run makes where nothing goes wrong, without those that only read.</summary>
    internal async Task<IReadOnlyList<string>> WritesAsync(AwsTestbed host, WrittenKind kind, MonitoringAction action)
    {
        await using var aws = await StartAsync(host);
        using var connection = Connect(aws, timeout: null);
        await PrepareAsync(aws, connection, kind, action);
        aws.Requests.Clear();
        await RunAsync(new KindStore(connection, kind.Types), kind, action);
        return [.. aws.Requests.All.Select(entry => entry.Request.Operation).Where(IsWrite).Distinct(StringComparer.Ordinal)];
    }

    private static bool IsWrite(string operation)
        => !operation.StartsWith("Get", StringComparison.Ordinal) && !operation.StartsWith("List", StringComparison.Ordinal) && !operation.StartsWith("Describe", StringComparison.Ordinal);

    private async Task<WritingResult> RunAsync(AwsTestbed host, WritingCase one, SemaphoreSlim? turns)
    {
        await (turns?.WaitAsync() ?? Task.CompletedTask);
        try
        {
            return await RunAsync(host, one);
        }
        finally
        {
            turns?.Release();
        }
    }

    private async Task<WritingResult> RunAsync(AwsTestbed host, WritingCase one)
    {
        await using var aws = await StartAsync(host);
        using var connection = Connect(aws, timeout: null);
        using var impatient = Connect(aws, s_patience);
        await PrepareAsync(aws, connection, one.Kind, one.Action);
        var fault = aws.Faults.Inject(new Fault { Kind = one.Fault, Service = one.Kind.Service, Operation = one.Operation, Times = one.IsLasting ? Fault.Always : 1 });
        IAwsConnection faulty = one.Fault == FaultKinds.NoAnswer ? new ImpatientConnection(connection, impatient, one.Operation) : connection;
        var faulted = await RunAsync(new KindStore(faulty, one.Kind.Types), one.Kind, one.Action);
        aws.Faults.Clear();
        var next = await RunAsync(new KindStore(connection, one.Kind.Types), one.Kind, one.Action);
        var last = await RunAsync(new KindStore(connection, one.Kind.Types), one.Kind, one.Action);
        return new WritingResult(one, fault.Met, faulted, next, last);
    }

    private static async Task PrepareAsync(AwsTestbed aws, IAwsConnection connection, WrittenKind kind, MonitoringAction action)
    {
        if (kind.Service == "logs")
        {
            await aws.Raw.JsonAsync("logs", "Logs_20140328.CreateLogGroup", new() { ["logGroupName"] = "/ecs/app" });
        }
        else if (kind.Service == "config")
        {
            await aws.Raw.RestAsync("s3", HttpMethod.Put, "/config-bucket");
        }

        var store = new KindStore(connection, kind.Types);
        foreach (var desired in kind.Before(action, aws.AccountId))
        {
            await store.PutAsync(desired, null, CancellationToken.None);
        }

        if (action == MonitoringAction.Update && kind.Disturb is { } disturb)
        {
            await disturb(store.Whole, (await store.ReadAsync(Wanted.Name, CancellationToken.None)).Resources);
        }
    }

    private static async Task<WritingRun> RunAsync(KindStore store, WrittenKind kind, MonitoringAction action)
    {
        var found = await store.ReadAsync(Wanted.Name, CancellationToken.None);
        var plan = action == MonitoringAction.Remove
            // Not all of what the store removes is in a part of the monitoring that a command removes.
            ? new MonitoringPlan([.. found.Resources.Reverse().Select(resource => new PlannedChange(MonitoringAction.Remove, null, resource, []))], found.Problems)
            : MonitoringPlan.Of(Wanted.Name, kind.After(action, store.AccountId), found, MonitoringParts.None);
        var output = new TestOutput();
        await MonitoringExecution.RunAsync(plan, store, output, CancellationToken.None);
        return new WritingRun { Found = found, Plan = plan, Done = [.. output.Objects.Cast<MonitoringResource>()], Failed = [.. plan.Problems, .. output.Problems] };
    }

    private static AwsConnection Connect(AwsTestbed aws, TimeSpan? timeout) => new(
        aws.AccountId,
        AwsTestbed.Region,
        new SessionAWSCredentials(AwsTestbed.AccessKeyId, FaultClient.SecretKey, FaultClient.SessionToken),
        new AwsEndpointOptions { EndpointUrl = aws.EndpointUrl.GetLeftPart(UriPartial.Authority), Timeout = timeout });

    private Task<AwsTestbed> StartAsync(AwsTestbed host)
        => host.StartBesideAsync(Interlocked.Increment(ref _accounts).ToString("200000000000", CultureInfo.InvariantCulture));
}
