using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed;

/// <summary>A testbed without moto for each test: it starts at once and runs everywhere.</summary>
public abstract class FakeOnlyTests : IAsyncLifetime
{
    private AwsTestbed? _aws;

    protected AwsTestbed Aws => _aws!;

    public virtual async Task InitializeAsync() => _aws = await AwsTestbed.StartAsync(new AwsTestbedOptions { FakeOnly = true });

    public async Task DisposeAsync()
    {
        if (_aws is not null)
        {
            await _aws.DisposeAsync();
        }
    }
}
