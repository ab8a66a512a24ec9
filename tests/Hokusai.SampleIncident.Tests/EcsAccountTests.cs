using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hokusai.SampleIncident.Tests;

/// <summary>The account and the trail tell one story, to the second.</summary>
public sealed class EcsAccountTests
{
    private const string Begin = "2025-07-14T06:00:00Z";

    [Fact]
    public void Every_deployment_of_the_week_was_asked_for_in_that_second_and_the_trail_knows_its_id()
    {
        var asked = EcsAccount.Calls("UpdateService").Concat(EcsAccount.Calls("CreateService"))
            .ToDictionary(call => (Service(call), call.Text("eventTime")), Primary);

        Assert.All(EcsAccount.Deployments.Where(OfTheWeek), deployment =>
        {
            var primary = asked[(EcsAccount.Service(deployment.Text("serviceArn")), deployment.Second("createdAt"))];
            Assert.True(primary is null || primary.Value.Text("id") == "ecs-svc/" + EcsAccount.Last(Target(deployment)));
            Assert.True(primary is null || EcsAccount.Last(primary.Value.Text("taskDefinition")) == EcsAccount.TaskDefinitionOf(Target(deployment)));
        });
    }

    [Fact]
    public void Every_call_that_the_trail_has_a_new_deployment_for_has_it_in_the_account()
    {
        var ids = EcsAccount.Deployments.Select(deployment => "ecs-svc/" + EcsAccount.Last(Target(deployment))).ToHashSet(StringComparer.Ordinal);

        Assert.All(EcsAccount.Calls("UpdateService"), call => Assert.Contains(Primary(call)!.Value.Text("id")!, ids));
    }

    [Fact]
    public void A_call_that_only_scales_makes_no_deployment()
    {
        var scaling = EcsAccount.Calls("UpdateService").Where(call => call.GetProperty("requestParameters").TryGetProperty("desiredCount", out _)).ToList();

        Assert.Equal(3, scaling.Count);
        Assert.All(scaling, call => Assert.DoesNotContain(EcsAccount.Deployments, deployment => deployment.Second("createdAt") == call.Text("eventTime")));
    }

    [Fact]
    public void Every_revision_of_the_week_was_registered_in_that_second_by_whom_it_names_with_this_content()
    {
        var registered = EcsAccount.Calls("RegisterTaskDefinition")
            .ToDictionary(call => EcsAccount.Name(call.GetProperty("responseElements").GetProperty("taskDefinition")), StringComparer.Ordinal);
        var ofTheWeek = EcsAccount.Definitions.Where(pair => string.CompareOrdinal(pair.Value.Second("registeredAt"), Begin) >= 0).ToList();

        Assert.Equal(registered.Keys.Order(StringComparer.Ordinal), ofTheWeek.Select(pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.All(ofTheWeek, pair =>
        {
            var call = registered[pair.Key];
            Assert.Equal(call.Text("eventTime"), pair.Value.Second("registeredAt"));
            Assert.Equal(call.GetProperty("userIdentity").Text("arn"), pair.Value.Text("registeredBy"));
            var sent = JsonNode.Parse(call.GetProperty("requestParameters").GetProperty("containerDefinitions")[0].GetRawText())!.AsObject();
            var kept = JsonNode.Parse(pair.Value.GetProperty("containerDefinitions")[0].GetRawText())!.AsObject();
            Assert.Equal("HIDDEN_DUE_TO_SECURITY_REASONS", sent["environment"]!.GetValue<string>());
            sent.Remove("environment");
            Assert.All(sent, member => Assert.True(JsonNode.DeepEquals(member.Value, kept[member.Key]), $"{pair.Key}: {member.Key}"));
        });
    }

    [Fact]
    public void Revisions_are_inactive_from_the_second_in_which_Terraform_deregistered_them()
    {
        var deregistered = EcsAccount.Calls("DeregisterTaskDefinition")
            .Select(call => (EcsAccount.Last(call.GetProperty("requestParameters").Text("taskDefinition")), call.Text("eventTime")));
        var inactive = EcsAccount.Definitions.Where(pair => pair.Value.Text("status") is "INACTIVE").Select(pair => (pair.Key, pair.Value.Second("deregisteredAt")));

        Assert.Equal(deregistered.Order(), inactive.Order());
    }

    [Fact]
    public void A_service_revision_runs_the_image_that_the_tag_led_to_when_it_was_made()
    {
        var pushes = EcsAccount.Calls("PutImage").Select(call => call.GetProperty("responseElements").GetProperty("image")).ToList();
        var times = EcsAccount.Calls("PutImage").Select(call => call.Text("eventTime")).ToList();

        Assert.All(EcsAccount.Revisions.Values, revision =>
        {
            var image = revision.GetProperty("containerImages")[0];
            var (repository, tag) = image.Text("image")!.Split('/')[^1].Split(':') is [var name, var label] ? (name, label) : default;
            var last = Enumerable.Range(0, pushes.Count).LastOrDefault(
                i => pushes[i].Text("repositoryName") == repository && pushes[i].GetProperty("imageId").Text("imageTag") == tag
                    && string.CompareOrdinal(times[i], revision.Second("createdAt")) < 0,
                -1);
            Assert.True(last < 0 || pushes[last].GetProperty("imageId").Text("imageDigest") == image.Text("imageDigest"), image.Text("image"));
        });
    }

    [Fact]
    public void What_ECS_decides_for_itself_is_in_no_record_and_what_Bob_stopped_is()
    {
        var rolledBack = EcsAccount.Deployments.Where(deployment => deployment.TryGetProperty("rollback", out _)).ToDictionary(deployment => deployment.Text("serviceDeploymentArn")!, StringComparer.Ordinal);
        var stop = Assert.Single(EcsAccount.Calls("StopServiceDeployment"));

        Assert.Equal(3, rolledBack.Count);
        Assert.True(rolledBack.Remove(stop.GetProperty("requestParameters").Text("serviceDeploymentArn")!));
        Assert.Equal("bob", stop.GetProperty("userIdentity").Text("userName"));
        Assert.All(rolledBack.Values, deployment => Assert.DoesNotContain(
            Sample.Records,
            record => record.Text("eventSource") is "ecs.amazonaws.com" && !record.GetProperty("readOnly").GetBoolean()
                && string.CompareOrdinal(record.Text("eventTime"), deployment.Second("startedAt")) > 0
                && string.CompareOrdinal(record.Text("eventTime"), deployment.Second("finishedAt")) <= 0));
    }

    [Fact]
    public void A_service_says_what_its_deployments_say()
    {
        foreach (var service in EcsAccount.Services)
        {
            var events = service.GetProperty("events").EnumerateArray().ToList();
            var times = events.Select(item => item.Text("createdAt")).ToList();
            Assert.InRange(events.Count, 1, 100);
            Assert.Equal(times.OrderDescending(StringComparer.Ordinal), times);
            Assert.True(string.CompareOrdinal(times[0], "2025-07-20T13:30:00") < 0, "The account was asked at 13:30.");
            foreach (var deployment in EcsAccount.Deployments.Where(item => item.Text("serviceArn") == service.Text("serviceArn") && item.TryGetProperty("rollback", out _)))
            {
                var rollback = deployment.GetProperty("rollback");
                var back = $"(service {service.Text("serviceName")}) rolling back to deployment ecs-svc/{EcsAccount.Last(rollback.Text("serviceRevisionArn"))}.";
                Assert.Contains(events, item => item.Text("message") == back && item.Second("createdAt") == rollback.Second("startedAt"));
            }
        }
    }

    private static bool OfTheWeek(JsonElement deployment) => string.CompareOrdinal(deployment.Second("createdAt"), Begin) >= 0;

    private static string? Target(JsonElement deployment) => deployment.GetProperty("targetServiceRevision").Text("arn");

    private static JsonElement? Primary(JsonElement call) =>
        call.GetProperty("responseElements") is { ValueKind: JsonValueKind.Object } response ? response.GetProperty("service").GetProperty("deployments")[0] : null;

    private static string Service(JsonElement call)
    {
        var request = call.GetProperty("requestParameters");
        return $"{EcsAccount.Last("/" + request.Text("cluster"))}/{request.Text("service") ?? request.Text("serviceName")}";
    }
}
