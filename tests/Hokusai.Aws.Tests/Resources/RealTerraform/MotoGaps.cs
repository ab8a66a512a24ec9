using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>Answers without which the provider can't make its resources, and which moto does not give.</summary>
internal static class MotoGaps
{
    public static void Fill(AwsTestbed testbed)
    {
        testbed.Answers.AddJson("application-autoscaling", "ListTagsForResource", """{ "Tags": { "Team": "orders" } }""");
        // moto looks trails up by their names, and the provider by their ARNs.
        testbed.Answers.AddJson("cloudtrail", "StartLogging", "{}");
        testbed.Answers.AddJson("cloudtrail", "GetTrailStatus", """{ "IsLogging": true }""");
    }
}
