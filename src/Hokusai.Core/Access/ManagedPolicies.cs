using System.Text.Json;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Access;

/// <summary>The managed policies in an answer of <c>aws iam get-account-authorization-details</c>, in their default versions.</summary>
internal sealed class ManagedPolicies
{
    private readonly SnapshotDocument _document;
    private readonly Dictionary<string, PolicyDocument> _policies = new(StringComparer.Ordinal);

    public ManagedPolicies(SnapshotDocument document)
    {
        _document = document;
        foreach (var (policy, index) in document.Content.Items("Policies"))
        {
            if (policy.Text("Arn") is { } arn)
            {
                _policies[arn] = Read(policy, arn, index);
            }
        }
    }

    /// <summary>The policies attached to a user, role or group.</summary>
    public IEnumerable<PolicyDocument> AttachedTo(JsonElement owner)
        => owner.Items("AttachedManagedPolicies").Select(attached => Find(attached.Item.Text("PolicyArn") ?? "a policy without an ARN"));

    /// <summary>A policy by its ARN; one with a problem where the answer does not hold it.</summary>
    public PolicyDocument Find(string arn)
        => _policies.GetValueOrDefault(arn)
            ?? new PolicyDocument(arn, [], new Evidence { Source = _document.Source, Field = "Policies" }, "The answer does not hold it.");

    private PolicyDocument Read(JsonElement policy, string arn, int index)
    {
        var evidence = new Evidence { Source = _document.Source, Field = $"Policies[{index}]" };
        var wanted = policy.Text("DefaultVersionId");
        foreach (var (version, _) in policy.Items("PolicyVersionList"))
        {
            if (version.Flag("IsDefaultVersion") == true || (wanted is not null && version.Text("VersionId") == wanted))
            {
                return PolicyReader.Read(version.Member("Document"), arn, evidence);
            }
        }

        return new PolicyDocument(arn, [], evidence, "The answer does not hold its default version.");
    }
}
