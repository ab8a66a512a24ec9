using System.Management.Automation;
using Hokusai.Aws.Sources;
using Hokusai.Core.Commands;
using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.PS.Cmdlets;

/// <summary>Reads the stored versions of a Terraform state: what each changed, and where the state forked.</summary>
/// <remarks>
/// <para>Reads the versions of a state object that a versioned bucket kept, and writes one Hokusai.StateVersion for each, oldest first:
/// serial, lineage, Terraform version, time, and which resources and attributes it changed against the version that it grew from.
/// Two versions grown from one serial are a fork: two runs worked on the state at once, which a working lock excludes.</para>
/// <para>Give a folder with the version files and a versions.json as 'aws s3api list-object-versions' prints it. about_Hokusai_Evidence
/// shows the commands that make such a folder.</para>
/// <para>Values of sensitive attributes appear only as salted hashes; the salt is made anew for each run.
/// Nothing is changed, and with -Path no network is used.</para>
/// <para>With -StateBucket and -Key the versions are read from the bucket itself, in memory; nothing of a state is written to disk.</para>
/// </remarks>
/// <seealso cref="InvokeHokusaiInvestigationCmdlet"/>
/// <seealso href="https://developer.hashicorp.com/terraform/language/state/locking">Terraform state locking</seealso>
[Cmdlet(VerbsCommon.Get, "TerraformStateHistory", DefaultParameterSetName = PathSet)]
[OutputType(typeof(StateVersion))]
public sealed class GetTerraformStateHistoryCmdlet : EvidenceCmdlet
{
    private readonly List<string> _keys = [];

    /// <summary>Reads the stored versions from this bucket, live. Taken from the pipeline by property name too, as Get-S3Object writes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("BucketName")]
    [ValidateNotNullOrEmpty]
    public string StateBucket { get; set; } = "";

    /// <summary>The keys of the states in -StateBucket, as the backends' configurations have them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] Key { get; set; } = [];

    /// <summary>
    /// The bucket of a trail with S3 data events, s3://bucket or s3://bucket/prefix: it tells who wrote each version. Without it WrittenBy is empty.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TrailBucket { get; set; }

    /// <summary>Collects one pipeline object.</summary>
    protected override void ProcessRecord()
    {
        if (StateBucket.Length > 0)
        {
            _keys.AddRange(Key);
        }
        else
        {
            base.ProcessRecord();
        }
    }

    /// <summary>Starts the reading.</summary>
    protected override void EndProcessing()
    {
        if (StateBucket.Length == 0)
        {
            base.EndProcessing();
            return;
        }

        if (_keys.Count == 0 || NamesFiles)
        {
            RejectArguments("StateBucketAndKey", "-StateBucket goes with -Key, the states in it, and without -Path.", nameof(StateBucket), StateBucket);
        }

        ObjectLocation? trail = null;
        if (TrailBucket is not null && !ObjectLocation.TryParse(TrailBucket, out trail))
        {
            RejectArguments("InvalidTrailBucket", "-TrailBucket names no bucket; write it as s3://bucket or s3://bucket/prefix.", nameof(TrailBucket), TrailBucket);
        }

        Run((session, output, cancellation) => new TerraformStateHistoryCommand(
            LiveEvidence.StateBucket(session, StateBucket, _keys),
            trail is null ? null : LiveEvidence.TrailBucket(session, trail, cacheFolder: null, TrailObjectSource.DefaultThrottleLimit)).RunAsync(output, cancellation));
    }

    private protected override void Read(IReadOnlyList<string> files)
        => Run((output, cancellation) => new TerraformStateHistoryCommand(files).RunAsync(output, cancellation));
}
