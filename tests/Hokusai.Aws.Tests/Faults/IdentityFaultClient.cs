using System.Text.Json;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Faults;

/// <summary>The SDK's own STS client, as the opening of a session uses it.</summary>
internal sealed class IdentityFaultClient : FaultClient
{
    private const string Role = "arn:aws:iam::123456789012:role/reader";

    private readonly string? _role;

    private IdentityFaultClient(string? role) => _role = role;

    public static IEnumerable<FaultClient> All =>
    [
        new IdentityFaultClient(role: null)
        {
            Name = "STS GetCallerIdentity", SigningName = "sts", Operation = "GetCallerIdentity", IamAction = "sts:GetCallerIdentity", Protocol = AwsProtocol.Query, Pages = 1,
        },
        new IdentityFaultClient(Role)
        {
            Name = "STS AssumeRole", SigningName = "sts", Operation = "AssumeRole", IamAction = "sts:AssumeRole", Protocol = AwsProtocol.Query, Pages = 1,
        },
    ];

    public override void Answer(AnswerBook answers)
    {
        // The testbed plays STS itself.
    }

    public override Task<JsonElement> ExpectedAsync()
        => Task.FromResult(JsonSerializer.SerializeToElement(new[] { $"{Account} arn:aws:sts::{Account}:user/testbed" }));

    public override async Task<JsonElement> CallAsync(Uri endpoint, TimeSpan? timeout, Action delivered)
    {
        using var session = await AwsSession.OpenAsync(
            new AwsSessionRequest
            {
                Credentials = ForeignCredentials.Of(AwsTestbed.AccessKeyId, SecretKey, SessionToken),
                EndpointUrl = endpoint.GetLeftPart(UriPartial.Authority),
                Regions = [AwsTestbed.Region],
                RoleArns = _role is null ? [] : [_role],
                Timeout = timeout,
            },
            CancellationToken.None);
        return JsonSerializer.SerializeToElement(session.Identities.Select(identity => $"{identity.AccountId} {identity.Arn}"));
    }
}
