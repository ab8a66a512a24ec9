using Xunit;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// One testbed for all tests of an xunit collection, so that moto starts once. Each test assembly that uses it declares
/// <c>[CollectionDefinition("aws")] public sealed class AwsCollection : ICollectionFixture&lt;AwsTestbedFixture&gt;;</c>.
/// </summary>
public sealed class AwsTestbedFixture : IAsyncLifetime
{
    private AwsTestbed? _testbed;

    /// <summary>The testbed, as new.</summary>
    /// <exception cref="SkipException">moto is not installed.</exception>
    public async Task<AwsTestbed> ResetAsync()
    {
        Skip.If(_testbed is null, MotoServer.MissingReason);
        await _testbed.ResetAsync();
        return _testbed;
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (AwsTestbed.MissingReason is null)
        {
            _testbed = await AwsTestbed.StartAsync();
        }
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_testbed is not null)
        {
            await _testbed.DisposeAsync();
        }
    }
}
