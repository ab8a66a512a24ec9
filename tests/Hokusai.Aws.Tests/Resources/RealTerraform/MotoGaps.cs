using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>Answers that moto does not give, or gives without what AWS tells. Terraform and the AWS CLI get the same ones.</summary>
internal static class MotoGaps
{
    // The one setting of a lifecycle configuration that S3 tells in a header.
    private static readonly KeyValuePair<string, string>[] s_lifecycleHeader = [new("x-amz-transition-default-minimum-object-size", "varies_by_storage_class")];

    /// <summary>What the provider needs to make its resources.</summary>
    public static async Task FillAsync(AwsTestbed testbed)
    {
        testbed.Answers.AddJson("application-autoscaling", "ListTagsForResource", """{ "Tags": { "Team": "orders" } }""");
        // moto looks trails up by their names, and the provider by their ARNs.
        testbed.Answers.AddJson("cloudtrail", "StartLogging", "{}");
        testbed.Answers.AddJson("cloudtrail", "GetTrailStatus", """{ "IsLogging": true }""");
        // A rotation starts its function, which moto would run in a container.
        using var client = new HttpClient();
        using var content = new StringContent("""{ "lambda": { "use_docker": false } }""");
        using var answer = await client.PostAsync(new Uri(testbed.EndpointUrl, "moto-api/config"), content);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Answers with everything that AWS can tell, about resources that exist: one file each, <c>service.Operation[.Region].json</c>.</summary>
    public static void Enrich(AwsTestbed testbed, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(file).Split('.');
            var text = File.ReadAllText(file);
            testbed.Answers.Add(name[0], name[1], request => request.Region != AwsTestbed.Region
                ? null
                : (name[^1] == "xml" ? AwsAnswer.Of("text/xml", text) : AwsAnswer.Of("application/x-amz-json-1.1", text)) with { Headers = s_lifecycleHeader });
        }
    }
}
