using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Secrets;

/// <summary>Secrets that are changed on a schedule, or were once: of those the provider keeps that they no longer are, and nothing else.</summary>
internal static class AwsSecretsmanagerSecretRotationTable
{
    private static readonly ValueSource s_isOn = Bool("RotationEnabled");

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_secretsmanager_secret_rotation",
        Listing = new("secretsmanager", "list-secrets", "SecretList[]") { Where = Has("RotationEnabled") },
        Id = String("ARN"),
        Name = String("Name"),
        Arn = String("ARN"),
        Attributes = new()
        {
            ["id"] = String("ARN"),
            ["rotation_enabled"] = s_isOn,
            ["rotation_lambda_arn"] = String("RotationLambdaARN").When(s_isOn),
            ["rotation_rules"] = Block("RotationRules", new()
            {
                // AWS derives the days from the expression; in a configuration only one of the two may stand.
                ["automatically_after_days"] = Number("AutomaticallyAfterDays", absent: AttributeValue.Null)
                    .When(Has("ScheduleExpression").Select(static has => has.Bool == false)),
                ["duration"] = String("Duration"),
                ["schedule_expression"] = String("ScheduleExpression"),
            }).When(s_isOn),
            ["secret_id"] = String("ARN"),
        },
    };
}
