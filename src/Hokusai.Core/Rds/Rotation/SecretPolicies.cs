using Hokusai.Core.Access;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>The secrets' own policies, as <c>aws secretsmanager get-resource-policy</c> prints them, one answer for each secret.</summary>
internal sealed class SecretPolicies
{
    private const string Service = "secretsmanager";
    private const string Command = "get-resource-policy";

    private readonly Snapshot _snapshot;
    private readonly Dictionary<string, SnapshotDocument> _answers = new(StringComparer.Ordinal);

    public SecretPolicies(Snapshot snapshot)
    {
        _snapshot = snapshot;
        foreach (var document in snapshot.Of(Service, Command))
        {
            if ((document.Content.Text("ARN") ?? document.Key.Subject) is { } secret)
            {
                _answers[secret] = document;
            }
        }
    }

    /// <summary>The policy of a secret; null where it has none; one with a problem where it was not answered.</summary>
    public PolicyDocument? Of(string arn, string accountId, string region)
    {
        var name = $"the policy of secret {SecretName.Of(arn)}";
        if ((_answers.GetValueOrDefault(arn) ?? _answers.GetValueOrDefault(SecretName.Of(arn))) is { } answer)
        {
            var policy = answer.Content.Member("ResourcePolicy");
            return policy.IsThere() ? PolicyReader.Read(policy, name, new Evidence { Source = answer.Source, Field = "ResourcePolicy" }) : null;
        }

        var gap = _snapshot.Gaps.FirstOrDefault(gap => gap.Key.Service == Service && gap.Key.Command == Command && gap.Key.AccountId == accountId && gap.Key.Region == region
            && (gap.Key.Subject is null || gap.Key.Subject == arn || gap.Key.Subject == SecretName.Of(arn)));
        return new PolicyDocument(name, [], new Evidence { Source = $"aws {Service} {Command}" }, gap?.Reason ?? "It is not in the snapshot.");
    }
}
