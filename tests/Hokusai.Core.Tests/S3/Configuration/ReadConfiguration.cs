using System.Text;
using System.Text.Json;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.Tests.S3.Configuration;

/// <summary>Reads configurations from texts, and keeps what was reported.</summary>
internal sealed record ReadConfiguration(LifecycleConfiguration? Configuration, IReadOnlyList<ReadProblem> Problems)
{
    public static ReadConfiguration Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static ReadConfiguration Of(byte[] content)
    {
        var problems = new List<ReadProblem>();
        return new(LifecycleConfigurationReader.Read(content, "lifecycle.json", problems.Add), problems);
    }

    public static ReadConfiguration OfValue(string json)
    {
        var problems = new List<ReadProblem>();
        using var document = JsonDocument.Parse(json);
        return new(LifecycleConfigurationReader.Read(document.RootElement, new Evidence { Source = "answer" }, problems.Add), problems);
    }

    /// <summary>The configuration of a text in which nothing is wrong.</summary>
    public static LifecycleConfiguration Good(string text)
    {
        var read = Of(text);
        Assert.Empty(read.Problems);
        return Assert.IsType<LifecycleConfiguration>(read.Configuration);
    }
}
