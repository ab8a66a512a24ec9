namespace Hokusai.Reports.Tests.Fixtures;

/// <summary>
/// Three people and two pipelines over five days. On the fourth, alice and the deploy pipeline apply at once without a lock:
/// both set the password, the state forks after serial 41, and alice's branch is overwritten.
/// </summary>
internal static class IncidentFixture
{
    public const string Database = "hokusai-production";
    public const string State = "s3://hokusai-terraform-state/infrastructure/terraform.tfstate";
    public const string Lineage = "3f6c1a52-7a41-4a55-9f0e-0b8d2d1c9e77";

    public static readonly DateTimeOffset Fork = new(2025, 7, 18, 14, 3, 22, TimeSpan.Zero);

    private static readonly Actor Alice = Person("alice", "203.0.113.20");
    private static readonly Actor Bob = Person("bob", "203.0.113.31");
    private static readonly Actor Carol = Person("carol", "198.51.100.7") with { Tool = ActorTool.Console, ToolVersion = null, FromConsole = true };
    private static readonly Actor Deploy = Pipeline("deploy-main", "run-88412");
    private static readonly Actor Nightly = Pipeline("nightly-plan", "run-88390");

    public static Investigation Realistic()
    {
        var sessions = Sessions();
        var changes = Changes();
        var versions = Versions();
        var timeline = Timeline(sessions, changes, versions);
        return new Investigation
        {
            Symptom = Symptom.PasswordChanged,
            Resource = Database,
            Around = Fork.AddMinutes(10),
            From = new DateTimeOffset(2025, 7, 15, 0, 0, 0, TimeSpan.Zero),
            To = new DateTimeOffset(2025, 7, 19, 23, 59, 59, TimeSpan.Zero),
            GeneratedAt = new DateTimeOffset(2025, 7, 20, 9, 0, 0, TimeSpan.Zero),
            Sources = ["incident/AWSLogs/111122223333/CloudTrail", "incident/state"],
            Summary = "The master password of hokusai-production was set twice within three minutes on 18 July: by alice and by the pipeline "
                + "deploy-main, whose Terraform runs overlapped on one state without a lock. The pipeline's state was stored last, "
                + "so the password that alice's run set is recorded nowhere.",
            RootCauses = [ConcurrentRuns(), Regenerates()],
            PasswordChanges = changes,
            TerraformSessions = sessions,
            StateVersions = versions,
            StateForks = [StateFork()],
            Timeline = timeline,
            Impact = Impact(),
            Findings = Findings(),
        };
    }

    public static Investigation Empty() => new()
    {
        Symptom = Symptom.PasswordChanged,
        GeneratedAt = new DateTimeOffset(2025, 7, 20, 9, 0, 0, TimeSpan.Zero),
        Summary = "No password change was found in the evidence.",
        RootCauses =
        [
            new RootCause
            {
                Kind = RootCauseKind.Unknown,
                Confidence = Confidence.Unknown,
                Title = "The evidence holds no password event",
                Explanation = "None of the sources holds a record of a password change.",
                Missing = ["CloudTrail management events of the account and Region of the database, for the days in question."],
            },
        ],
    };

    public static Investigation Incomplete() => Realistic() with
    {
        Problems =
        [
            new ReadProblem
            {
                Source = "incident/AWSLogs/111122223333/CloudTrail/us-east-1/2025/07/17/111122223333_CloudTrail_us-east-1_20250717T1400Z_x.json.gz",
                ErrorId = "TruncatedGzip",
                Reason = "The file ends in the middle of a gzip block.",
                Position = "byte 18231",
                Advice = "Copy it again from the trail's bucket.",
            },
            new ReadProblem { Source = "incident/state/v39.json", ErrorId = "AccessDenied", Reason = "The file may not be read by this user." },
        ],
    };

    /// <summary>The realistic incident in a flood: so many entries that no picture can show each.</summary>
    public static Investigation Flood(int extra)
    {
        var incident = Realistic();
        var noise = Enumerable.Range(0, extra).Select(i => Entry(
            Fork.AddSeconds((i * 61) - (extra * 30)), TimelineEntryKind.ResourceChange, i % 3 == 0 ? Bob : Nightly, $"UpdateService #{i}", "api", i));
        var versions = Enumerable.Range(0, 400).Select(i => Version(i, i + 1, $"v{i}", i == 0 ? null : $"v{i - 1}", Fork.AddMinutes((i - 350) * 10), Bob)).ToList();
        versions.Insert(351, Version(351, 351, "lost", "v349", Fork.AddMinutes(1), Alice));
        return incident with
        {
            Timeline = [.. incident.Timeline.Concat(noise).OrderBy(e => e.Time)],
            StateVersions = [.. versions.Select((v, i) => v with { Index = i })],
            StateForks = [new StateFork { State = State, Lineage = Lineage, ParentSerial = 350, ParentVersionId = "v349", VersionIds = ["v350", "lost"] }],
        };
    }

    private static List<TerraformSession> Sessions()
    {
        var quiet = new[] { (Bob, 15, 9), (Nightly, 15, 22), (Alice, 16, 11), (Nightly, 16, 22), (Deploy, 17, 15), (Nightly, 17, 22), (Bob, 19, 10) }
            .Select((s, i) => Session(
                $"tf-quiet-{i}", s.Item1, new DateTimeOffset(2025, 7, s.Item2, s.Item3, 4, 0, TimeSpan.Zero), TimeSpan.FromMinutes(2 + (i % 3)), lockTaken: null));
        return [.. quiet
            .Append(Session("tf-alice", Alice, Fork.AddMinutes(-2), TimeSpan.FromSeconds(308), lockTaken: false))
            .Append(Session("tf-deploy", Deploy, Fork.AddSeconds(35), TimeSpan.FromSeconds(254), lockTaken: false))
            .OrderBy(s => s.FirstCall)];
    }

    private static List<PasswordChange> Changes() =>
    [
        Change(Fork, Alice, "tf-alice", succeeded: true, 4),
        Change(Fork.AddSeconds(70), Deploy, "tf-deploy", succeeded: false, 2),
        Change(Fork.AddSeconds(148), Deploy, "tf-deploy", succeeded: true, 9),
        Change(Fork.AddHours(3), Carol, sessionKey: null, succeeded: true, 1),
    ];

    private static List<StateVersion> Versions() =>
    [
        Version(0, 38, "Hq3bNd", parent: null, new DateTimeOffset(2025, 7, 15, 9, 6, 0, TimeSpan.Zero), Bob),
        Version(1, 39, "k2VxPw", "Hq3bNd", new DateTimeOffset(2025, 7, 16, 11, 8, 0, TimeSpan.Zero), Alice),
        Version(2, 40, "9LrTzc", "k2VxPw", new DateTimeOffset(2025, 7, 17, 15, 6, 0, TimeSpan.Zero), Deploy),
        Version(3, 41, "mWe81s", "9LrTzc", new DateTimeOffset(2025, 7, 17, 15, 7, 30, TimeSpan.Zero), Deploy),
        Version(4, 42, "aLice2", "mWe81s", Fork.AddSeconds(186), Alice),
        Version(5, 42, "dEpl42", "mWe81s", Fork.AddSeconds(288), Deploy),
        Version(6, 43, "dEpl43", "dEpl42", Fork.AddSeconds(289), Deploy),
        Version(7, 44, "bOb044", "dEpl43", new DateTimeOffset(2025, 7, 19, 10, 7, 0, TimeSpan.Zero), Bob),
    ];

    private static StateFork StateFork() => new()
    {
        State = State,
        Lineage = Lineage,
        ParentSerial = 41,
        ParentVersionId = "mWe81s",
        VersionIds = ["aLice2", "dEpl42"],
        Times = [Fork.AddSeconds(186), Fork.AddSeconds(288)],
        LostUpdates =
        [
            new StateChange { Address = "random_password.master", Attribute = "result", Kind = StateChangeKind.Changed, IsSensitive = true, Before = "sha256:1f0c", After = "sha256:99ab" },
            new StateChange { Address = "aws_db_instance.main", Attribute = "password", Kind = StateChangeKind.Changed, IsSensitive = true, Before = "sha256:1f0c", After = "sha256:99ab" },
            new StateChange { Address = "aws_security_group_rule.office[\"vpn\"]", Kind = StateChangeKind.Added },
        ],
        Evidence = [new Evidence { Source = "incident/state/v4.json", VersionId = "aLice2" }, new Evidence { Source = "incident/state/v5.json", VersionId = "dEpl42" }],
    };

    private static RootCause ConcurrentRuns() => new()
    {
        Kind = RootCauseKind.ConcurrentTerraformRuns,
        Confidence = Confidence.Proven,
        Title = "alice and deploy-main applied hokusai-production at once, on one state without a lock",
        Explanation = "Two versions of the state with serial 42 grew from serial 41. A working lock lets only one run read serial 41 and write its successor.\n\n"
            + "Both runs set the master password, 2 min 28 s apart. The later state holds the pipeline's value; alice's is lost.",
        Resources = [Database],
        EvidenceFor =
        [
            new Evidence { Source = "incident/state/v4.json", VersionId = "aLice2", Field = "serial", Note = "Serial 42, grown from 41, written by alice.", Time = Fork.AddSeconds(186) },
            new Evidence { Source = "incident/state/v5.json", VersionId = "dEpl42", Field = "serial", Note = "Serial 42, grown from 41 as well, written by deploy-main." },
            EventEvidence(4, "requestParameters.masterUserPassword", "alice's run sets the master password."),
            EventEvidence(9, "requestParameters.masterUserPassword", "The pipeline's run sets it again."),
        ],
        Missing = ["S3 data events of the state bucket would show which credential wrote each version."],
        Remediation =
        [
            "Turn on locking in the S3 backend: use_lockfile = true (Terraform 1.10 and later), or a DynamoDB table before that.",
            "Apply from the pipeline only; give people read-only access to the state.",
            "Let RDS manage the password: manage_master_user_password = true.",
        ],
    };

    private static RootCause Regenerates() => new()
    {
        Kind = RootCauseKind.TerraformRegeneratesPassword,
        Confidence = Confidence.Possible,
        Title = "random_password.master may be regenerated by each run",
        Explanation = "The password's resource changed in both branches of the fork.",
        Resources = [Database],
        EvidenceFor = [new Evidence { Source = "incident/state/v4.json", VersionId = "aLice2", Field = "random_password.master.result", Note = "It changed." }],
        EvidenceAgainst = [new Evidence { Source = "incident/state/v7.json", VersionId = "bOb044", Field = "random_password.master.result", Note = "bob's run of 19 July left it as it was." }],
        Missing = ["The configuration: whether keepers of random_password change with each run."],
        Remediation = ["Give random_password keepers that change only when a rotation is wanted."],
    };

    private static List<Finding> Findings() =>
    [
        new Finding
        {
            RuleId = "HKS-TF-001", Title = "The state has no lock", Severity = Severity.Critical, Category = Category.Reliability, Resource = State,
            Description = "Neither a lock file nor a lock table was used by any of the nine runs. Two runs at once overwrite each other's work.",
            Remediation = "Set use_lockfile = true in the S3 backend.",
            Evidence = [new Evidence { Source = "infra/backend.tf", Line = 3, Note = "The backend block names no lock." }],
        },
        new Finding
        {
            RuleId = "HKS-RDS-004", Title = "The master password is readable in the state", Severity = Severity.High, Category = Category.Security, Resource = Database,
            Description = "Who can read the state can read the password.", Remediation = "Use manage_master_user_password or password_wo.",
            Evidence = [new Evidence { Source = "incident/state/v7.json", VersionId = "bOb044", Field = "aws_db_instance.main.password" }],
        },
        new Finding
        {
            RuleId = "HKS-GHA-002", Title = "The pipeline applies without a reviewed plan", Severity = Severity.Medium, Category = Category.Operations, Resource = ".github/workflows/deploy.yml",
            Description = "terraform apply -auto-approve runs on each push.", Remediation = "Apply a saved plan after a review.",
            Evidence = [new Evidence { Source = ".github/workflows/deploy.yml", Line = 41 }],
        },
    ];

    private static List<ImpactItem> Impact() =>
    [
        new ImpactItem { Time = Fork.AddMinutes(6), Subject = "ECS service hokusai-api", Description = "Four tasks stopped within two minutes: failed container health checks.", Evidence = EventEvidence(21) },
        new ImpactItem { Time = Fork.AddMinutes(9), Subject = "ECS service hokusai-api", Description = "carol forced a new deployment.", Evidence = EventEvidence(22) },
        new ImpactItem { Subject = "Lambda function nightly-export", Description = "Reads its connection from the secret hokusai/production/db.", Evidence = EventEvidence(23) },
    ];

    private static List<TimelineEntry> Timeline(List<TerraformSession> sessions, List<PasswordChange> changes, List<StateVersion> versions)
    {
        var entries = new List<TimelineEntry>();
        entries.AddRange(sessions.Select(s => Entry(s.FirstCall, TimelineEntryKind.TerraformSession, s.Actor, $"Terraform run: {s.CallCount} calls, {s.WriteCount} writes", resource: null, 0)
            with { EndTime = s.LastCall, SessionKey = s.Key }));
        entries.AddRange(changes.Select(c => Entry(c.Time, TimelineEntryKind.PasswordChange, c.Actor, "ModifyDBInstance with a master password" + (c.Succeeded ? "" : " (InvalidDBInstanceState)"), Database, 0)
            with { Succeeded = c.Succeeded, SessionKey = c.SessionKey, Evidence = c.Evidence }));
        entries.AddRange(versions.Select(v => Entry(v.Time!.Value, TimelineEntryKind.StateWrite, v.Writer!, $"State serial {v.Serial} stored", State, 0)
            with { Evidence = v.Evidence }));
        entries.Add(Entry(Fork.AddMinutes(6), TimelineEntryKind.Impact, Carol, "hokusai-api: 4 tasks stopped", "hokusai-api", 21));
        entries.Add(Entry(Fork.AddMinutes(9), TimelineEntryKind.Impact, Carol, "UpdateService forceNewDeployment", "hokusai-api", 22));

        Actor[] actors = [Alice, Bob, Carol, Deploy, Nightly];
        string[] names = ["AuthorizeSecurityGroupIngress", "UpdateService", "PutBucketPolicy", "ModifyDBParameterGroup", "CreateTags", "RegisterTaskDefinition"];
        for (var i = 0; i < 280; i++)
        {
            var time = new DateTimeOffset(2025, 7, 15, 6, 0, 0, TimeSpan.Zero).AddMinutes((i * 23) + (i * i % 17));
            var kind = i % 9 == 0 ? TimelineEntryKind.SignIn : TimelineEntryKind.ResourceChange;
            var title = kind == TimelineEntryKind.SignIn ? "AssumeRole" : names[i % names.Length];
            entries.Add(Entry(time, kind, actors[i % actors.Length], title, kind == TimelineEntryKind.SignIn ? null : "hokusai-api", i) with { Succeeded = i % 41 != 0 });
        }

        return [.. entries.OrderBy(e => e.Time)];
    }

    private static TimelineEntry Entry(DateTimeOffset time, TimelineEntryKind kind, Actor actor, string title, string? resource, int record) => new()
    {
        Time = time, Kind = kind, Lane = actor.Name, Title = title, Actor = actor, Resource = resource, Evidence = EventEvidence(record),
    };

    private static PasswordChange Change(DateTimeOffset time, Actor actor, string? sessionKey, bool succeeded, int record) => new()
    {
        Time = time, Kind = PasswordChangeKind.Set, ResourceType = PasswordResourceType.DBInstance, Resource = Database, AccountId = "111122223333", Region = "us-east-1",
        Actor = actor, SourceIPAddress = actor.SourceIPAddress, UserAgent = "APN/1.0 HashiCorp/1.0 Terraform/1.9.5", Succeeded = succeeded,
        ErrorCode = succeeded ? null : "InvalidDBInstanceState", EventName = "ModifyDBInstance", EventId = EventId(record), SessionKey = sessionKey, Evidence = EventEvidence(record, "requestParameters.masterUserPassword"),
    };

    private static TerraformSession Session(string key, Actor actor, DateTimeOffset first, TimeSpan length, bool? lockTaken) => new()
    {
        Key = key, Actor = actor, AccountId = "111122223333", Regions = ["us-east-1"], FirstCall = first, LastCall = first + length, CallCount = 214, WriteCount = 7,
        ResourcesTouched = [Database], TookLock = lockTaken, Evidence = EventEvidence(1),
    };

    private static StateVersion Version(int index, long serial, string id, string? parent, DateTimeOffset time, Actor writer) => new()
    {
        State = State, VersionId = id, Index = index, Time = time, Serial = serial, Lineage = Lineage, TerraformVersion = "1.9.5", ParentVersionId = parent,
        ResourceCount = 61, Writer = writer, Evidence = new Evidence { Source = $"incident/state/v{index}.json", VersionId = id },
        Changes = [new StateChange { Address = "aws_db_instance.main", Attribute = "password", Kind = StateChangeKind.Changed, IsSensitive = true }],
    };

    private static Evidence EventEvidence(int record, string? field = null, string? note = null) => new()
    {
        Source = "incident/AWSLogs/111122223333/CloudTrail/us-east-1/2025/07/18/111122223333_CloudTrail_us-east-1_20250718T1405Z_Qn3.json.gz",
        RecordIndex = record, EventId = EventId(record), Field = field, Note = note,
    };

    private static string EventId(int record) => $"0b8f2a44-5c1e-4a77-9d55-{record:D12}";

    private static Actor Person(string name, string address) => new()
    {
        Name = name, PrincipalArn = $"arn:aws:iam::111122223333:user/{name}", AccountId = "111122223333", SourceIPAddress = address, Tool = ActorTool.Terraform, ToolVersion = "1.9.5",
    };

    private static Actor Pipeline(string name, string run) => new()
    {
        Name = name, PrincipalArn = "arn:aws:iam::111122223333:role/ci", SessionName = name, AccountId = "111122223333", SourceIPAddress = "192.0.2.144",
        Tool = ActorTool.Terraform, ToolVersion = "1.9.5", RunId = run, Pipeline = "GitHub Actions",
    };
}
