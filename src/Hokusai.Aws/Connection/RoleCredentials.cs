using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Hokusai.Aws.Connection;

/// <summary>
/// The credentials of a role, renewed before they expire. The SDK's own class asks AWS's STS whatever endpoint is set; this one
/// asks where all other calls go.
/// </summary>
internal sealed class RoleCredentials : RefreshingAWSCredentials
{
    // Shows in CloudTrail as the session's name.
    private const string SessionName = "hokusai";

    private readonly IAmazonSecurityTokenService _sts;
    private readonly string _roleArn;

    public RoleCredentials(IAmazonSecurityTokenService sts, string roleArn)
    {
        _sts = sts;
        _roleArn = roleArn;
        // The SDK's own role credentials are renewed as early.
        PreemptExpiryTime = TimeSpan.FromMinutes(5);
    }

    protected override CredentialsRefreshState GenerateNewCredentials() => GenerateNewCredentialsAsync().GetAwaiter().GetResult();

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        var answer = await _sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = _roleArn, RoleSessionName = SessionName }).ConfigureAwait(false);
        var keys = answer.Credentials;
        return new CredentialsRefreshState(
            new ImmutableCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken),
            (keys.Expiration ?? throw new AmazonClientException("The role's credentials name no end.")).ToUniversalTime());
    }
}
