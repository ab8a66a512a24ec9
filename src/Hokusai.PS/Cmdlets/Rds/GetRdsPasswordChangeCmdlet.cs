using System.Management.Automation;
using Hokusai.Core.Commands;
using Hokusai.Core.Trail;

namespace Hokusai.PS.Cmdlets;

/// <summary>Finds every change of an RDS or Aurora password in CloudTrail's records, and who made it.</summary>
/// <remarks>
/// <para>Reads CloudTrail records, from the account's event history or, where they are named, from files, a trail's bucket or Athena, and writes one Hokusai.PasswordChange for each event that set, rotated, created or
/// brought along a database password: on instances, clusters, tenant databases and the Secrets Manager secrets behind them,
/// restores and blue/green switchovers included. Each says when, which resource, by whom and with which tool, and points at its record.</para>
/// <para>Every shape that CloudTrail files come in is read: the delivery layout of a trail (AWSLogs, plain or gzip), the output of
/// 'aws cloudtrail lookup-events', single records, arrays, one record a line, and EventBridge envelopes. The same event delivered
/// twice counts once.</para>
/// <para>A file that cannot be read becomes a non-terminating error that names it; the others are still read. Values of passwords
/// are never read into an output. Nothing is changed, and with -Path no network is used.</para>
/// <para>Event history answers two questions a second for each account and Region, and keeps 90 days; -Verbose says beforehand how long it takes.</para>
/// <para>Changes are written while the reading goes on: '| Select-Object -First 1' and Ctrl+C end it at once.</para>
/// </remarks>
/// <seealso cref="InvokeHokusaiInvestigationCmdlet"/>
/// <seealso href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference.html">CloudTrail record contents</seealso>
[Cmdlet(VerbsCommon.Get, "RdsPasswordChange", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(PasswordChange))]
public sealed class GetRdsPasswordChangeCmdlet : TrailPeriodCmdlet
{
    private readonly List<string> _identifiers = [];

    /// <summary>
    /// Only changes of these instances, clusters, tenant databases or secrets: identifiers or ARNs, in any case, with * and ? as wildcards.
    /// All by default. Taken from the pipeline by property name too, so that the output of Get-RDSDBInstance can be piped in.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DBClusterIdentifier", "Resource")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] DBInstanceIdentifier { get; set; } = [];

    /// <summary>
    /// Also writes the attempts: calls that AWS refused. Their Succeeded is false, and ErrorCode says why.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeFailed { get; set; }

    /// <summary>Collects one pipeline object.</summary>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        _identifiers.AddRange(DBInstanceIdentifier);
    }

    private protected override bool HasInput => _identifiers.Count > 0;

    private protected override void Read(IReadOnlyList<string> files)
        => Run((output, cancellation) => Command(new TrailFileSource(files)).RunAsync(output, cancellation));

    private protected override void ReadLive()
        => Run(async (session, output, cancellation) =>
            await Command(await LiveTrailAsync(session, cancellation).ConfigureAwait(false)).RunAsync(output, cancellation).ConfigureAwait(false));

    private RdsPasswordChangeCommand Command(ITrailSource source) => new(source, new RdsPasswordChangeOptions
    {
        Identifiers = [.. _identifiers.Distinct(StringComparer.OrdinalIgnoreCase)],
        StartTime = StartTime,
        EndTime = EndTime,
        IncludeFailed = IncludeFailed,
    });
}
