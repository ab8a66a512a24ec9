using System.Management.Automation;
using Hokusai.PS.Pipeline;

namespace Hokusai.PS.Cmdlets;

/// <summary>Forgets what Connect-Hokusai kept for this PowerShell session.</summary>
/// <remarks>
/// <para>Profile, Regions, roles, endpoint and keys that Connect-Hokusai kept in memory are dropped. Cmdlets go back to their own parameters,
/// the defaults that AWS.Tools sets, the environment and the profiles. Nothing at AWS changes; where nothing was kept, nothing happens.</para>
/// </remarks>
/// <seealso cref="ConnectHokusaiCmdlet"/>
[Cmdlet(VerbsCommunications.Disconnect, "Hokusai")]
[OutputType(typeof(void))]
public sealed class DisconnectHokusaiCmdlet : PSCmdlet
{
    /// <summary>Forgets.</summary>
    protected override void ProcessRecord() => ConnectedSession.Forget();
}
