using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Protocols;
using Hokusai.Aws.Tests.Services;
using AwsProtocol = Hokusai.Aws.Protocols.AwsProtocol;
using SpokenProtocol = Hokusai.Aws.Testbed.AwsProtocol;

namespace Hokusai.Aws.Tests.Faults;

/// <summary>A paged call of one of the services whose protocol is ours, with two pages of random content.</summary>
internal abstract class ServiceFaultClient : FaultClient
{
    /// <summary>One client for each service that the product calls, with the paged operation whose answer has the most members.</summary>
    public static IEnumerable<FaultClient> All => KnownOperation.All.GroupBy(known => known.Service.ServiceId, StringComparer.Ordinal)
        .Select(service => Of(service.Where(known => known.Paging is not null).MaxBy(known => Members(known.Response, known.Service, []))!));

    private static FaultClient Of(KnownOperation known) => (FaultClient)typeof(ServiceFaultClient)
        .GetMethod(nameof(Create), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(known.Response)
        .Invoke(null, [known])!;

    private static ServiceFaultClient<TResponse> Create<TResponse>(KnownOperation known)
        where TResponse : AwsShape
        => new(known)
        {
            Name = known.ToString(),
            SigningName = known.Service.SigningScope,
            Operation = known.Operation.Name,
            IamAction = known.Operation.IamAction,
            Protocol = known.Service.Protocol switch
            {
                AwsProtocol.AwsJson => SpokenProtocol.AwsJson,
                AwsProtocol.RestJson => SpokenProtocol.RestJson,
                AwsProtocol.Ec2 => SpokenProtocol.Ec2Query,
                _ => SpokenProtocol.Query,
            },
            Pages = 2,
        };

    private static int Members(Type type, AwsService service, HashSet<Type> seen) => type switch
    {
        { IsGenericType: true } => Members(type.GetGenericArguments()[^1], service, seen),
        _ when !type.IsSubclassOf(typeof(AwsShape)) || !seen.Add(type) => 1,
        _ => WireMember.Of(type, service).Sum(member => Members(member.Property.PropertyType, service, seen)),
    };
}

/// <typeparam name="TResponse">One page.</typeparam>
internal sealed class ServiceFaultClient<TResponse> : ServiceFaultClient
    where TResponse : AwsShape
{
    private const string SecondPage = "token-of-the-second-page";

    // Enough to be cut in many places, and small enough to be sent a thousand times.
    private const int MaxLength = 24 * 1024;

    private readonly KnownOperation _known;
    private readonly AwsPagedRequest<TResponse> _request;
    private readonly TResponse[] _pages;

    public ServiceFaultClient(KnownOperation known)
    {
        _known = known;
        _request = (AwsPagedRequest<TResponse>)Activator.CreateInstance(known.Request)!;
        _pages = [Page(firstSeed: 0, SecondPage), Page(firstSeed: 1_000, token: null)];
    }

    private bool IsXml => _known.Service.Protocol is AwsProtocol.Query or AwsProtocol.Ec2;

    private AwsPaging Paging => _known.Paging!;

    public override void Answer(AnswerBook answers)
    {
        var bodies = Array.ConvertAll(_pages, page => IsXml
            ? XmlWire.Answer(page, _known.Operation)
            : JsonSerializer.Serialize(page, WireJson.Answers(_known.Service)));
        answers.Add(SigningName, Operation, request => new AwsAnswer
        {
            ContentType = IsXml ? "text/xml" : "application/json",
            Body = Encoding.UTF8.GetBytes(bodies[(request.Target + request.Body).Contains(SecondPage, StringComparison.Ordinal) ? 1 : 0]),
        });
    }

    public override Task<JsonElement> ExpectedAsync() => AnswerPages.MergeAsync(_request, Told(_pages), CancellationToken.None);

    public override async Task<JsonElement> CallAsync(Uri endpoint, TimeSpan? timeout, Action delivered)
    {
        using var connection = Connect(endpoint, timeout);
        return await AnswerPages.MergeAsync(_request, Told(connection.PagesAsync(_request, CancellationToken.None), delivered), CancellationToken.None);
    }

    public override string Items(JsonElement result)
        => string.Join('\n', Paging.Results.Select(path => path.Split('.').Aggregate(result, (inner, name) => inner.GetProperty(name)).GetRawText()));

    private static async IAsyncEnumerable<TResponse> Told(IEnumerable<TResponse> pages)
    {
        await Task.CompletedTask;
        foreach (var page in pages)
        {
            yield return page;
        }
    }

    private static async IAsyncEnumerable<TResponse> Told(IAsyncEnumerable<TResponse> pages, Action delivered)
    {
        await foreach (var page in pages)
        {
            delivered();
            yield return page;
        }
    }

    /// <summary>The largest of some random pages that has items in each of its lists.</summary>
    private TResponse Page(int firstSeed, string? token)
    {
        var page = Enumerable.Range(firstSeed, 200)
            .Select(seed => (TResponse)new RandomRecords(seed).Record(_known.Response, _known.Service))
            .Where(page => Paging.Results.All(path => Member(page, path) is IList { Count: > 0 }))
            .Select(page => (Page: page, JsonSerializer.SerializeToUtf8Bytes(page, WireJson.Answers(_known.Service)).Length))
            .Where(sized => sized.Length <= MaxLength)
            .MaxBy(sized => sized.Length).Page;
        Find(page, Paging.Token).SetValue(page, token);
        if (Paging.More is { } more)
        {
            Find(page, more).SetValue(page, token is not null);
        }

        return page;
    }

    private object? Member(object page, string path)
        => path.Split('.').Aggregate((object?)page, (inner, name) => inner is null ? null : Find(inner, name).GetValue(inner));

    private PropertyInfo Find(object structure, string name)
        => WireMember.Of(structure.GetType(), _known.Service).Single(member => member.Name == name).Property;
}
