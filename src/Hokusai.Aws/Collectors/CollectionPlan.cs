using Hokusai.Aws.Collectors.Steps;

namespace Hokusai.Aws.Collectors;

/// <summary>The commands that a snapshot holds the answers to, each behind those that it takes its items from.</summary>
internal sealed class CollectionPlan
{
    private CollectionPlan(IReadOnlyList<CollectionStep> steps)
    {
        Steps = steps;
        Regional = [.. steps.Where(step => !step.IsGlobal)];
        Global = [.. steps.Where(step => step.IsGlobal)];
    }

    /// <summary>Everything.</summary>
    public static CollectionPlan All { get; } = new(
    [
        .. RdsSteps.All, .. EcsSteps.All, .. S3Steps.All, .. NetworkSteps.All, .. LoadBalancerSteps.All, .. IamSteps.All, .. LogSteps.All,
        .. SecretSteps.All, .. AlarmSteps.All, .. EventSteps.All, .. MessageSteps.All, .. ConfigSteps.All, .. TrailSteps.All, .. FunctionSteps.All, .. MetricSteps.All,
    ]);

    /// <summary>All steps.</summary>
    public IReadOnlyList<CollectionStep> Steps { get; }

    /// <summary>Those that are asked in each Region.</summary>
    public IReadOnlyList<CollectionStep> Regional { get; }

    /// <summary>Those that are asked once for an account.</summary>
    public IReadOnlyList<CollectionStep> Global { get; }

    /// <summary>The services that there are to choose from, as the AWS CLI names them.</summary>
    public IReadOnlyList<string> Services => [.. Steps.Select(step => step.Service).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The IAM actions that collecting needs, for a policy.</summary>
    public IReadOnlyList<string> IamActions
        => [.. Steps.SelectMany(step => step.IamActions).Concat(RegionProbe.IamActions).Append("sts:GetCallerIdentity").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>A plan of steps, each behind those that it takes its items from.</summary>
    public static CollectionPlan Of(IReadOnlyList<CollectionStep> steps) => new(steps);

    /// <summary>The steps of some services, and those that they take their items from.</summary>
    /// <param name="services">The services as the AWS CLI names them; empty for all.</param>
    /// <exception cref="ArgumentException">A service is not among <see cref="Services"/>.</exception>
    public CollectionPlan Only(IReadOnlyList<string> services)
    {
        if (services.Count == 0)
        {
            return this;
        }

        if (services.FirstOrDefault(service => !Services.Contains(service, StringComparer.Ordinal)) is { } unknown)
        {
            throw new ArgumentException($"There is no service '{unknown}' to collect. The services are: {string.Join(", ", Services)}.", nameof(services));
        }

        return With(step => services.Contains(step.Service, StringComparer.Ordinal));
    }

    /// <summary>The steps of some commands, and those that they take their items from.</summary>
    /// <param name="isWanted">Whether a step is wanted for its own sake.</param>
    public CollectionPlan With(Func<CollectionStep, bool> isWanted)
    {
        var wanted = new HashSet<CollectionStep>(ReferenceEqualityComparer.Instance);
        foreach (var step in Steps.Where(isWanted))
        {
            Add(step, wanted);
        }

        return new CollectionPlan([.. Steps.Where(wanted.Contains)]);
    }

    private static void Add(CollectionStep step, HashSet<CollectionStep> wanted)
    {
        if (wanted.Add(step))
        {
            foreach (var source in step.Sources)
            {
                Add(source.Step, wanted);
            }
        }
    }
}
