using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Hokusai.Aws.Context;
using Hokusai.Aws.Pipeline;
using Hokusai.Core.Rds;

namespace Hokusai.Aws.Connection;

/// <summary>
/// The accounts and Regions that a command talks to: each identity was verified once, by asking AWS who it is.
/// A role that cannot be taken on loses only itself.
/// </summary>
public sealed class AwsSession : IDisposable
{
    private readonly List<IDisposable> _owned = [];
    private readonly List<AwsConnection> _connections = [];
    private readonly List<AwsConnection> _globalServices = [];
    private readonly List<AwsIdentity> _identities = [];
    private readonly List<ReadProblem> _problems = [];
    private readonly AwsSessionRequest _request;
    private readonly AwsEndpointOptions _endpoint;

    private AwsSession(AwsSessionRequest request, AwsContext context)
    {
        _request = request;
        Context = context;
        _endpoint = new AwsEndpointOptions { EndpointUrl = request.EndpointUrl, ProfileName = request.ProfileName, Timeout = request.Timeout };
        Regions = request.Regions.Count > 0
            ? [.. request.Regions.Distinct(StringComparer.Ordinal)]
            : [context.Region ?? throw new AwsCallException("No Region is named: give -Region, set AWS_REGION, or give the profile one.") { ErrorId = "RegionNotSet" }];
    }

    /// <summary>Where profile, Region and endpoint come from.</summary>
    public AwsContext Context { get; }

    /// <summary>The same for each account, with who AWS says we are there.</summary>
    public IEnumerable<AwsContext> Contexts
        => _identities.Select(identity => Context with { Regions = Regions, AccountId = identity.AccountId, CallerArn = identity.Arn });

    /// <summary>The Regions, each once, in the order asked for.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Who AWS says that the credentials are: one for each role, or the one without roles.</summary>
    public IReadOnlyList<AwsIdentity> Identities => _identities;

    /// <summary>The roles that could not be taken on.</summary>
    public IReadOnlyList<ReadProblem> Problems => _problems;

    /// <summary>One connection for each account and Region.</summary>
    internal IReadOnlyList<IAwsConnection> Connections => _connections;

    /// <summary>One connection for each account to the Region where global services record, if that is none of the Regions asked for.</summary>
    internal IReadOnlyList<IAwsConnection> GlobalServices => _globalServices;

    /// <summary>S3 with the credentials of the first account, in the Region that a bucket lies in.</summary>
    internal IAmazonS3 S3In(string region) => _connections[0].S3In(region);

    /// <summary>S3 with the credentials of an account, those of the first where there are none of it, in the Region that a bucket lies in.</summary>
    internal IAmazonS3 S3In(string region, string accountId) => (_connections.Find(connection => connection.AccountId == accountId) ?? _connections[0]).S3In(region);

    /// <summary>Finds the credentials, takes on the roles and asks AWS who they are.</summary>
    /// <exception cref="AwsProfileException">The profile does not exist, or cannot be read.</exception>
    /// <exception cref="AwsCallException">No Region is named, or no identity could be verified.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<AwsSession> OpenAsync(AwsSessionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var session = new AwsSession(request, AwsContextReader.Read(request.ForContext()));
        try
        {
            await session.ConnectAsync(cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        foreach (var connection in _connections.Concat(_globalServices))
        {
            connection.Dispose();
        }

        foreach (var owned in _owned)
        {
            owned.Dispose();
        }
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        var source = Credentials();
        if (_request.RoleArns.Count == 0)
        {
            await AddAsync(source, roleArn: null, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await AddRolesAsync(source, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task AddRolesAsync(AWSCredentials source, CancellationToken cancellationToken)
    {
        AwsCallException? last = null;
        var sts = Sts(source);
        foreach (var roleArn in _request.RoleArns.Distinct(StringComparer.Ordinal))
        {
            try
            {
                await AddAsync(new RoleCredentials(sts, roleArn), roleArn, cancellationToken).ConfigureAwait(false);
            }
            catch (AwsCallException e)
            {
                last = e;
                _problems.Add(e.ToProblem() with { Source = roleArn });
            }
        }

        if (_identities.Count == 0)
        {
            throw last!;
        }
    }

    private async Task AddAsync(AWSCredentials credentials, string? roleArn, CancellationToken cancellationToken)
    {
        var identity = await IdentifyAsync(credentials, roleArn, cancellationToken).ConfigureAwait(false);
        _identities.Add(identity);
        _connections.AddRange(Regions.Select(region => new AwsConnection(identity.AccountId, region, credentials, _endpoint)));
        _globalServices.AddRange(Regions.Select(EvidenceScopes.GlobalServicesRegion).Distinct(StringComparer.Ordinal).Except(Regions, StringComparer.Ordinal)
            .Select(region => new AwsConnection(identity.AccountId, region, credentials, _endpoint)));
    }

    private async Task<AwsIdentity> IdentifyAsync(AWSCredentials credentials, string? roleArn, CancellationToken cancellationToken)
    {
        try
        {
            // Here, rather than inside the next call: its attempts would each have all the attempts of taking the role on.
            await credentials.GetCredentialsAsync().ConfigureAwait(false);
            using var sts = NewSts(credentials);
            var answer = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellationToken).ConfigureAwait(false);
            return new AwsIdentity(answer.Account, answer.Arn);
        }
        catch (Exception e) when (AwsFailure.IsOne(e, cancellationToken))
        {
            throw roleArn is null
                ? AwsFailure.Of(e, "STS GetCallerIdentity", "sts:GetCallerIdentity", "", Regions[0])
                : AwsFailure.Of(e, $"STS AssumeRole {roleArn}", "sts:AssumeRole", "", Regions[0]);
        }
    }

    private AWSCredentials Credentials()
    {
        try
        {
            return SessionCredentials.Find(_request);
        }
        catch (AmazonClientException e)
        {
            throw AwsFailure.Of(e, "Finding credentials", "", "", Regions[0]);
        }
    }

    private IdentityClient Sts(AWSCredentials credentials)
    {
        var sts = NewSts(credentials);
        _owned.Add(sts);
        return sts;
    }

    private IdentityClient NewSts(AWSCredentials credentials)
        => new(credentials, _endpoint.Apply(new AmazonSecurityTokenServiceConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(Regions[0]) }));
}
