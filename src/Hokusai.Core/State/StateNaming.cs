using Hokusai.Terraform.State;

namespace Hokusai.Core.State;

/// <summary>
/// Gives a state its full name. A listing of versions as <c>aws s3api list-object-versions</c> prints it has keys but no bucket;
/// the data events that stored the versions have both.
/// </summary>
public static class StateNaming
{
    /// <summary>The history under its <c>s3://bucket/key</c>, where the writes of its versions agree on one; else unchanged.</summary>
    public static StateHistory Name(StateHistory history, IReadOnlyList<TrailEvent> objectWrites)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(objectWrites);
        var writes = ObjectWrite.ByVersion(objectWrites);
        var names = history.Versions
            .SelectMany(version => writes[version.VersionId].Where(write => write.IsOf(version)))
            .Select(write => $"s3://{write.Bucket}/{write.Key}")
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return names is not [var name] ? history : history with
        {
            State = name,
            Versions = [.. history.Versions.Select(version => version with { State = name })],
            Forks = [.. history.Forks.Select(fork => fork with { State = name })],
        };
    }
}
