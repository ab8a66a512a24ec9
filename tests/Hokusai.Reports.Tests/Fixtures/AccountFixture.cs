namespace Hokusai.Reports.Tests.Fixtures;

/// <summary>The realistic incident with what the account lets happen to the password.</summary>
internal static class AccountFixture
{
    private const string Iam = "snapshot/111122223333/global/iam/get-account-authorization-details.json";
    private const string Events = "snapshot/111122223333/us-east-1/rds/describe-events.json";

    public static Investigation Incident() => IncidentFixture.Realistic() with
    {
        Rotators =
        [
            new PasswordRotator
            {
                Kind = PasswordRotatorKind.EventRule, Name = "nightly", Targets = [IncidentFixture.Database, "prod/hokusai-production/master"], Schedule = "cron(0 2 * * ? *)",
                ViaRole = "arn:aws:iam::111122223333:role/maintenance", Confidence = Confidence.Likely, ChangeCount = 2, LastChange = IncidentFixture.Fork.AddHours(-12),
                How = "It starts the function nightly-maintenance, and its role maintenance may call rds:ModifyDBInstance.", Evidence = [Statement("RoleDetailList[3].RolePolicyList[0] statement 1", "maintenance allows it.")],
            },
            new PasswordRotator
            {
                Kind = PasswordRotatorKind.ManagedRotation, Name = "rds!db-5c9f1d2e", Targets = [IncidentFixture.Database], Schedule = "every 7 day(s)", Confidence = Confidence.Proven,
                LastRun = IncidentFixture.Fork.AddDays(-3), NextRun = IncidentFixture.Fork.AddDays(4), How = "RDS manages the secret and rotates it; it holds the password of hokusai-production.",
            },
            new PasswordRotator
            {
                Kind = PasswordRotatorKind.Schedule, Name = "rotate-quarterly", Targets = [IncidentFixture.Database], Schedule = "rate(90 days)", IsEnabled = false, Confidence = Confidence.Proven,
                How = "It calls rds:modifyDBInstance on hokusai-production itself.",
            },
        ],
        PrincipalAccess =
        [
            Principal("alice", PrincipalKind.User, AccessDecision.AllowedUnderCondition, changes: 1) with { LastChange = IncidentFixture.Fork },
            Principal("former-contractor", PrincipalKind.User, AccessDecision.Unknown, changes: 1) with { Grants = [], LastChange = IncidentFixture.Fork.AddDays(-1), Concern = "It is not in IAM's answer: it was deleted or renamed since." },
            Principal("deploy", PrincipalKind.FederatedRole, AccessDecision.Allowed, changes: 0) with { TrustedBy = ["token.actions.githubusercontent.com"], LastUsed = IncidentFixture.Fork.AddDays(-2), FailedCount = 1 },
            Principal("AWSServiceRoleForRDS", PrincipalKind.ServiceLinkedRole, AccessDecision.Allowed, changes: 0),
        ],
        Corroborations =
        [
            new ChangeCorroboration { Resource = IncidentFixture.Database, Time = IncidentFixture.Fork, EventId = "e4", Status = CorroborationStatus.Confirmed, Note = "RDS recorded a reset of the master password at 2025-07-18 14:03:51 UTC.", Evidence = new Evidence { Source = Events, Field = "Events[1]" } },
            new ChangeCorroboration { Resource = IncidentFixture.Database, Time = IncidentFixture.Fork.AddHours(5), Status = CorroborationStatus.NotInTrail, Note = "RDS recorded a reset of the master password, and no record of the trail that was read says who asked for it.", Evidence = new Evidence { Source = Events, Field = "Events[2]" } },
        ],
        AccountNotes = ["Service and resource control policies of the organization, and session policies, are in no answer of the account.", "Not known: which schedules start what. It was not asked: aws scheduler list-schedules."],
    };

    /// <summary>An account of thousands of roles.</summary>
    public static Investigation Large() => Incident() with
    {
        PrincipalAccess = [.. Enumerable.Range(0, 2_000).Select(i => Principal($"role-{i}", PrincipalKind.Role, AccessDecision.Allowed, changes: 0))],
        Rotators = [.. Enumerable.Range(0, 500).Select(i => Incident().Rotators[0] with { Name = $"rule-{i}", Targets = [.. Enumerable.Range(0, 200).Select(d => $"database-{d}")] })],
        Corroborations = [.. Enumerable.Range(0, 200).Select(i => Incident().Corroborations[0] with { Time = IncidentFixture.Fork.AddMinutes(i) })],
    };

    /// <summary>The account as somebody would have it who names things to attack whoever reads the report.</summary>
    public static Investigation Hostile()
    {
        var incident = Incident();
        return incident with
        {
            Rotators = [.. HostileFixture.Names.Select(n => incident.Rotators[0] with { Name = n, How = n, Schedule = n, Targets = [n], Evidence = [Statement(n, n)] })],
            PrincipalAccess =
            [
                .. HostileFixture.Names.Select(n => incident.PrincipalAccess[0] with
                {
                    Name = n, TrustedBy = [n], Concern = n, Grants = [new AccessGrant { Action = n, Decision = AccessDecision.AllowedUnderCondition, Targets = [n], Conditions = [n], Evidence = [Statement(n, n)] }],
                }),
            ],
            Corroborations = [.. HostileFixture.Names.Select(n => incident.Corroborations[0] with { Resource = n, Note = n, Evidence = Statement(n, n) })],
            AccountNotes = HostileFixture.Names,
        };
    }

    private static PrincipalAccess Principal(string name, PrincipalKind kind, AccessDecision decision, int changes) => new()
    {
        Name = name, Kind = kind, Arn = $"arn:aws:iam::111122223333:role/{name}", AccountId = "111122223333", Decision = decision, ChangeCount = changes,
        Grants =
        [
            new AccessGrant
            {
                Action = "rds:ModifyDBInstance", Decision = decision, Targets = [IncidentFixture.Database], Conditions = decision == AccessDecision.Allowed ? [] : ["Bool aws:MultiFactorAuthPresent = true"],
                Evidence = [Statement("GroupDetailList[0].GroupPolicyList[0] WithMfa", "inline policy databases of group developers allows it.")],
            },
            new AccessGrant { Action = "secretsmanager:PutSecretValue", Decision = AccessDecision.Allowed, Targets = ["prod/hokusai-production/master"] },
        ],
    };

    private static Evidence Statement(string field, string note) => new() { Source = Iam, Field = field, Note = note };
}
