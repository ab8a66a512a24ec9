using System.Management.Automation;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Sources;
using Hokusai.Core.Commands;
using Hokusai.Core.S3.AccessLogs.Stored;

namespace Hokusai.PS.Cmdlets;

/// <summary>Finds what S3 lifecycle rules would do wrong: what they delete or freeze that should stay, and what they forget.</summary>
/// <remarks>
/// <para>Reads the rules of buckets as S3 executes them, and writes one Hokusai.LifecycleRisk for each thing that is wrong, the worst first: objects that expire before the floor of their data class
/// (models, training data, backups, logs, uploads, …), rules for whole buckets, expiration that nothing can undo, noncurrent versions kept too short, transitions to archive classes while objects may
/// still be read, expiration before the minimum storage duration, transitions of small objects, rules that overlap otherwise than their author wrote, configurations that S3 refuses, unfinished
/// uploads that stay for ever, and deletions that no log and no event would record.</para>
/// <para>Each has its reason, the corrected configuration as JSON, Terraform and PowerShell (Correction), and what the correction gives up (TradeOff). What could not be told, because something could
/// not be read, is a result as well: IsUnknown.</para>
/// <para>With -Path, files are read: answers of 'aws s3api get-bucket-lifecycle-configuration', the XML of the REST API, snapshots (Save-HokusaiSnapshot) and server access logs, mixed at will.
/// Without it, the account is asked; with -AccessLogDays, the access logs that its buckets write as well.</para>
/// </remarks>
/// <seealso cref="MeasureS3LifecycleImpactCmdlet"/>
/// <seealso cref="InvokeHokusaiInvestigationCmdlet"/>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html">Managing the lifecycle of objects</seealso>
[Cmdlet(VerbsCommon.Get, "S3LifecycleRisk", DefaultParameterSetName = PathSet)]
[OutputType(typeof(LifecycleRisk), typeof(LifecycleStandard))]
public sealed class GetS3LifecycleRiskCmdlet : EvidenceCmdlet
{
    private readonly List<string> _buckets = [];

    /// <summary>Only these buckets: names with * and ? as wildcards. All by default. Objects of AWS.Tools bind by BucketName.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("BucketName")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Bucket { get; set; } = [];

    /// <summary>
    /// Server access logs of the buckets, files and folders: they tell what was read when, so that transitions to archive classes are judged by it. Without them the seed's 60 days count as the time
    /// in which objects are read.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] AccessLogPath { get; set; } = [];

    /// <summary>
    /// How many days of server access logs are read where S3 writes them, 1 to 400, counted back from now: of each bucket looked at whose logging is on. Only the objects whose keys are of that time are
    /// listed and fetched, which is billed as requests. Without it they are not read, and where reads decide, the result is unknown and names where the logs are. To tell that nothing is read takes as
    /// many days as objects are read in: 60, unless -SettingsPath says otherwise. Not with -Path.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 400)]
    public int? AccessLogDays { get; set; }

    /// <summary>A JSON file with your own floors and data classes, in place of the built-in ones; about_Hokusai_S3 shows its form.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? SettingsPath { get; set; }

    /// <summary>Writes a Hokusai.LifecycleStandard for each bucket as well: a written recommendation for each class of its data, and rules that keep to it.</summary>
    [Parameter]
    public SwitchParameter Standard { get; set; }

    /// <summary>How many buckets are asked about, and log objects fetched, at once, 1 to 64; 8 by default.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <summary>Collects one pipeline object.</summary>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        _buckets.AddRange(Bucket);
    }

    /// <summary>Starts the reading: of the files where there are any, else live.</summary>
    protected override void EndProcessing()
    {
        if (NamesFiles)
        {
            if (AccessLogDays is not null)
            {
                RejectArguments("AccessLogDaysWithFiles", "-AccessLogDays reads access logs in the account, and -Path names files; give the logs as files, too: -AccessLogPath.", nameof(AccessLogDays), AccessLogDays);
            }

            base.EndProcessing();
        }
        else if (!MyInvocation.ExpectingInput || _buckets.Count > 0)
        {
            var (options, paths) = (Options(), Full(AccessLogPath));
            Run((session, output, cancellation) => new S3LifecycleRiskCommand(
                new S3RiskSources
                {
                    Account = LiveAccount.ForBuckets(session, options.Wants, ThrottleLimit, TimeProvider.System),
                    AccessLogPaths = paths,
                    AccessLogs = AccessLogs(session, TimeProvider.System.GetUtcNow()),
                },
                options).RunAsync(output, cancellation));
        }
    }

    private AccessLogBuckets? AccessLogs(AwsSession session, DateTimeOffset now)
        => AccessLogDays is { } days ? LiveEvidence.AccessLogs(session, now.AddDays(-days), now, cacheFolder: null, ThrottleLimit) : null;

    private protected override void Read(IReadOnlyList<string> files)
    {
        var (options, paths) = (Options(), Full(AccessLogPath));
        Run((output, cancellation) => new S3LifecycleRiskCommand(S3RiskSources.Files([.. files, .. paths]), options).RunAsync(output, cancellation));
    }

    private S3LifecycleRiskOptions Options() => new()
    {
        Buckets = [.. _buckets.Distinct(StringComparer.Ordinal)],
        SettingsPath = SettingsPath is null ? null : GetUnresolvedProviderPathFromPSPath(SettingsPath),
        WritesStandard = Standard,
    };

    private List<string> Full(IEnumerable<string> paths) => [.. paths.Select(GetUnresolvedProviderPathFromPSPath)];
}
