namespace Hokusai.Reports.Tests.Fixtures;

/// <summary>The realistic incident as somebody would have it who writes names to attack whoever reads the report.</summary>
internal static class HostileFixture
{
    public static readonly string[] Names =
    [
        "<script>alert(1)</script>",
        "</script><script>alert(2)</script>",
        "</style><img src=x onerror=alert(3)>",
        "\"onload=alert(4) x=\"",
        "' autofocus onfocus='alert(5)",
        "javascript:alert(6)",
        "[click](javascript:alert(7))",
        "evil\u202Egnp.exe",
        "\u2066isolate\u2069\u200Bzero",
        "\u001B[31mred\u001B[0m\u0007",
        "nul\0byte\u009B31m",
        "=cmd|' /C calc'!A0",
        "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", "＝1+1",
        "`code` | pipe | *bold* _it_ ~~s~~ $x$",
        "@octocat see https://evil.example/ and www.evil.example #1",
        "a\n\n# heading\n- item\n1. one\n> quote",
        "{{7*7}} {{{raw}}} {{> partial}} ${x} <%= y %>",
        new string('W', 4000),
        "lone \uD800 surrogate",
        "<svg onload=alert(8)>",
        "--><!-- <b>",
        "&lt;b&gt; &#60;",
    ];

    public static Investigation Incident()
    {
        var incident = IncidentFixture.Realistic();
        var next = 0;
        string Name() => Names[next++ % Names.Length];
        Actor Attack(Actor actor) => actor with { Name = Name(), ToolName = Name(), ToolVersion = Name(), SourceIPAddress = Name() };
        Evidence Point(Evidence evidence) => evidence with { Source = Name(), EventId = Name(), Field = Name(), Note = Name() };
        return incident with
        {
            Resource = Name(),
            Summary = string.Join(" ", Names),
            Sources = Names,
            RootCauses = [.. Names.Select(n => incident.RootCauses[0] with { Title = n, Explanation = n, Resources = [n], EvidenceFor = [Point(incident.RootCauses[0].EvidenceFor[0])], Missing = [n], Remediation = [n] })],
            Findings = [.. Names.Select(n => incident.Findings[0] with { RuleId = n, Title = n, Resource = n, Description = n, Remediation = n, Evidence = [Point(incident.Findings[0].Evidence[0])] })],
            Impact = [.. Names.Select(n => incident.Impact[0] with { Subject = n, Description = n })],
            Problems = [.. Names.Select(n => new ReadProblem { Source = n, ErrorId = n, Reason = n, Position = n, Advice = n })],
            PasswordChanges = [.. incident.PasswordChanges.Select(c => c with { Resource = Name(), Actor = Attack(c.Actor), EventName = Name(), ErrorCode = Name(), UserAgent = Name(), SourceIPAddress = Name() })],
            TerraformSessions = [.. incident.TerraformSessions.Select(s => s with { Actor = Attack(s.Actor), ResourcesTouched = Names })],
            StateVersions = [.. incident.StateVersions.Select(v => v with { State = Names[0], Writer = Attack(v.Writer!), TerraformVersion = Name() })],
            StateForks = [.. incident.StateForks.Select(f => f with { State = Names[0], LostUpdates = [.. Names.Select(n => new StateChange { Address = n, Attribute = n, Kind = StateChangeKind.Changed })] })],
            Timeline = [.. incident.Timeline.Select(e => e with { Lane = Name(), Title = Name(), Resource = Name(), Actor = Attack(e.Actor!), Evidence = Point(e.Evidence) })],
        };
    }
}
