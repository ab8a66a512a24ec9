using System.Globalization;
using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>GetCallerIdentity, AssumeRole and AssumeRoleWithWebIdentity, for a testbed without moto.</summary>
internal sealed class LocalSts(Accounts accounts) : IAwsService
{
    private int _keys;

    public ValueTask<AwsAnswer?> AnswerAsync(AwsRequest request) => new((request.Service, request.Operation) switch
    {
        ("sts", "GetCallerIdentity") => AwsAnswer.Query(
            request,
            new XElement("Arn", $"arn:aws:sts::{request.AccountId}:user/testbed"),
            new XElement("UserId", request.AccessKeyId),
            new XElement("Account", request.AccountId)),
        ("sts", "AssumeRole" or "AssumeRoleWithWebIdentity") => AssumeRole(request),
        _ => null,
    });

    public void Reset()
    {
        // Keys that were given out are the accounts' business.
    }

    private AwsAnswer AssumeRole(AwsRequest request)
    {
        if (request.Parameter("RoleArn")?.Split(':') is not [_, _, _, _, var account, var role])
        {
            return new AwsError(400, "ValidationError", "RoleArn is not an ARN.").Answer(request);
        }

        var key = $"ASIATESTBED{Interlocked.Increment(ref _keys):D9}";
        accounts.Add(key, account);
        return AwsAnswer.Query(
            request,
            new XElement(
                "Credentials",
                new XElement("AccessKeyId", key),
                new XElement("SecretAccessKey", "CANARY-session-secret"),
                new XElement("SessionToken", "CANARY-session-token"),
                new XElement("Expiration", (request.Time + TimeSpan.FromHours(1)).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))),
            new XElement(
                "AssumedRoleUser",
                new XElement("Arn", $"arn:aws:sts::{account}:assumed-{role}/{request.Parameter("RoleSessionName")}"),
                new XElement("AssumedRoleId", $"AROATESTBED:{request.Parameter("RoleSessionName")}")));
    }
}
