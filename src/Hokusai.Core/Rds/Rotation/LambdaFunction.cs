using Hokusai.Core.Access;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>A Lambda function: who it is and whose rights it has. Its code and environment are not looked at.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Arn">Its ARN, without version or alias.</param>
/// <param name="RoleArn">The role with which it runs.</param>
/// <param name="IsForRotation">Whether its own policy lets Secrets Manager start it; null where that policy was not read.</param>
/// <param name="Evidence">Where it is described.</param>
internal sealed record LambdaFunction(string Name, string Arn, string? RoleArn, bool? IsForRotation, Evidence Evidence)
{
    // arn:partition:lambda:Region:account:function:name, and behind it a version or an alias:
    // https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html
    private const int UnqualifiedParts = 7;

    /// <summary>Reads <c>aws lambda list-functions</c> and <c>get-policy</c>.</summary>
    public static IReadOnlyList<LambdaFunction> Read(Snapshot snapshot)
    {
        var policies = snapshot.Of("lambda", "get-policy").Where(document => document.Key.Subject is not null).ToLookup(document => document.Key.Subject!, StringComparer.Ordinal);
        return
        [
            .. snapshot.Of("lambda", "list-functions").SelectMany(document => document.Content.Items("Functions").Select(entry =>
            {
                var arn = entry.Item.Text("FunctionArn");
                var name = entry.Item.Text("FunctionName");
                return arn is null || name is null ? null : new LambdaFunction(
                    name,
                    Unqualified(arn),
                    entry.Item.Text("Role"),
                    IsStartedBySecretsManager(policies[Unqualified(arn)].Concat(policies[name].Where(policy => policy.Key.Region.Length == 0 || policy.Key.Region == document.Key.Region)).FirstOrDefault()),
                    new Evidence { Source = document.Source, Field = $"Functions[{entry.Index}]" });
            })).OfType<LambdaFunction>(),
        ];
    }

    /// <summary>The ARN without version or alias.</summary>
    public static string Unqualified(string arn) => string.Join(':', arn.Split(':').Take(UnqualifiedParts));

    private static bool? IsStartedBySecretsManager(SnapshotDocument? answer)
    {
        if (answer is null)
        {
            return null;
        }

        var policy = PolicyReader.Read(answer.Content.Member("Policy"), "the function's policy", new Evidence { Source = answer.Source });
        return policy.Statements.Any(statement => statement.IsAllow && statement.Principal?.Services.Contains("secretsmanager.amazonaws.com", StringComparer.Ordinal) == true);
    }
}
