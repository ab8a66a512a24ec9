using System.Management.Automation;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Sources;
using Hokusai.Core.Commands;
using Hokusai.PS.Pipeline;

namespace Hokusai.PS.Cmdlets;

/// <summary>Finds out why something changed in an AWS account, from the account or from evidence files, and proves it.</summary>
/// <remarks>
/// <para>Reads CloudTrail records, stored Terraform state versions and the account's description, reconstructs what happened around a resource and a time,
/// and writes one Hokusai.Investigation for each symptom: the root causes with their confidence and the records for and against them,
/// the timeline, the Terraform runs, the forks of the state, the impact and the findings.</para>
/// <para>Confidence is Proven where the records admit no other reading, Likely where all required evidence is there and nothing
/// against it, Possible, or Unknown; in that last case the investigation says what is missing to know.</para>
/// <para>What cannot be read becomes a non-terminating error, is listed in Problems, and makes IsComplete false.
/// Nothing is changed, and with -Path alone no network is used.</para>
/// <para>Without -Path it asks the account: event history (or -TrailBucket, or -AthenaTable), the state's versions where -StateBucket names them,
/// and which automations and principals could change a password; with -AccessLogDays, S3's access logs as well.</para>
/// </remarks>
/// <seealso cref="GetRdsPasswordChangeCmdlet"/>
/// <seealso cref="GetTerraformStateHistoryCmdlet"/>
/// <seealso cref="ExportHokusaiReportCmdlet"/>
[Cmdlet(VerbsLifecycle.Invoke, "HokusaiInvestigation", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Investigation))]
public sealed class InvokeHokusaiInvestigationCmdlet : TrailEvidenceCmdlet
{
    private readonly HashSet<string> _resources = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was noticed, and so which investigators look. All by default.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public Symptom[] Symptom { get; set; } = [];

    /// <summary>
    /// The resource concerned: a database, cluster or secret by identifier or ARN, with * and ? as wildcards. All by default.
    /// Taken from the pipeline by property name too; each different resource gets an investigation of its own.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DBInstanceIdentifier", "DBClusterIdentifier")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string? Resource { get; set; }

    /// <summary>
    /// The time concerned; evidence from a day before to a day after is considered. All times by default.
    /// A time without an offset is local, as everywhere in PowerShell; write 2025-07-18T14:05Z for UTC.
    /// </summary>
    [Parameter]
    public DateTimeOffset? Around { get; set; }

    /// <summary>Collects one pipeline object.</summary>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        if (Resource is not null)
        {
            _resources.Add(Resource);
        }
    }

    /// <summary>The bucket of the Terraform state. Its stored versions are read live, with -Key; also beside trail files.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StateBucket { get; set; }

    /// <summary>The keys of the states in -StateBucket, as the backends' configurations have them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Key { get; set; } = [];

    /// <summary>
    /// A snapshot of the account (Save-HokusaiSnapshot, or files that the AWS CLI wrote), which tells what could change a password and who may.
    /// Without it, and without -Path, the account is asked.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] SnapshotPath { get; set; } = [];

    /// <summary>
    /// How many days of server access logs are read where S3 writes them, 1 to 400: of the buckets of -Resource, or all, whose logging is on. They are counted back from a day after -Around, or from now.
    /// Only the objects whose keys are of that time are listed and fetched, which is billed as requests; where deletions are found, they are fetched twice unless -CachePath keeps them. Without it they
    /// are not read, and the investigation says where they are. Only logs tell what lifecycle rules deleted. Not with -Path.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 400)]
    public int? AccessLogDays { get; set; }

    private protected override bool HasInput => _resources.Count > 0;

    /// <summary>Checks what belongs together before anything is read.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if ((StateBucket is null) != (Key.Length == 0))
        {
            RejectArguments("StateBucketAndKey", "-StateBucket and -Key belong together: the bucket, and the states in it.", nameof(StateBucket), StateBucket);
        }
    }

    private protected override void Read(IReadOnlyList<string> files)
    {
        if (AccessLogDays is not null)
        {
            RejectArguments("AccessLogDaysWithFiles", "-AccessLogDays reads access logs in the account, and -Path names files; give the logs to -Path, too.", nameof(AccessLogDays), AccessLogDays);
        }

        var sources = InvestigationSources.Files(files) with { Account = SnapshotFiles() };
        if (StateBucket is null)
        {
            Run((output, cancellation) => InvestigateAsync(sources, output, cancellation));
        }
        else
        {
            Run((session, output, cancellation) => InvestigateAsync(WithStates(sources, session), output, cancellation));
        }
    }

    private protected override void ReadLive()
    {
        var files = SnapshotFiles();
        Run(async (session, output, cancellation) => await InvestigateAsync(
            WithLogs(
                WithStates(
                    new InvestigationSources
                    {
                        Trail = await LiveTrailAsync(session, cancellation).ConfigureAwait(false),
                        Account = files ?? LiveAccount.ForInvestigation(session, Symptom, ThrottleLimit, TimeProvider.System) as IAccountSource,
                        Names = LiveNames(session),
                    },
                    session),
                session),
            output,
            cancellation).ConfigureAwait(false));
    }

    private InvestigationSources WithLogs(InvestigationSources sources, AwsSession session)
    {
        if (AccessLogDays is not { } days)
        {
            return sources;
        }

        var (from, to) = Options(resource: null).LastDays(days, TimeProvider.System.GetUtcNow());
        var logs = LiveEvidence.AccessLogs(session, from, to, CacheFolder, ThrottleLimit);
        return sources with { AccessLogs = logs, Names = [.. sources.Names, logs.ToString()] };
    }

    private InvestigationSources WithStates(InvestigationSources sources, AwsSession session) => StateBucket is null ? sources : sources with
    {
        States = [.. sources.States, LiveEvidence.StateBucket(session, StateBucket, Key)],
        Names = [.. sources.Names, .. Key.Select(key => $"s3://{StateBucket}/{key}")],
    };

    private AccountFiles? SnapshotFiles()
    {
        if (SnapshotPath.Length == 0)
        {
            return null;
        }

        var paths = new EvidencePaths(this);
        paths.Add(SnapshotPath, literal: false);
        return new AccountFiles(paths.Files);
    }

    private async Task InvestigateAsync(InvestigationSources sources, ICommandOutput output, CancellationToken cancellation)
    {
        foreach (var resource in _resources.DefaultIfEmpty(null))
        {
            await new InvestigationCommand(sources, Options(resource), TimeProvider.System).RunAsync(output, cancellation).ConfigureAwait(false);
        }
    }

    private InvestigationOptions Options(string? resource) => new() { Symptoms = Symptom, Resource = resource, Around = Around };
}
