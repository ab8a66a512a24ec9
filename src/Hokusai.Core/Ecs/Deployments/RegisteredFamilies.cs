namespace Hokusai.Core.Ecs.Deployments;

/// <summary>The registrations in the trail, by family: what a call means that names a family without a revision.</summary>
internal sealed class RegisteredFamilies
{
    private readonly Dictionary<(string AccountId, string Region, string Family), List<RevisionRegistration>> _families;
    private readonly Dictionary<(string AccountId, string Region, RevisionName Revision), RevisionRegistration> _revisions = [];

    public RegisteredFamilies(IEnumerable<RevisionRegistration> registrations)
    {
        _families = registrations
            .GroupBy(registration => (registration.AccountId, registration.Region, registration.Revision.Family))
            .ToDictionary(family => family.Key, family => family.OrderBy(registration => registration.Time).ThenBy(registration => registration.Revision.Revision).ToList());
        foreach (var registration in _families.Values.SelectMany(family => family))
        {
            _revisions.TryAdd((registration.AccountId, registration.Region, registration.Revision), registration);
        }
    }

    /// <summary>The newest revision of a family at a time; null where the trail shows no registration until then.</summary>
    public RevisionName? Newest(EcsServiceId service, string family, DateTimeOffset time)
    {
        if (!_families.TryGetValue((service.AccountId, service.Region, family), out var registrations))
        {
            return null;
        }

        var (low, high) = (0, registrations.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = registrations[middle].Time <= time ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : registrations[low - 1].Revision;
    }

    /// <summary>Who registered a revision, and when; null where the trail does not tell.</summary>
    public RevisionRegistration? Of(EcsServiceId service, RevisionName revision) => _revisions.GetValueOrDefault((service.AccountId, service.Region, revision));
}
