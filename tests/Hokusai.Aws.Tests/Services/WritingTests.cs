using Hokusai.Aws.Connection;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Faults;
using Hokusai.Aws.Tests.Testbed;

namespace Hokusai.Aws.Tests.Services;

/// <summary>Writing, reading back and removing through the product's own connection, against moto.</summary>
[Collection(AwsCollection.Name)]
public abstract class WritingTests(AwsTestbedFixture fixture)
{
    protected const string Topic = "arn:aws:sns:us-east-1:123456789012:alerts";

    private RawAwsClient? _raw;

    /// <summary>For what the product never makes itself.</summary>
    protected RawAwsClient Raw => _raw!;

    /// <summary>A connection to an empty account.</summary>
    private protected async Task<AwsConnection> ConnectAsync()
    {
        var aws = await fixture.ResetAsync();
        _raw = aws.Raw;
        return FaultClient.Connect(aws.EndpointUrl, timeout: null);
    }

    private protected static async Task<string?> CodeAsync(Func<Task> call) => (await Assert.ThrowsAsync<AwsCallException>(call)).Code;
}
