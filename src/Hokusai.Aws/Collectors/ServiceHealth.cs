namespace Hokusai.Aws.Collectors;

/// <summary>
/// Tells when a service of a Region counts as down, so that what it would be asked is not waited for in vain: once it could not be reached
/// before it ever answered, or several times in a row.
/// </summary>
internal sealed class ServiceHealth
{
    // A connection may break now and then, and the SDK has tried each call several times; three such calls in a row are no accident.
    private const int FailuresInARow = 3;

    private readonly Dictionary<string, State> _services = new(StringComparer.Ordinal);

    /// <summary>Whether the service is down.</summary>
    public bool IsDown(string service)
    {
        lock (_services)
        {
            return _services.TryGetValue(service, out var state) && state.IsDown;
        }
    }

    /// <summary>The service answered, if only with an error.</summary>
    public void Answered(string service)
    {
        lock (_services)
        {
            _services[service] = new State(HasAnswered: true, Failures: 0, IsDown: false);
        }
    }

    /// <summary>The service could not be reached.</summary>
    /// <returns>Whether that is what made it count as down.</returns>
    public bool Failed(string service)
    {
        lock (_services)
        {
            var before = _services.GetValueOrDefault(service);
            var failures = before.Failures + 1;
            var isDown = before.IsDown || !before.HasAnswered || failures >= FailuresInARow;
            _services[service] = before with { Failures = failures, IsDown = isDown };
            return isDown && !before.IsDown;
        }
    }

    private readonly record struct State(bool HasAnswered, int Failures, bool IsDown);
}
