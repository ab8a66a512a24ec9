using Hokusai.Aws.Collectors;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Tests.Collectors;

public sealed class CollectionPlanTests
{
    [Fact]
    public void Each_step_stands_behind_those_that_it_takes_its_items_from()
    {
        var seen = new HashSet<CollectionStep>(ReferenceEqualityComparer.Instance);
        foreach (var step in CollectionPlan.All.Steps)
        {
            Assert.All(step.Sources, source => Assert.Contains(source.Step, seen));
            Assert.All(step.Sources, source => Assert.Equal(step.IsGlobal, source.Step.IsGlobal));
            Assert.True(seen.Add(step));
        }
    }

    [Fact]
    public void Only_some_services_bring_along_what_they_take_their_items_from()
    {
        var plan = CollectionPlan.All.Only(["cloudwatch"]);
        Assert.Contains(plan.Steps, step => step.Name == "rds describe-db-instances");
        Assert.DoesNotContain(plan.Steps, step => step.Name == "rds describe-db-clusters");
        var unknown = Assert.Throws<ArgumentException>(() => CollectionPlan.All.Only(["rdz"]));
        Assert.Contains("rds", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_asked_that_changes_anything_or_reveals_a_secret()
    {
        // A report is written by AWS for AWS: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html calls it "Read".
        Assert.All(CollectionPlan.All.IamActions, action => Assert.Matches("^[a-z0-9-]+:(Describe|Get|List|GenerateServiceLastAccessedDetails)", action));
        Assert.DoesNotContain(CollectionPlan.All.IamActions, action => action.Contains("GetSecretValue", StringComparison.Ordinal) || action.Contains("GetParameter", StringComparison.Ordinal));
    }

    [Fact]
    public void There_is_no_request_for_a_secrets_value()
        => Assert.DoesNotContain(
            typeof(AwsShape).Assembly.GetTypes(),
            type => type.Name is "GetSecretValueRequest" or "BatchGetSecretValueRequest" or "GetParameterRequest" or "GetParametersRequest" or "GetParametersByPathRequest" or "DecryptRequest");

    [Theory]
    [InlineData("DescribeDBInstances", "describe-db-instances")]
    [InlineData("DescribeDBClusterParameterGroups", "describe-db-cluster-parameter-groups")]
    [InlineData("ListMFADevices", "list-mfa-devices")]
    [InlineData("GetMetricData", "get-metric-data")]
    [InlineData("ListTagsForResource", "list-tags-for-resource")]
    public void Operations_are_called_what_the_AWS_CLI_calls_them(string operation, string command) => Assert.Equal(command, CliCommand.Of(operation));
}
