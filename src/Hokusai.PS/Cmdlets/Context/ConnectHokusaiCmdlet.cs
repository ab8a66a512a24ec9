using System.Management.Automation;
using Hokusai.Aws.Connection;
using Hokusai.PS.Pipeline;

namespace Hokusai.PS.Cmdlets;

/// <summary>Verifies which account the credentials lead to, and keeps profile, Regions, roles and endpoint for this PowerShell session.</summary>
/// <remarks>
/// <para>Finds the credentials as every tool of AWS does, takes on the roles given, and asks AWS once who they are
/// (sts:GetCallerIdentity, which needs no permission). Writes one Hokusai.AwsContext for each account, with AccountId and CallerArn.</para>
/// <para>Every cmdlet of this module that talks to AWS then uses the same account, Regions and endpoint until Disconnect-Hokusai,
/// or until a parameter says otherwise. Other PowerShell sessions are not concerned, and nothing is written to disk.</para>
/// <para>Connecting is not necessary: without it, cmdlets use their own parameters, the defaults that AWS.Tools sets
/// ($StoredAWSCredentials, $StoredAWSRegion), the environment and the profiles.</para>
/// </remarks>
/// <seealso cref="GetHokusaiContextCmdlet"/>
/// <seealso cref="DisconnectHokusaiCmdlet"/>
[Cmdlet(VerbsCommunications.Connect, "Hokusai")]
[OutputType(typeof(AwsContext))]
public sealed class ConnectHokusaiCmdlet : AwsCmdlet
{
    /// <summary>Connects afresh: what was kept before counts no more.</summary>
    protected override void BeginProcessing() => ConnectedSession.Forget();

    /// <summary>Verifies and keeps.</summary>
    protected override void ProcessRecord()
    {
        var request = SessionRequest();
        AwsSession? opened = null;
        Run(
            request,
            (session, output, _) =>
            {
                opened = session;
                foreach (var context in session!.Contexts)
                {
                    output.WriteObject(context);
                }

                return Task.CompletedTask;
            });
        ConnectedSession.Keep(new ConnectedSession(request, opened!));
    }
}
