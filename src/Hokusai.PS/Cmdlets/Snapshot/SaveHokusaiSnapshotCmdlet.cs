using System.Management.Automation;
using Hokusai.Aws.Collectors;
using Hokusai.Core.Snapshots;

namespace Hokusai.PS.Cmdlets;

/// <summary>Saves an account to files, in the shape that the AWS CLI prints, so that what is found can be shown, repeated and audited elsewhere.</summary>
/// <remarks>
/// <para>Asks every account and Region of the session about databases, containers, buckets, networks, identities, logs, secrets' metadata,
/// load balancers, alarms, rules, topics, queues, Config, trails and the metrics of two weeks, and writes one file for each answer:
/// account/Region/service/command.json holds what 'aws service command --output json' prints. manifest.json says who asked, when, what, and
/// what was denied or missing. Files that the AWS CLI itself wrote may be laid beside them, and are read as well.</para>
/// <para>Stopped or killed at any point, the same command goes on where it was. A finished snapshot is left alone unless -Force is given.</para>
/// <para>Only reads from AWS. Secret values are never fetched, and values that look like secrets (environment variables of tasks and functions)
/// are replaced by placeholders that can be compared, not read. What is denied becomes a non-terminating error that names the missing
/// permission, and unknown in the snapshot; a Region that is down does not stop the others.</para>
/// </remarks>
/// <seealso cref="ConnectHokusaiCmdlet"/>
/// <seealso cref="InvokeHokusaiInvestigationCmdlet"/>
[Cmdlet(VerbsData.Save, "HokusaiSnapshot", SupportsShouldProcess = true)]
[OutputType(typeof(SavedSnapshot))]
public sealed class SaveHokusaiSnapshotCmdlet : AwsCmdlet
{
    /// <summary>The folder to save to. It is made where it does not exist; else it must be empty, or hold this snapshot.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The services to ask, as the AWS CLI names them: rds, ecs, s3api, iam, ... All by default. What their commands build on is asked as well.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SnapshotServiceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Service { get; set; } = [];

    /// <summary>How many calls are under way at once in each account and Region, 1 to 64; 8 by default.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <summary>Replaces a finished snapshot in the folder.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Saves.</summary>
    protected override void EndProcessing()
    {
        if (Service.Except(SnapshotCollection.Services, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            RejectArguments("UnknownService", $"There is no service '{unknown}' to save. The services are: {string.Join(", ", SnapshotCollection.Services)}.", nameof(Service), unknown);
        }

        var folder = GetUnresolvedProviderPathFromPSPath(Path);
        if (!ShouldProcess(folder, "Save the account's description"))
        {
            return;
        }

        try
        {
            Run((session, output, cancellation) => new SnapshotCommand(
                new SnapshotCollection(session, new CollectionOptions { Services = Service, ThrottleLimit = ThrottleLimit }, TimeProvider.System),
                folder,
                Force).RunAsync(output, cancellation));
        }
        catch (SnapshotFolderException e)
        {
            ThrowTerminatingError(new ErrorRecord(e, e.ErrorId, ErrorCategory.ResourceExists, folder));
        }
    }
}
