namespace Hokusai.Reports.Tests.Fixtures;

/// <summary>What the rules of buckets do: the everyday case, and those that a picture has to bear.</summary>
internal static class LifecycleFixture
{
    public const string Bucket = "acme-ml-artifacts";

    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly string[] Prefixes = ["models/", "training-data/", "checkpoints/", "logs/", "uploads/", ""];

    /// <summary>Sixty days, six prefixes, four rules, a proposed configuration, an uncertain rule and one day on which far more goes than on any other.</summary>
    public static ReportContent Realistic() => new() { LifecycleImpacts = [.. Current(60), .. Proposed(60)], LifecycleRisks = Risks(), LifecycleStandards = [Standard()] };

    /// <summary>As the other, over so many days.</summary>
    public static ReportContent Days(int days) => new() { LifecycleImpacts = [.. Current(days), .. Proposed(days)] };

    /// <summary>A bucket of which nothing is due, though a configuration was proposed, and one with risks only.</summary>
    public static ReportContent Empty() => new()
    {
        LifecycleImpacts = [Impact(Today, "archive/", "ToGlacier", LifecycleAction.Transition, 100, 10_000_000) with { Bucket = "acme-empty", IsProposed = true, NewStorageClass = StorageClass.GlacierFlexibleRetrieval }],
        LifecycleRisks = [Risks()[0] with { Bucket = "acme-risky", Correction = null, Evidence = [] }],
    };

    /// <summary>Three hundred prefixes of one rule, every day.</summary>
    public static ReportContent ManyPrefixes() => new()
    {
        LifecycleImpacts =
        [
            .. Enumerable.Range(0, 30).SelectMany(day => Enumerable.Range(0, 300).Select(prefix =>
                Impact(Today.AddDays(day), $"tenant-{prefix:000}/", "DeleteOldData", LifecycleAction.Delete, 10 + prefix, 1_000_000L * (1 + ((prefix * 7) + day) % 90)))),
        ],
    };

    /// <summary>More buckets than are drawn.</summary>
    public static ReportContent ManyBuckets() => new()
    {
        LifecycleImpacts = [.. Enumerable.Range(0, 120).SelectMany(b => Current(10).Select(i => i with { Bucket = $"bucket-{b:000}" }))],
        LifecycleRisks = [.. Enumerable.Range(0, 120).SelectMany(b => Risks().Select(r => r with { Bucket = $"bucket-{b:000}" }))],
    };

    /// <summary>The realistic case as somebody would have it who writes names to attack whoever reads the report.</summary>
    public static ReportContent Hostile() => new()
    {
        LifecycleImpacts =
        [
            .. HostileFixture.Names.SelectMany((name, i) => new[] { false, true }.Select(isProposed =>
                Impact(Today.AddDays(i), name, name, (LifecycleAction)(i % 8), i * 1000, long.MaxValue / (i + 1)) with { Bucket = HostileFixture.Names[0], IsProposed = isProposed })),
        ],
        LifecycleRisks =
        [
            .. HostileFixture.Names.Select(name => Risks()[0] with
            {
                AccountId = name, Bucket = HostileFixture.Names[0], RuleId = name, Id = name, Reason = name, TradeOff = name,
                Correction = new LifecycleCorrection { Json = name, Terraform = name, PowerShell = name },
                Evidence = [new Evidence { Source = name, Field = name, Note = name }],
            }),
        ],
        LifecycleStandards =
        [
            .. HostileFixture.Names.Select(name => Standard() with
            {
                Bucket = HostileFixture.Names[1], AccountId = name, Recommendations = [new LifecycleRecommendation { DataClass = name, Prefix = name, Recommendation = name, Reason = name }],
                Configuration = new LifecycleCorrection { Json = name, Terraform = name, PowerShell = name },
            }),
        ],
    };

    /// <summary>An investigation of deleted objects, with who changed the rules before.</summary>
    public static Investigation Deleted()
    {
        var change = new Evidence { Source = "trail/2026/11/21/events.json.gz", RecordIndex = 12, EventId = "5b1c3a30-7c0e-4b53-8a3a-1f2f6f0c9d11", Field = "requestParameters.LifecycleConfiguration", Time = At(-2, 10) };
        var pipeline = new Actor { Name = "deploy-data", Tool = ActorTool.Terraform, ToolVersion = "1.9.5" };
        return IncidentFixture.Empty() with
        {
            Symptom = Symptom.ObjectsDeleted,
            Resource = Bucket,
            From = At(-3, 0),
            To = At(2, 12),
            Summary = "The rule DeleteOldData was changed on 21 November from 365 days to 1 day, and S3 began to delete two nights later.",
            RootCauses =
            [
                IncidentFixture.Realistic().RootCauses[0] with
                {
                    Kind = RootCauseKind.LifecycleExpiration, Confidence = Confidence.Proven, Title = $"The lifecycle rule DeleteOldData of {Bucket} deletes everything after one day",
                    Explanation = "The change and the deletions are in the records.", EvidenceFor = [change], EvidenceAgainst = [], Missing = [], Remediation = ["Suspend the rule DeleteOldData."],
                },
            ],
            LifecycleChanges =
            [
                new LifecycleChange
                {
                    Time = At(-2, 10), Bucket = Bucket, EventName = "PutBucketLifecycleConfiguration", Actor = pipeline, IsBeforeKnown = true, IsAfterKnown = true,
                    Rules =
                    [
                        new LifecycleRuleChange { RuleId = "DeleteOldData", Kind = LifecycleRuleChangeKind.Changed, Field = "Expiration", Before = "365 days", After = "1 day" },
                        new LifecycleRuleChange { RuleId = "AbortUploads", Kind = LifecycleRuleChangeKind.Removed, Before = "abort multipart uploads after 7 days" },
                        new LifecycleRuleChange { RuleId = "Archive", Kind = LifecycleRuleChangeKind.Added, After = "logs/ to GLACIER after 60 days" },
                    ],
                    Effect = "Everything in the bucket is deleted for good one day after it was written.", Evidence = change,
                },
                new LifecycleChange
                {
                    Time = At(-1, 8), Bucket = Bucket, EventName = "DeleteBucketLifecycle", Actor = pipeline with { Name = "alice", Tool = ActorTool.Console, ToolVersion = null }, Succeeded = false, ErrorCode = "AccessDenied",
                    IsAfterKnown = true, Effect = "It was refused, so nothing changed.", Evidence = change with { EventId = "e-2", RecordIndex = 40 },
                },
            ],
            Deletions =
            [
                Deletion(0, "training-data/", S3DeletionOrigin.Lifecycle, S3DeletionEffect.Permanent, "S3.EXPIRE.OBJECT", "S3 Lifecycle", 48_211, 912_000_000_000),
                Deletion(0, "models/", S3DeletionOrigin.Lifecycle, S3DeletionEffect.Permanent, "S3.EXPIRE.OBJECT", "S3 Lifecycle", 312, 1_900_000_000_000),
                Deletion(1, "uploads/", S3DeletionOrigin.Request, S3DeletionEffect.Unknown, "DeleteObjects", "cleanup-job", 0, 0) with { UncountedCalls = 14 },
                Deletion(1, "checkpoints/", S3DeletionOrigin.Request, S3DeletionEffect.DeleteMarker, "REST.DELETE.OBJECT", "bob", 2, 120_000) with { SampleKeys = ["checkpoints/step-1.pt", "checkpoints/step-2.pt"] },
            ],
        };
    }

    /// <summary>The same with hostile names.</summary>
    public static Investigation DeletedHostile()
    {
        var incident = Deleted();
        return incident with
        {
            LifecycleChanges =
            [
                .. HostileFixture.Names.Select((n, i) => incident.LifecycleChanges[0] with
                {
                    Time = At(-2, 10).AddMinutes(i), Bucket = n, EventName = n, ErrorCode = n, Succeeded = false, Effect = n, Actor = incident.LifecycleChanges[0].Actor with { Name = n, ToolName = n },
                    Rules = [new LifecycleRuleChange { RuleId = n, Kind = LifecycleRuleChangeKind.Changed, Field = n, Before = n, After = n }], Evidence = new Evidence { Source = n, EventId = n + i, Note = n },
                }),
            ],
            Deletions = [.. HostileFixture.Names.Select((n, i) => incident.Deletions[0] with { Bucket = n, Prefix = n, Operation = n, SampleKeys = [n], Origin = S3DeletionOrigin.Request, Actor = incident.Deletions[0].Actor with { Name = n }, First = At(0, 0).AddMinutes(i), Evidence = new Evidence { Source = n } })],
        };
    }

    public static IReadOnlyList<LifecycleRisk> Risks()
    {
        var correction = Correction();
        LifecycleRisk Risk(string id, LifecycleRiskKind kind, Severity severity, string reason, string tradeOff) => new()
        {
            AccountId = "111122223333", Bucket = Bucket, RuleId = "DeleteOldData", Id = id, Kind = kind, Severity = severity, Reason = reason, TradeOff = tradeOff, Correction = correction,
            Evidence = [new Evidence { Source = "lifecycle/acme-ml-artifacts.json", Line = 14, Field = "Rules[0].Expiration.Days", Note = "The rule has no filter and expires after 1 day." }],
        };
        return
        [
            Risk("HKS-S3-001", LifecycleRiskKind.WholeBucketExpiration, Severity.Critical, "Rule DeleteOldData has no filter: it expires every object of the bucket one day after it was written, models and training data among them.", "About 2.1 TB more are kept in S3 Standard, some $48 a month."),
            Risk("HKS-S3-003", LifecycleRiskKind.PermanentExpiration, Severity.High, "The bucket is not versioned, so what rule DeleteOldData expires cannot be brought back.", "Versions of overwritten objects are kept for 30 days and billed."),
            Risk("HKS-S3-005", LifecycleRiskKind.TransitionBeforeLastAccess, Severity.Medium, "No access log was given, so whether logs/ is still read after 60 days is not known.", "Nothing.") with { RuleId = "Archive", IsUnknown = true, Correction = null, Evidence = [] },
            Risk("HKS-S3-009", LifecycleRiskKind.NoMultipartAbort, Severity.Low, "No rule deletes the parts of unfinished uploads.", "An upload that takes longer than a day has to start again.") with { RuleId = null, Evidence = [] },
        ];
    }

    public static LifecycleStandard Standard() => new()
    {
        AccountId = "111122223333",
        Bucket = Bucket,
        Recommendations =
        [
            new LifecycleRecommendation { DataClass = "Model", Prefix = "models/", Recommendation = "Keep for ever; move to S3 Glacier Instant Retrieval after 60 days.", Reason = "A model in production may be as old as the product." },
            new LifecycleRecommendation { DataClass = "Training data", Prefix = "training-data/", Recommendation = "Keep for 90 days at least; move to S3 Glacier Flexible Retrieval after 60 days.", Reason = "A training run has to be repeatable for a quarter." },
            new LifecycleRecommendation { DataClass = "Temporary upload", Prefix = "uploads/", Recommendation = "Delete after 14 days; abort unfinished uploads after 1 day.", Reason = "Whoever uploads processes within a week." },
            new LifecycleRecommendation { DataClass = "Log", Prefix = "", Recommendation = "Keep for 365 days.", Reason = "Auditors ask for a year." },
        ],
        Configuration = Correction() with { Json = Correction().Json.Replace("90", "91", StringComparison.Ordinal) },
    };

    private static IEnumerable<LifecycleImpact> Current(int days)
    {
        for (var day = -9; day < days; day++)
        {
            var date = Today.AddDays(day);
            var wave = 1 + (Math.Abs(day) % 7 * 0.35);
            for (var prefix = 0; prefix < Prefixes.Length; prefix++)
            {
                var size = (long)(wave * 40_000_000_000L / ((prefix * 1.6) + 1));
                yield return Impact(date, Prefixes[prefix], "DeleteOldData", LifecycleAction.Delete, 200 + (prefix * 90) + (Math.Abs(day) % 5 * 30), day == 17 && prefix == 1 ? size * 40 : size);
            }

            yield return Impact(date, "logs/", "Archive", LifecycleAction.Transition, 4_000, (long)(wave * 9_000_000_000L)) with { NewStorageClass = StorageClass.GlacierFlexibleRetrieval, MonthlyCost = -0.17m, OneTimeCost = 0.12m };
            if (day % 3 == 0)
            {
                yield return Impact(date, "checkpoints/", "TaggedScratch", LifecycleAction.Delete, 0, 0) with { ObjectsAtMost = 800, BytesAtMost = 30_000_000_000 };
                yield return Impact(date, "uploads/", "AbortUploads", LifecycleAction.AbortMultipartUpload, 12, 2_000_000_000);
            }
        }
    }

    private static IEnumerable<LifecycleImpact> Proposed(int days)
    {
        for (var day = 0; day < days; day++)
        {
            var date = Today.AddDays(day);
            var wave = 1 + (day % 7 * 0.35);
            yield return Impact(date, "uploads/", "TemporaryUploads14Days", LifecycleAction.Delete, 560, (long)(wave * 7_000_000_000L)) with { IsProposed = true };
            yield return Impact(date, "training-data/", "TrainingDataToGlacier", LifecycleAction.Transition, 290, (long)(wave * 15_000_000_000L)) with { IsProposed = true, NewStorageClass = StorageClass.GlacierFlexibleRetrieval, MonthlyCost = -0.29m, OneTimeCost = 0.01m };
            yield return Impact(date, "models/", "OldModelVersions", LifecycleAction.AddDeleteMarker, 20, (long)(wave * 12_000_000_000L)) with { IsProposed = true, MonthlyCost = 0 };
        }
    }

    private static LifecycleImpact Impact(DateOnly day, string prefix, string rule, LifecycleAction action, long objects, long bytes) => new()
    {
        Bucket = Bucket, Day = day, IsPast = day < Today, Prefix = prefix, RuleId = rule, Action = action, StorageClass = StorageClass.Standard,
        Objects = objects, Bytes = bytes, ObjectsAtMost = objects, BytesAtMost = bytes, MonthlyCost = -0.023m * bytes / 1_000_000_000, OneTimeCost = 0,
    };

    private static S3Deletion Deletion(int day, string prefix, S3DeletionOrigin origin, S3DeletionEffect effect, string operation, string actor, long objects, long bytes) => new()
    {
        Bucket = Bucket, Prefix = prefix, Origin = origin, Effect = effect, Operation = operation, Actor = new Actor { Name = actor, Tool = ActorTool.Unknown },
        First = At(day, 0), Last = At(day, 0).AddMinutes(48), Objects = objects, Bytes = bytes, SizedObjects = objects, Evidence = new Evidence { Source = "logs/2026-11-23-00-59-12-ABCDEF", Line = 4 + day },
    };

    private static DateTimeOffset At(int day, int hour) => new(Today.AddDays(day).ToDateTime(new TimeOnly(hour, 12)), TimeSpan.Zero);

    private static LifecycleCorrection Correction() => new()
    {
        Json =
            """
            {
              "Rules": [
                {
                  "ID": "TrainingData",
                  "Status": "Enabled",
                  "Filter": { "Prefix": "training-data/" },
                  "Expiration": { "Days": 90 },
                  "AbortIncompleteMultipartUpload": { "DaysAfterInitiation": 1 }
                }
              ]
            }
            """,
        Terraform =
            """
            resource "aws_s3_bucket_lifecycle_configuration" "acme_ml_artifacts" {
              bucket = "acme-ml-artifacts"

              rule {
                id     = "TrainingData"
                status = "Enabled"

                filter {
                  prefix = "training-data/"
                }

                expiration {
                  days = 90
                }
              }
            }
            """,
        PowerShell = "Write-S3LifecycleConfiguration -BucketName 'acme-ml-artifacts' -Configuration_Rule @{ Id = 'TrainingData'; Status = 'Enabled'; Filter = @{ LifecycleFilterPredicate = @{ Prefix = 'training-data/' } }; Expiration = @{ Days = 90 } }",
    };
}
