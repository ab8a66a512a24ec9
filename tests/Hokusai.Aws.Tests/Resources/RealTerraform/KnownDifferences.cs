namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>Attributes that may differ from the state, each with the reason. One that no longer differs fails the test, so that it leaves the list.</summary>
internal static class KnownDifferences
{
    public static IReadOnlyDictionary<(string Type, string Attribute), string> OfMoto { get; } = new Dictionary<(string, string), string>
    {
        [("aws_cloudtrail", "event_selector")] = "moto says of every trail that it has no selectors of its own; the provider then keeps what it configured",
        [("aws_db_instance", "latest_restorable_time")] = "moto tells the present moment",
        [("aws_db_parameter_group", "parameter")] = "moto does not tell the source of a parameter, without which the provider takes none for one that was set",
        [("aws_iam_policy", "policy_id")] = "moto leaves it out of the account's details",
    };

    /// <summary>The enriched answers tell of one service only, and nobody asks for definitions that no service uses.</summary>
    public static IReadOnlyList<string> MissingInEnrichedAnswers { get; } = ["aws_ecs_task_definition.batch", "aws_ecs_task_definition.mesh"];

    public static IReadOnlyDictionary<(string Type, string Attribute), string> OfEnrichedAnswers { get; } = new Dictionary<(string, string), string>
    {
        [("aws_db_instance", "latest_restorable_time")] = "moto tells the present moment of the instances in other Regions",
        [("aws_db_instance", "manage_master_user_password")] = "the provider never reads it, and the enriched answer tells a secret that the configuration did not ask for",
        [("aws_iam_policy", "policy_id")] = "moto leaves it out of the account's details",
    };
}
