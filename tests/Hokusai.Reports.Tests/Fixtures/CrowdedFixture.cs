namespace Hokusai.Reports.Tests.Fixtures;

/// <summary>More of everything than a report shows, so that each of its limits is reached and must say so.</summary>
internal static class CrowdedFixture
{
    public static Investigation Incident()
    {
        var incident = IncidentFixture.Realistic();
        var (change, session, entry) = (incident.PasswordChanges[0], incident.TerraformSessions[0], incident.Timeline[0]);
        var start = IncidentFixture.Fork.AddDays(-2);
        var runs = Enumerable.Range(0, 15).SelectMany(day => Enumerable.Range(0, 6).Select(person => session with
        {
            Key = $"run-{day}-{person}",
            Actor = session.Actor with { Name = person < 3 ? "shared-account" : $"person-{person}" },
            FirstCall = start.AddHours(day * 3).AddSeconds(person * 40),
            LastCall = start.AddHours(day * 3).AddSeconds(200 + (person * 40)),
        })).ToList();
        return incident with
        {
            PasswordChanges = [.. runs.Select((run, i) => change with { EventId = $"change-{i}", Time = run.FirstCall.AddSeconds(90), SessionKey = run.Key, Actor = run.Actor, Evidence = change.Evidence with { EventId = $"change-{i}" } })],
            TerraformSessions = runs,
            Timeline =
            [
                .. Enumerable.Range(0, 400).Select(i => entry with
                {
                    Time = start.AddHours(14 * 3).AddSeconds(i), Kind = (TimelineEntryKind)(3 + (i % 3)), Lane = $"service-{i % 14}", Title = $"Call {i}", Succeeded = i % 5 != 0,
                }),
            ],
            StateVersions = [],
            StateForks = [.. Enumerable.Range(0, 9).Select(i => incident.StateForks[0] with
            {
                ParentSerial = i,
                ParentVersionId = i % 2 == 0 ? null : $"parent-{i}",
                VersionIds = [.. Enumerable.Range(0, 2 + i).Select(b => $"branch-{i}-{b}")],
                LostUpdates = [.. Enumerable.Range(0, 60).Select(u => new StateChange { Address = $"aws_instance.x[{u}]", Kind = StateChangeKind.Removed })],
            })],
            Findings = [.. Enum.GetValues<Severity>().Select(severity => incident.Findings[0] with { Severity = severity, Evidence = [] })],
            RootCauses = [.. Enum.GetValues<Confidence>().Select(confidence => incident.RootCauses[0] with { Confidence = confidence, EvidenceFor = [], Missing = [] })],
        };
    }
}
