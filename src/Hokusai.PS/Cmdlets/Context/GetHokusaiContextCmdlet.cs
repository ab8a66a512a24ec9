using System.Management.Automation;
using Hokusai.Aws.Context;
using Hokusai.PS.Pipeline;

namespace Hokusai.PS.Cmdlets;

/// <summary>Shows which AWS profile, Region and endpoint commands would use, and what says so.</summary>
/// <remarks>
/// <para>Resolves profile, Region, endpoint and the source of credentials in the order of the AWS SDK: parameters, the session's defaults
/// as AWS.Tools sets them ($StoredAWSCredentials, $StoredAWSRegion), environment variables, and the profile files.</para>
/// <para>After Connect-Hokusai it shows what that kept, one context for each account, with the identity that AWS verified then.</para>
/// <para>Obtains no credentials and calls nothing on the network; what the SDK would ask of a metadata service is named, not asked.
/// No key or token is in the output.</para>
/// </remarks>
/// <seealso cref="ConnectHokusaiCmdlet"/>
/// <seealso href="https://docs.aws.amazon.com/sdkref/latest/guide/overview.html">AWS SDKs and Tools reference: settings</seealso>
[Cmdlet(VerbsCommon.Get, "HokusaiContext")]
[OutputType(typeof(AwsContext))]
public sealed class GetHokusaiContextCmdlet : PSCmdlet
{
    /// <summary>The profile to look at; the one that AWS_PROFILE names, or the default one, where it is not given.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Profile", "AWSProfileName")]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? ProfileName { get; set; }

    /// <summary>The Region to use, for example us-east-1, whatever the session, the environment and the profile say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("RegionToCall")]
    [ValidateNotNullOrEmpty]
    public string? Region { get; set; }

    /// <summary>The endpoint to use instead of AWS's own, for an emulator or a VPC endpoint, for example http://localhost:4566.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? EndpointUrl { get; set; }

    /// <summary>Writes one context, or one for each account connected to.</summary>
    protected override void ProcessRecord()
    {
        if (ProfileName is null && Region is null && EndpointUrl is null && ConnectedSession.Current is { } connected)
        {
            WriteObject(connected.Session.Contexts, enumerateCollection: true);
            return;
        }

        try
        {
            WriteObject(AwsContextReader.Read(new AwsContextRequest
            {
                ProfileName = ProfileName,
                Region = Region,
                EndpointUrl = EndpointUrl,
                SessionRegion = SessionDefault("StoredAWSRegion")?.ToString(),
                HasSessionCredentials = SessionDefault("StoredAWSCredentials") is not null,
            }));
        }
        catch (AwsProfileException e)
        {
            var category = e.ErrorId == "ProfileNotFound" ? ErrorCategory.ObjectNotFound : ErrorCategory.ReadError;
            WriteError(new ErrorRecord(e, e.ErrorId, category, ProfileName));
        }
    }

    private object? SessionDefault(string variable)
        => SessionState.PSVariable.GetValue(variable) is { } value and not "" ? value : null;
}
