using System.Text;
using Hokusai.Core.S3.Inventory.Files;

namespace Hokusai.Core.Tests.S3.Inventory;

public sealed class TextPipelineTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(57)]
    [InlineData(int.MaxValue)]
    public async Task The_text_comes_whole_and_in_order_whenever_another_thread_takes_over(int wantedFrom)
    {
        var seen = new StringBuilder();
        var asked = 0;
        var result = await TextPipeline.RunAsync(
            async (onText, token) =>
            {
                for (var piece = 0; piece < 100; piece++)
                {
                    await onText(Encoding.UTF8.GetBytes($"{piece} "), token);
                }

                return "end";
            },
            text => seen.Append(Encoding.UTF8.GetString(text.Span)),
            () => asked++ >= wantedFrom,
            CancellationToken.None);

        Assert.Equal("end", result);
        Assert.Equal(string.Concat(Enumerable.Range(0, 100).Select(piece => $"{piece} ")), seen.ToString());
        Assert.Equal(Math.Min(wantedFrom == int.MaxValue ? 100 : wantedFrom + 1, 100), asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_text_that_cannot_be_looked_at_stops_the_reading(bool isWanted)
        => await Assert.ThrowsAsync<InvalidOperationException>(() => TextPipeline.RunAsync<string>(
            async (onText, token) =>
            {
                while (true)
                {
                    await onText("text"u8.ToArray(), token);
                }
            },
            Look,
            () => isWanted,
            CancellationToken.None));

    private static void Look(ReadOnlyMemory<byte> text) => throw new InvalidOperationException("Not this.");
}
