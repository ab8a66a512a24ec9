using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed;

/// <summary>Tests that share one moto, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class AwsCollection : ICollectionFixture<AwsTestbedFixture>
{
    public const string Name = "aws";
}
