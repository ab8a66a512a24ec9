using Hokusai.Aws.Tests.Services;

namespace Hokusai.Aws.Tests.Conformance;

/// <summary>Every operation against the service's published model: names, types, places on the wire, pages.</summary>
public sealed class ModelConformanceTests
{
    public static TheoryData<string> Operations => [.. KnownOperation.All.Select(known => known.ToString())];

    [SkippableTheory]
    [MemberData(nameof(Operations))]
    public void Records_are_what_the_published_model_says(string operation)
    {
        BotocoreData.Require();
        var known = KnownOperation.All.Single(known => known.ToString() == operation);
        Assert.Empty(ModelComparison.Differences(known, BotocoreData.Model(known.Service), BotocoreData.Paginators(known.Service)));
    }

    [Fact]
    public void All_services_are_there()
        => Assert.Equal(20, KnownOperation.All.Select(known => known.Service).Distinct().Count());

    [Fact]
    public void Secret_values_cannot_be_asked_for()
        => Assert.DoesNotContain(KnownOperation.All, known => known.Operation.Name is "GetSecretValue" or "BatchGetSecretValue" or "GetParameter" or "GetParameters");
}
