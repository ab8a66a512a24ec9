using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Export;
using Hokusai.Core.Monitoring.Export.Hcl;
using Hokusai.Core.Monitoring.Export.Terraform;

namespace Hokusai.Core.Tests.Monitoring.Export;

/// <summary>What the real Terraform says of what is written.</summary>
public sealed class RealTerraformTests
{
    private const string NoColor = "-no-color";

    [SkippableFact]
    public async Task The_whole_monitoring_is_valid_and_formatted()
    {
        using var folder = new TerraformFolder(MonitoringTerraform.Write(SampleMonitoring.All(), SampleMonitoring.Account, SampleMonitoring.Region, "aws"), needsProvider: true);

        await folder.RunAsync("fmt", "-check", "-diff", NoColor);
        await folder.RunAsync("init", "-input=false", NoColor);
        await folder.RunAsync("validate", NoColor);
    }

    [SkippableFact]
    public async Task Blocks_and_attributes_are_those_of_the_providers_schema()
    {
        using var folder = new TerraformFolder(MonitoringTerraform.Write([], SampleMonitoring.Account, SampleMonitoring.Region, "aws"), needsProvider: true);
        await folder.RunAsync("init", "-input=false", NoColor);
        using var schemas = JsonDocument.Parse(await folder.RunAsync("providers", "schema", "-json"));
        var types = schemas.RootElement.GetProperty("provider_schemas").GetProperty("registry.terraform.io/hashicorp/aws").GetProperty("resource_schemas");

        var faults = TerraformShapes.ByType.SelectMany(shape => Faults(shape.Key, shape.Value, types.GetProperty(shape.Key).GetProperty("block"), isResource: true));

        Assert.Empty(faults);
        Assert.Equal(MonitoringTypes.InOrder.Order(StringComparer.Ordinal), TerraformShapes.ByType.Keys.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Every_text_is_read_back_as_it_was_written_and_is_formatted()
    {
        string[] known =
        [
            "", "\"", "\\", "\\\"", "${x}", "$${x}", "$$${x}", "%{if}", "%%{x}", "%${x}", "$%{x}", "$", "%", "a$", "${", "$$", "{", "\\${x}", "<<EOT\na\nEOT\n", "EOT", "\r\n", "\t", "\0", "\u001b[31m", "\u202eabc",
            "\u2028", "\ufeff", "日本", "😀", "é", "ü${ü}", "#", "//", "/*", "*/", "'", "`", "~}", "${~", "\\u0041", "\\n", " ", "\U000e0001", "\ue000", "a\u0085b",
        ];
        var fuzz = Gen.Elements("$", "%", "{", "}", "\"", "\\", "\n", "\r", "\t", "~", "a", " ", "=", "#", "<<EOT", "ü", "日", "😀", "\0", "\u202e", "${", "%{", "u0041", "/*").ArrayOf().Select(string.Concat);
        string[] texts = [.. known, .. Gen.Sample(fuzz, 40, 600)];
        var written = new HclExpression.Tuple([.. texts.Select(text => (HclExpression)new HclExpression.Literal(text))]);
        // A member's name is read as its value is; each has to be there once.
        var named = new HclExpression.Object([.. texts.Select((text, index) => KeyValuePair.Create($"{index}{text}", (HclExpression)new HclExpression.Literal(index)))]);
        var body = new HclBody()
            .Comment("Texts:\n" + string.Join(' ', texts))
            .Block("output", ["texts"], new HclBody().Attribute("value", written))
            .Blank()
            .Block("output", ["names"], new HclBody().Attribute("value", named))
            .Blank()
            .Block("output", ["json"], new HclBody().Attribute("value", new HclExpression.Call("jsonencode", written)));
        using var folder = new TerraformFolder(HclText.Of(body), needsProvider: false);

        await folder.RunAsync("fmt", "-check", "-diff", NoColor);
        await folder.RunAsync("init", "-input=false", NoColor);
        await folder.RunAsync("apply", "-auto-approve", "-input=false", NoColor);

        using var state = JsonDocument.Parse(await File.ReadAllTextAsync(folder.FileOf("terraform.tfstate")));
        var outputs = state.RootElement.GetProperty("outputs");
        Assert.Equal(texts, Texts(outputs.GetProperty("texts").GetProperty("value")));
        Assert.Equal(
            texts.Select((text, index) => $"{index}{text}").Order(StringComparer.Ordinal),
            outputs.GetProperty("names").GetProperty("value").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        using var json = JsonDocument.Parse(outputs.GetProperty("json").GetProperty("value").GetString()!);
        Assert.Equal(texts, Texts(json.RootElement));
    }

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    private static IEnumerable<string> Faults(string path, TerraformShape shape, JsonElement block, bool isResource)
    {
        var blocks = block.TryGetProperty("block_types", out var nested) ? nested.EnumerateObject().ToDictionary(type => type.Name, type => type.Value.GetProperty("block")) : [];
        var attributes = block.TryGetProperty("attributes", out var named) ? named.EnumerateObject().Select(attribute => attribute.Name).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var first in shape.First.Where(first => !attributes.Contains(first)))
        {
            yield return $"{path}.{first} is no attribute.";
        }

        foreach (var missing in isResource ? new[] { shape.Name, shape.Arn }.Where(name => path.StartsWith("aws_cloudwatch", StringComparison.Ordinal) && path.EndsWith("alarm", StringComparison.Ordinal) && !attributes.Contains(name)) : [])
        {
            yield return $"{path} does not export {missing}.";
        }

        foreach (var (name, inner) in shape.Blocks)
        {
            if (!blocks.TryGetValue(name, out var type))
            {
                yield return $"{path}.{name} is no block.";
                continue;
            }

            foreach (var fault in Faults($"{path}.{name}", inner, type, isResource: false))
            {
                yield return fault;
            }
        }
    }
}
