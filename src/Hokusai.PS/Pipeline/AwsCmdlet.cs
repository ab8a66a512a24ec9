using System.Management.Automation;
using System.Net;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Context;
using Hokusai.Core.Commands;
using Hokusai.PS.Cmdlets;
using Hokusai.PS.Pipeline;

namespace Hokusai.PS;

/// <summary>
/// The base of the cmdlets that talk to AWS. What is not given as a parameter comes from Connect-Hokusai, then from the session's
/// defaults as AWS.Tools sets them, then from the environment and the profiles, as everywhere in AWS's tools.
/// </summary>
public abstract class AwsCmdlet : HokusaiCmdlet
{
    /// <summary>The profile to use, as 'aws configure' and AWS.Tools make them.</summary>
    [Parameter]
    [Alias("Profile", "AWSProfileName")]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? ProfileName { get; set; }

    /// <summary>The Regions to ask, for example us-east-1, eu-west-1. They are asked in parallel.</summary>
    [Parameter]
    [Alias("RegionToCall")]
    [ValidateNotNullOrEmpty]
    public string[] Region { get; set; } = [];

    /// <summary>The roles to take on, one for each account to ask. They are asked in parallel; one that cannot be taken on loses only itself.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] RoleArn { get; set; } = [];

    /// <summary>
    /// Keys for this command: what Get-AWSCredential gives (or any object with a method GetCredentials), or a PSCredential with the
    /// access key as user name and the secret key as password.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public object? Credential { get; set; }

    /// <summary>The endpoint to use instead of AWS's own, for an emulator or a VPC endpoint, for example http://localhost:5000.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? EndpointUrl { get; set; }

    private protected bool NamesSession
        => ProfileName is not null || Region.Length > 0 || RoleArn.Length > 0 || Credential is not null || EndpointUrl is not null;

    /// <summary>What the parameters, the connection and the session's variables ask for. Called on the pipeline thread.</summary>
    private protected AwsSessionRequest SessionRequest()
    {
        if (EndpointUrl is not null && !(Uri.TryCreate(EndpointUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
        {
            RejectArguments("InvalidEndpointUrl", "-EndpointUrl is no URL; write it as http://localhost:5000.", nameof(EndpointUrl), EndpointUrl);
        }

        var kept = ConnectedSession.Current?.Request;
        var credentials = Credential is null ? null : Keys(Credential) ?? Rejected();
        // Other credentials than the ones connected with must not take on the connection's roles.
        var other = ProfileName is not null || credentials is not null;
        return new AwsSessionRequest
        {
            ProfileName = ProfileName ?? (credentials is null ? kept?.ProfileName : null),
            Regions = Region.Length > 0 ? Region : kept?.Regions ?? [],
            RoleArns = RoleArn.Length > 0 ? RoleArn : other ? [] : kept?.RoleArns ?? [],
            EndpointUrl = EndpointUrl ?? kept?.EndpointUrl,
            Credentials = credentials ?? (ProfileName is null ? kept?.Credentials : null),
            SessionCredentials = SessionDefault("StoredAWSCredentials") is { } stored ? Keys(stored) : null,
            SessionRegion = SessionDefault("StoredAWSRegion")?.ToString(),
        };
    }

    /// <summary>Runs a command with an open session: the connected one where no parameter says otherwise.</summary>
    private protected void Run(Func<AwsSession, ICommandOutput, CancellationToken, Task> command)
    {
        if (!NamesSession && ConnectedSession.Current is { } connected)
        {
            Run(request: null, (_, output, cancellation) => command(connected.Session, output, cancellation));
        }
        else
        {
            Run(SessionRequest(), async (session, output, cancellation) =>
            {
                using (session)
                {
                    await command(session!, output, cancellation).ConfigureAwait(false);
                }
            });
        }
    }

    /// <summary>Opens the session asked for, if one is, and runs a command that closes it.</summary>
    private protected void Run(AwsSessionRequest? request, Func<AwsSession?, ICommandOutput, CancellationToken, Task> command)
    {
        try
        {
            Run(async (output, cancellation) =>
            {
                var session = request is null ? null : await AwsSession.OpenAsync(request, cancellation).ConfigureAwait(false);
                foreach (var problem in session?.Problems ?? [])
                {
                    output.WriteProblem(problem);
                }

                await command(session, output, cancellation).ConfigureAwait(false);
            });
        }
        catch (AwsCallException e)
        {
            ThrowTerminatingError(Error(e));
        }
        catch (AwsProfileException e)
        {
            ThrowTerminatingError(new ErrorRecord(e, e.ErrorId, ErrorCategory.AuthenticationError, request?.ProfileName));
        }
    }

    private static ErrorRecord Error(AwsCallException e)
        => new(e, e.ErrorId, AwsErrorCategory.Of(e.ErrorId, e.Code), e.Operation)
        {
            ErrorDetails = new ErrorDetails(e.Message) { RecommendedAction = e.Advice ?? "" },
        };

    private static ForeignCredentials? Keys(object credential) => credential switch
    {
        PSObject { BaseObject: PSCustomObject } custom when custom.Methods["GetCredentials"] is { } method
            => method.Invoke() is { } keys ? Pair(PSObject.AsPSObject(keys)) : null,
        PSObject wrapped => Keys(wrapped.BaseObject),
        PSCredential { UserName: var user } typed => typed.GetNetworkCredential() is NetworkCredential network ? ForeignCredentials.Of(user, network.Password) : null,
        _ => ForeignCredentials.From(credential),
    };

    private static ForeignCredentials? Pair(PSObject keys)
        => keys.Properties["AccessKey"]?.Value?.ToString() is { Length: > 0 } access && keys.Properties["SecretKey"]?.Value?.ToString() is { Length: > 0 } secret
            ? ForeignCredentials.Of(access, secret, keys.Properties["Token"]?.Value?.ToString() is { Length: > 0 } token ? token : null)
            : null;

    private ForeignCredentials? Rejected()
    {
        RejectArguments(
            "InvalidCredential",
            "-Credential is neither a PSCredential (access key and secret key) nor an object with a method GetCredentials, as Get-AWSCredential gives.",
            nameof(Credential),
            argument: null);
        return null;
    }

    private protected object? SessionDefault(string variable)
        => SessionState.PSVariable.GetValue(variable) is { } value and not "" ? value : null;
}
