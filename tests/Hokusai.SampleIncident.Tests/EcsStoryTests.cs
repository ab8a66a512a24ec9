using System.Text.Json;

namespace Hokusai.SampleIncident.Tests;

/// <summary>What went back in the sample's week, and what only looks like it, as the README tells it.</summary>
public sealed class EcsStoryTests
{
    [Theory]
    [InlineData("hokusai-production/api", "28 29 29 30 31 30 30 30 32")]
    [InlineData("hokusai-apps/worker", "40 41 42 43 42 44")]
    [InlineData("hokusai-apps/web", "17 18 17 19 17")]
    [InlineData("hokusai-apps/scheduler", "22 24 23")]
    [InlineData("hokusai-apps/billing", "12 13 14 15")]
    [InlineData("hokusai-apps/thumbnails", "5 5 5")]
    [InlineData("hokusai-apps/reports", "7 8 9")]
    [InlineData("hokusai-staging/worker", "40 45")]
    public void A_service_runs_these_revisions_one_after_the_other(string service, string revisions)
    {
        var steps = Deployments(service).SelectMany(deployment => deployment.TryGetProperty("rollback", out var rollback)
            ? new[] { deployment.GetProperty("targetServiceRevision").Text("arn"), rollback.Text("serviceRevisionArn") }
            : [deployment.GetProperty("targetServiceRevision").Text("arn")]).Select(Number).ToList();

        Assert.Equal(revisions, string.Join(' ', steps));
        Assert.Equal(steps[^1], EcsAccount.Services.Single(item => EcsAccount.Service(item.Text("serviceArn")) == service).Text("taskDefinition")!.Split(':')[^1]);
    }

    [Theory]
    [InlineData("hokusai-apps/worker", "43", "circuit breaker threshold was exceeded")]
    [InlineData("hokusai-apps/web", "18", "active alarms")]
    [InlineData("hokusai-apps/web", "19", "stop service deployment")]
    public void A_rollback_says_why(string service, string revision, string reason)
    {
        var deployment = Deployment(service, revision);

        Assert.Equal("ROLLBACK_SUCCESSFUL", deployment.Text("status"));
        Assert.Contains(reason, deployment.GetProperty("rollback").Text("reason"), StringComparison.Ordinal);
        Assert.Equal(revision is "43", deployment.GetProperty("deploymentCircuitBreaker").Text("status") is "TRIGGERED");
        Assert.Equal(revision is "18", deployment.GetProperty("alarms").Text("status") is "TRIGGERED");
    }

    [Fact]
    public void The_release_branch_and_main_deploy_the_scheduler_at_once_and_the_older_revision_is_last()
    {
        var calls = Updates("scheduler", "hokusai-apps").ToList();

        Assert.Equal(["hokusai-api-ci", "hokusai-release-ci"], calls.Select(call => call.GetProperty("userIdentity").Text("userName")));
        Assert.True(string.CompareOrdinal(calls[1].Text("eventTime"), Deployment("hokusai-apps/scheduler", "24").Second("stoppedAt")) < 0, "The second call comes before the first deployment is over.");
        Assert.Equal("STOPPED", Deployment("hokusai-apps/scheduler", "24").Text("status"));
    }

    [Fact]
    public void Billing_14_says_what_12_said_and_15_differs_from_13_in_one_value()
    {
        Assert.Equal(Containers("hokusai-billing:12"), Containers("hokusai-billing:14"));
        Assert.NotEqual(Containers("hokusai-billing:13"), Containers("hokusai-billing:15"));
        Assert.Equal(Containers("hokusai-billing:13").Replace("\"100\"", "\"50\"", StringComparison.Ordinal), Containers("hokusai-billing:15"));
    }

    [Fact]
    public void No_other_revision_says_what_an_older_one_of_its_family_said()
    {
        var equal = EcsAccount.Definitions.GroupBy(pair => (pair.Value.Text("family"), Containers(pair.Key)))
            .Where(group => group.Count() > 1).Select(group => string.Join(' ', group.Select(pair => pair.Key)));

        Assert.Equal(["hokusai-billing:12 hokusai-billing:14"], equal);
    }

    [Fact]
    public void The_images_of_thumbnails_change_under_one_revision_forward_and_back()
    {
        var digests = Deployments("hokusai-apps/thumbnails")
            .Select(deployment => EcsAccount.Revisions[deployment.GetProperty("targetServiceRevision").Text("arn")!].GetProperty("containerImages")[0].Text("imageDigest")).ToList();

        Assert.NotEqual(digests[0], digests[1]);
        Assert.Equal(digests[0], digests[2]);
    }

    [Fact]
    public void One_pipeline_deploys_the_worker_twice_without_overlap()
    {
        Assert.True(string.CompareOrdinal(Deployment("hokusai-apps/worker", "41").Second("finishedAt"), Deployment("hokusai-apps/worker", "42").Second("createdAt")) < 0);
    }

    [Fact]
    public void Two_services_of_one_name_are_deployed_at_once_to_clusters_of_their_own()
    {
        var (trial, repair) = (Deployment("hokusai-staging/worker", "45"), Deployment("hokusai-apps/worker", "44"));

        Assert.True(string.CompareOrdinal(trial.Second("createdAt"), repair.Second("createdAt")) < 0);
        Assert.True(string.CompareOrdinal(repair.Second("createdAt"), trial.Second("finishedAt")) < 0);
    }

    [Fact]
    public void A_failed_deployment_without_rollback_leaves_the_service_where_it_is()
    {
        var failed = Deployment("hokusai-apps/reports", "8");

        Assert.Equal(("STOPPED", "TRIGGERED"), (failed.Text("status"), failed.GetProperty("deploymentCircuitBreaker").Text("status")));
        Assert.False(failed.GetProperty("deploymentConfiguration").GetProperty("deploymentCircuitBreaker").GetProperty("rollback").GetBoolean());
        Assert.False(failed.TryGetProperty("rollback", out _));
    }

    [Fact]
    public void Carol_is_refused_an_older_revision()
    {
        var refused = Assert.Single(Sample.Records, record => record.Text("eventName") is "UpdateService" && record.Text("errorCode") is "AccessDenied");

        Assert.Equal("hokusai-web:16", refused.GetProperty("requestParameters").Text("taskDefinition"));
        Assert.Equal(JsonValueKind.Null, refused.GetProperty("responseElements").ValueKind);
    }

    [Fact]
    public void Secrets_stand_in_the_definitions_that_have_them_and_in_no_other_file_of_the_account()
    {
        var found = from secret in Sample.Generated.Secrets
                    from file in Sample.AccountFiles
                    where Sample.AsText(file).Contains(secret, StringComparison.Ordinal)
                    select Path.GetFileNameWithoutExtension(file.Path);

        Assert.Equal(
            EcsAccount.Definitions.Keys.Where(name => name.StartsWith("hokusai-api:", StringComparison.Ordinal) || name.StartsWith("hokusai-worker:", StringComparison.Ordinal)).Select(name => name.Replace(':', '-')).Order(StringComparer.Ordinal),
            found.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<JsonElement> Deployments(string service) => EcsAccount.Deployments
        .Where(deployment => EcsAccount.Service(deployment.Text("serviceArn")) == service).OrderBy(deployment => deployment.Text("createdAt"), StringComparer.Ordinal);

    private static JsonElement Deployment(string service, string revision) => Deployments(service).Single(deployment => Number(deployment.GetProperty("targetServiceRevision").Text("arn")) == revision);

    private static IEnumerable<JsonElement> Updates(string service, string cluster) => EcsAccount.Calls("UpdateService")
        .Where(call => call.GetProperty("requestParameters").Text("service") == service && call.GetProperty("requestParameters").Text("cluster") == cluster);

    private static string Containers(string name) => EcsAccount.Definitions[name].GetProperty("containerDefinitions").GetRawText();

    private static string Number(string? serviceRevisionArn) => EcsAccount.TaskDefinitionOf(serviceRevisionArn).Split(':')[^1];
}
