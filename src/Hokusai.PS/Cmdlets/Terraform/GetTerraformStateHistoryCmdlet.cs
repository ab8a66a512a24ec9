using System.Management.Automation;
using Hokusai.Core.Commands;

namespace Hokusai.PS.Cmdlets;

/// <summary>Reads the stored versions of a Terraform state: what each changed, and where the state forked.</summary>
/// <remarks>
/// <para>Reads the versions of a state object that a versioned bucket kept, and writes one Hokusai.StateVersion for each, oldest first:
/// serial, lineage, Terraform version, time, and which resources and attributes it changed against the version that it grew from.
/// Two versions grown from one serial are a fork: two runs worked on the state at once, which a working lock excludes.</para>
/// <para>Give a folder with the version files and a versions.json as 'aws s3api list-object-versions' prints it. about_Hokusai_Evidence
/// shows the commands that make such a folder.</para>
/// <para>Values of sensitive attributes appear only as salted hashes; the salt is made anew for each run.
/// Nothing is changed and no network is used.</para>
/// </remarks>
/// <seealso cref="InvokeHokusaiInvestigationCmdlet"/>
/// <seealso href="https://developer.hashicorp.com/terraform/language/state/locking">Terraform state locking</seealso>
[Cmdlet(VerbsCommon.Get, "TerraformStateHistory", DefaultParameterSetName = PathSet)]
[OutputType(typeof(StateVersion))]
public sealed class GetTerraformStateHistoryCmdlet : EvidenceCmdlet
{
    private protected override void Read(IReadOnlyList<string> files)
        => Run((output, cancellation) => new TerraformStateHistoryCommand(files).RunAsync(output, cancellation));
}
