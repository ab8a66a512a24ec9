using Hokusai.Core.Access;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>
/// When principals last used RDS or Secrets Manager, as <c>aws iam get-service-last-accessed-details</c> tells; the question names the principal.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html
/// </summary>
internal sealed class LastAccess
{
    private static readonly string[] s_services = ["rds", "secretsmanager"];

    private readonly Dictionary<string, DateTimeOffset> _times = new(StringComparer.Ordinal);

    public LastAccess(Snapshot snapshot)
    {
        foreach (var document in snapshot.Of("iam", "get-service-last-accessed-details"))
        {
            var last = document.Content.Items("ServicesLastAccessed")
                .Where(service => s_services.Contains(service.Item.Text("ServiceNamespace"), StringComparer.Ordinal))
                .Max(service => service.Item.Time("LastAuthenticated"));
            if (last is { } time && document.Key.Subject is { } subject)
            {
                _times[subject] = time;
            }
        }
    }

    /// <summary>The last use; of a role, where only that is known, of anything at all. Null where nothing tells.</summary>
    public DateTimeOffset? Of(IamPrincipal principal)
        => _times.TryGetValue(principal.Arn, out var time) || _times.TryGetValue(principal.Name, out time) ? time : principal.LastUsed;
}
