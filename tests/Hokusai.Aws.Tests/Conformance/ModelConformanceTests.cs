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
        var isNewer = BotocoreData.RequireSameOrNewer();
        var known = KnownOperation.All.Single(known => known.ToString() == operation);
        Assert.DoesNotContain(
            ModelComparison.Differences(known, BotocoreData.Model(known.Service), BotocoreData.Paginators(known.Service)),
            difference => !isNewer || !difference.EndsWith(ModelComparison.Missing, StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_records_for_each_operation_listed_and_for_no_other()
        => Assert.Equal(
            ServiceRecordList.Operations.Order(StringComparer.Ordinal),
            KnownOperation.All.Select(known => $"{known.Service.CliName} {known.Operation.Name}").Order(StringComparer.Ordinal));

    [Fact]
    public void Secret_values_cannot_be_asked_for()
        => Assert.DoesNotContain(KnownOperation.All, known => known.Operation.Name is "GetSecretValue" or "BatchGetSecretValue" or "GetParameter" or "GetParameters");
}
