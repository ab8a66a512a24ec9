using Hokusai.SampleIncident.Ecs;
using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.Terraform;
using static Hokusai.SampleIncident.Place;

namespace Hokusai.SampleIncident.Story.Containers;

/// <summary>On Sunday Alice asks the account for what the folder <c>account/</c> holds. All is quiet.</summary>
internal static class Sunday
{
    public static void Collect(ContainerStory story)
    {
        foreach (var service in story.Account.Services)
        {
            // A service that is steady says so every six hours.
            for (var at = July(19, "01:12:00"); at < July(20, "13:30:00"); at = at.AddHours(6))
            {
                service.Say(at.AddSeconds(new Dice($"steady/{service.Arn}/{at:O}").Next(0, 900)), "has reached a steady state.");
            }
        }

        var alice = People.Alice(July(20, "12:52:17"));
        var time = July(20, "13:30:00");
        foreach (var answer in AccountFolder.Answers(story.Account))
        {
            var service = answer.Service switch { "cloudwatch" => "monitoring", var other => other };
            story.Trail.Add(time, alice.With(UserAgents.AwsCli($"{answer.Service}.{answer.Command}")), RefreshCalls.Read(service, answer.EventName, Request(answer)));
            time = time.AddSeconds(3);
        }
    }

    // Only what CloudTrail writes as the request's first member; the lists of ARNs would be the answers once more.
    private static string? Request(AccountAnswer answer) => (answer.Command, answer.Subject) switch
    {
        ("list-services" or "describe-services", { } cluster) => $$"""{"cluster":"{{cluster}}"}""",
        ("list-task-definitions", { } family) => $$"""{"familyPrefix":"{{family}}","sort":"DESC"}""",
        ("describe-task-definition", { } name) => $$"""{"taskDefinition":"{{name[..name.LastIndexOf('-')]}}:{{name[(name.LastIndexOf('-') + 1)..]}}"}""",
        _ => null,
    };
}
