using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Hokusai.Aws.Pipeline;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Services.CloudWatch;
using Hokusai.Aws.Services.Ecs;
using Hokusai.Aws.Services.Iam;
using Hokusai.Aws.Services.Rds;
using Hokusai.Aws.Services.SecretsManager;

namespace Hokusai.Aws.Tests.Protocols;

/// <summary>One example for each form of host; all of them are compared with the published rules in the conformance tests.</summary>
public sealed class ServiceHostTests
{
    public static TheoryData<string, string, bool, bool, string, string> Hosts => new()
    {
        { "RDS", "eu-west-1", false, false, "https://rds.eu-west-1.amazonaws.com", "eu-west-1" },
        { "RDS", "us-east-1", true, false, "https://rds-fips.us-east-1.amazonaws.com", "us-east-1" },
        { "RDS", "us-east-1", true, true, "https://rds-fips.us-east-1.api.aws", "us-east-1" },
        { "RDS", "cn-north-1", false, true, "https://rds.cn-north-1.api.amazonwebservices.com.cn", "cn-north-1" },
        { "RDS", "us-gov-west-1", true, false, "https://rds.us-gov-west-1.amazonaws.com", "us-gov-west-1" },
        { "RDS", "us-gov-west-1", true, true, "https://rds-fips.us-gov-west-1.api.aws", "us-gov-west-1" },
        { "ECS", "us-gov-west-1", true, false, "https://ecs-fips.us-gov-west-1.amazonaws.com", "us-gov-west-1" },
        { "ECS", "us-iso-east-1", false, false, "https://ecs.us-iso-east-1.c2s.ic.gov", "us-iso-east-1" },
        { "CloudWatch", "us-gov-east-1", true, true, "https://monitoring.us-gov-east-1.api.aws", "us-gov-east-1" },
        { "Secrets Manager", "eu-west-1", false, true, "https://secretsmanager.eu-west-1.amazonaws.com", "eu-west-1" },
        { "Secrets Manager", "us-iso-east-1", false, true, "https://secretsmanager.us-iso-east-1.api.aws.ic.gov", "us-iso-east-1" },
        { "IAM", "eu-west-1", false, false, "https://iam.amazonaws.com", "us-east-1" },
        { "IAM", "eu-west-1", true, false, "https://iam-fips.amazonaws.com", "us-east-1" },
        { "IAM", "eu-west-1", false, true, "https://iam.global.api.aws", "us-east-1" },
        { "IAM", "cn-northwest-1", false, false, "https://iam.cn-north-1.amazonaws.com.cn", "cn-north-1" },
        { "IAM", "us-gov-east-1", true, false, "https://iam.us-gov.amazonaws.com", "us-gov-west-1" },
        { "IAM", "us-isob-east-1", true, false, "https://iam-fips.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1" },
    };

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_service_has_its_host_and_signing_region(string serviceId, string region, bool fips, bool dualStack, string url, string signingRegion)
    {
        AwsService[] services = [RdsService.Service, EcsService.Service, CloudWatchService.Service, SecretsManagerService.Service, IamService.Service];
        var service = services.Single(service => service.ServiceId == serviceId);
        Assert.Equal(url, ServiceHost.Url(service, region, Fn.Partition(region), fips, dualStack));
        Assert.Equal(signingRegion, ServiceHost.SigningRegion(service, region, Fn.Partition(region)));
    }
}
