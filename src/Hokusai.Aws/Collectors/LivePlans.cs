using System.IO.Enumeration;
using Hokusai.Aws.Collectors.Steps;
using Hokusai.Core.Rds.Rotation;

namespace Hokusai.Aws.Collectors;

/// <summary>What commands ask of a live account: the parts of <see cref="CollectionPlan.All"/> that they use.</summary>
internal static class LivePlans
{
    /// <summary>
    /// How many revisions before each that is wanted are described, for what it changed and which earlier ones it equals: as many as
    /// <see cref="CollectionOptions.TaskDefinitionsPerFamily"/>, and a second or two of calls.
    /// </summary>
    private const int EarlierRevisions = 25;

    /// <summary>The services of ECS, their deployments and task definitions.</summary>
    public static CollectionPlan Services { get; } = CollectionPlan.All.With(step => step.Service == "ecs");

    /// <summary>Buckets, and what their lifecycle and the telling of it depend on.</summary>
    public static CollectionPlan Buckets { get; } = CollectionPlan.All.With(IsOfBuckets);

    /// <summary>The same, and whether what buckets hold may be locked.</summary>
    public static CollectionPlan BucketsAndLocks { get; } = CollectionPlan.All.With(step => IsOfBuckets(step) || (step.Service, step.Command) is ("s3api", "get-object-lock-configuration"));

    /// <summary>What bears on some symptoms.</summary>
    /// <param name="symptoms">The symptoms; empty for all.</param>
    public static CollectionPlan OfSymptoms(IReadOnlyList<Symptom> symptoms)
    {
        var wanted = symptoms.Count == 0 ? Enum.GetValues<Symptom>() : symptoms;
        return CollectionPlan.All.With(step => wanted.Any(symptom => symptom switch
        {
            Symptom.PasswordChanged => AccountEvidence.Uses(step.Service, step.Command),
            // The alarms that went off are a part of the impact.
            Symptom.ServiceReverted => step.Service == "ecs" || (step.Service, step.Command) is ("cloudwatch", "describe-alarms"),
            Symptom.ObjectsDeleted => IsOfBuckets(step),
            _ => throw new InvalidOperationException($"Nothing says what the symptom {symptom} needs."),
        }));
    }

    /// <summary>Revisions of one family and nothing else, the inactive ones too.</summary>
    /// <param name="family">The family.</param>
    /// <param name="revisions">The numbers; empty for all.</param>
    public static CollectionPlan OfTaskDefinitions(string family, IReadOnlyList<int> revisions)
        => CollectionPlan.Of(EcsSteps.TaskDefinitions(name => name == family, revisions, earlier: 0));

    /// <summary>Revisions of task definitions, the inactive ones too, and the services with their deployments.</summary>
    /// <param name="families">The families; <c>*</c> and <c>?</c> are wildcards. Empty for all.</param>
    /// <param name="revisions">The numbers; empty for all.</param>
    public static CollectionPlan OfTaskDefinitionHistory(IReadOnlyList<string> families, IReadOnlyList<int> revisions)
        => CollectionPlan.Of(
        [
            .. CollectionPlan.All.With(step => step.Service == "ecs" && step.Command is "describe-services" or "describe-service-deployments" or "describe-service-revisions").Steps,
            .. EcsSteps.TaskDefinitions(family => families.Count == 0 || families.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, family, ignoreCase: false)), revisions, EarlierRevisions),
        ]);

    private static bool IsOfBuckets(CollectionStep step) => (step.Service, step.Command) is ("s3api",
        "list-buckets" or "get-bucket-location" or "get-bucket-lifecycle-configuration" or "get-bucket-versioning" or "get-bucket-tagging" or "get-bucket-logging"
        or "get-bucket-notification-configuration" or "get-bucket-replication");
}
