using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using Hokusai.Aws.Context;

namespace Hokusai.Aws.Connection;

/// <summary>Finds the credentials that a request means, in the order that <see cref="AwsContextReader"/> reports.</summary>
internal static class SessionCredentials
{
    /// <summary>The credentials; whether AWS knows them is not asked here.</summary>
    /// <exception cref="AwsProfileException">The profile does not exist or gives no credentials.</exception>
    /// <exception cref="AmazonClientException">Nothing gives credentials.</exception>
    public static AWSCredentials Find(AwsSessionRequest request)
    {
        if (request.Credentials is { } given)
        {
            return given.ToSdk();
        }

        if (request.ProfileName is { } name)
        {
            return AwsProfileStore.Find(name) is { } profile && profile.CanCreateAWSCredentials
                ? profile.GetAWSCredentials(new CredentialProfileStoreChain(AwsProfileStore.CredentialsFile))
                : throw new AwsProfileException("ProfileWithoutCredentials", $"The AWS profile '{name}' gives no credentials; 'aws configure --profile {name}' sets them.");
        }

        return request.SessionCredentials?.ToSdk() ?? DefaultAWSCredentialsIdentityResolver.GetCredentials();
    }
}
