using System.Text.Json.Nodes;
using Xunit;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// An AWS of the test's own on the loopback interface: moto, with a server in front of it that answers what moto lacks, injects faults and
/// records every request.
/// </summary>
public sealed class AwsTestbed : IAsyncDisposable
{
    /// <summary>The access key of <see cref="Environment"/>; it belongs to <see cref="AccountId"/>.</summary>
    public const string AccessKeyId = "testing";

    /// <summary>The Region of <see cref="Environment"/>.</summary>
    public const string Region = "us-east-1";

    private readonly MotoServer? _moto;
    private readonly bool _isGuest;
    private readonly MotoForwarder? _forwarder;
    private readonly Accounts _accounts;
    private readonly MissingFields _missing = new();
    private readonly EventBus _events;
    private readonly TimeProvider _clock;
    private readonly IReadOnlyList<IAwsService> _services;
    private FakeEndpoint? _endpoint;
    private AwsSettings? _settings;

    private AwsTestbed(MotoServer? moto, AwsTestbedOptions options, bool isGuest = false)
    {
        AccountId = options.AccountId;
        _moto = moto;
        _isGuest = isGuest;
        var client = moto is null ? null : new RawAwsClient(moto.Address);
        _forwarder = moto is null ? null : new MotoForwarder(moto.Address);
        _accounts = new Accounts(options.AccountId, client);
        _events = new EventBus(client);
        _clock = options.Clock;
        var composites = new CompositeAlarms(client);
        _services =
        [
            Answers,
            new LookupEvents(CloudTrail, options.Clock),
            new ServiceDeploymentOperations(Ecs),
            new EcsAccountOperations(EcsAccount),
            new AthenaOperations(Athena, client),
            new EventBridgeOperations(_events),
            RdsEvents,
            AccessAdvisor,
            PolicySimulator,
            PerformanceInsights,
            new AnomalyDetectors(),
            new AlarmActions(composites, client),
            composites,
            new EventSubscriptions(client),
            new RuleCompliance(),
            new MetricFilters(client),
            .. moto is null ? [new LocalSts(_accounts)] : Array.Empty<IAwsService>(),
        ];
    }

    /// <summary>Why there is no testbed with moto here; null where there can be one.</summary>
    public static string? MissingReason => MotoServer.FindProgram() is null ? MotoServer.MissingReason : null;

    /// <summary>What clients take for AWS, whatever the service.</summary>
    public Uri EndpointUrl => _endpoint!.Address;

    /// <summary>The account of <see cref="AccessKeyId"/>.</summary>
    public string AccountId { get; }

    /// <summary>The faults in force.</summary>
    public FaultInjector Faults { get; } = new();

    /// <summary>Every request since the start or the last reset.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>Answers that the test lays down itself.</summary>
    public AnswerBook Answers { get; } = new();

    /// <summary>CloudTrail's event history.</summary>
    public EventHistory CloudTrail { get; } = new();

    /// <summary>Deployments and revisions of ECS services.</summary>
    public ServiceDeployments Ecs { get; } = new();

    /// <summary>What ECS answers in moto's place.</summary>
    public EcsAccount EcsAccount { get; } = new();

    /// <summary>Athena's queries.</summary>
    public AthenaQueries Athena { get; } = new();

    /// <summary>The events of RDS.</summary>
    public RdsEvents RdsEvents { get; } = new();

    /// <summary>IAM's last accessed information.</summary>
    public AccessAdvisor AccessAdvisor { get; } = new();

    /// <summary>IAM's policy simulator.</summary>
    public PolicySimulator PolicySimulator { get; } = new();

    /// <summary>The counters of Performance Insights.</summary>
    public PerformanceInsights PerformanceInsights { get; } = new();

    /// <summary>What EventBridge's rules sent to their targets since the start or the last reset, in that order.</summary>
    public IReadOnlyList<DeliveredEvent> Delivered => _events.Delivered;

    /// <summary>Environment variables with which AWS tools and SDKs call the testbed: credentials, Region, endpoint, and no profile, proxy or instance metadata.</summary>
    public IReadOnlyDictionary<string, string> Environment => _settings!.Environment;

    /// <summary>Calls by plain HTTP.</summary>
    public RawAwsClient Raw => new(EndpointUrl);

    /// <summary>Starts moto and the server in front of it.</summary>
    /// <exception cref="SkipException">moto is wanted and not installed.</exception>
    /// <exception cref="InvalidOperationException">moto does not start; the message says what it printed.</exception>
    public static async Task<AwsTestbed> StartAsync(AwsTestbedOptions? options = null)
    {
        options ??= new AwsTestbedOptions();
        var program = options.FakeOnly ? null : MotoServer.FindProgram();
        Skip.If(program is null && !options.FakeOnly, MotoServer.MissingReason);
        return await ListenAsync(new AwsTestbed(program is null ? null : await MotoServer.StartAsync(program, options.ManagedPolicies), options), options);
    }

    /// <summary>
    /// Another AWS on this one's moto: an account of its own, with its own address, faults and requests. It cannot be reset, and ends before this one.
    /// </summary>
    /// <param name="accountId">An account that nobody else uses.</param>
    public Task<AwsTestbed> StartBesideAsync(string accountId)
    {
        var options = new AwsTestbedOptions { AccountId = accountId, Clock = _clock };
        return ListenAsync(new AwsTestbed(_moto, options, isGuest: true), options);
    }

    /// <summary>Makes an access key one of another account, until the next reset. Keys that roles are assumed with need no such help.</summary>
    public void AddAccessKey(string accessKeyId, string accountId) => _accounts.Add(accessKeyId, accountId);

    /// <summary>
    /// Lets an AWS service send an event to the default bus, which PutEvents lets nobody do. Rules deliver it before this returns.
    /// </summary>
    /// <param name="event">The event. Of its envelope, only <c>source</c> and <c>detail-type</c> must be there; the rest stands for this account, Region and time.</param>
    public Task EmitAsync(JsonObject @event)
    {
        var now = _clock.GetUtcNow();
        var whole = new JsonObject
        {
            ["version"] = "0",
            ["id"] = $"{Guid.Empty}",
            ["account"] = AccountId,
            ["time"] = PredefinedVariables.Iso(now),
            ["region"] = Region,
            ["resources"] = new JsonArray(),
            ["detail"] = new JsonObject(),
        };
        foreach (var (name, value) in @event)
        {
            whole[name] = value?.DeepClone();
        }

        return _events.PublishAsync("default", whole, now);
    }

    /// <summary>Answers LookupEvents, and the table default.cloudtrail at Athena, from a trail's records.</summary>
    /// <param name="records">The records, in the form of trail files.</param>
    public void AnswerTrail(IReadOnlyList<JsonObject> records)
    {
        CloudTrail.Add(records);
        Athena.Answer(records.DistinctBy(record => (string?)record["eventID"]));
        Athena.AddTable(HiveTable.Parse(TrailTable.OfTheConsole("default", "cloudtrail")));
    }

    /// <summary>Answers for ECS from a snapshot, in the place of moto and of <see cref="Ecs"/>.</summary>
    /// <param name="folder">The folder <c>…/account/Region</c> of the snapshot.</param>
    /// <param name="days">By how many days its times are moved: those of the <see cref="RecentTrail"/> beside it.</param>
    public void AnswerEcs(string folder, int days) => EcsAccount.Read(folder, days, Ecs);

    /// <summary>Runs the real AWS CLI against the testbed; times are ISO 8601 text, as its version 2 prints them.</summary>
    /// <param name="arguments">Service, command and options: <c>"rds", "describe-db-instances"</c>.</param>
    /// <returns>What it prints; an empty object where it prints nothing.</returns>
    /// <exception cref="SkipException">The AWS CLI is not installed.</exception>
    /// <exception cref="InvalidOperationException">The command failed; the message holds what it printed.</exception>
    public Task<JsonObject> CliAsync(params string[] arguments) => AwsCli.RunAsync(EndpointUrl, Environment, arguments);

    /// <summary>Makes it as new: no faults, no recorded requests, no laid down answers, empty accounts.</summary>
    public async Task ResetAsync()
    {
        if (_isGuest)
        {
            throw new InvalidOperationException("A reset would empty the accounts of all others.");
        }

        Faults.Clear();
        if (_moto is not null)
        {
            await _moto.ResetAsync();
        }

        foreach (var service in _services)
        {
            service.Reset();
        }

        _accounts.Reset();
        _missing.Reset();
        Requests.Clear();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_endpoint is not null)
        {
            await _endpoint.DisposeAsync();
        }

        _settings?.Dispose();
        _forwarder?.Dispose();
        if (_moto is not null && !_isGuest)
        {
            await _moto.DisposeAsync();
        }
    }

    private static async Task<AwsTestbed> ListenAsync(AwsTestbed testbed, AwsTestbedOptions options)
    {
        var pipeline = new RequestPipeline(testbed.Requests, testbed.Faults, testbed._services, testbed._missing, testbed._accounts, testbed._moto, testbed._forwarder, options.Clock);
        try
        {
            testbed._endpoint = await FakeEndpoint.StartAsync(options.Port, pipeline.HandleAsync);
            testbed._settings = new AwsSettings(testbed.EndpointUrl);
            return testbed;
        }
        catch (IOException)
        {
            // The port is taken.
            await testbed.DisposeAsync();
            throw;
        }
    }
}
