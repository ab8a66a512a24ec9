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

    // How long Terraform waits, and what rules start other than topics and queues.
    private static readonly HashSet<string> s_notMonitoring = new(StringComparer.Ordinal)
    {
        "timeouts", "appsync_target", "batch_target", "ecs_target", "http_target", "kinesis_target", "redshift_target", "run_command_targets", "sagemaker_pipeline_target",
    };

    [SkippableFact]
    public async Task The_whole_monitoring_is_valid_and_formatted()
    {
        using var folder = new TerraformFolder(MonitoringTerraform.Write(SampleMonitoring.All(), SampleMonitoring.Account, SampleMonitoring.Region, "aws"), needsProvider: true);

        await folder.RunAsync("fmt", "-check", "-diff", NoColor);
        await folder.RunAsync("init", "-input=false", NoColor);
        await folder.RunAsync("validate", NoColor);
    }

    [SkippableFact]
    public async Task What_terraform_plans_is_what_is_wanted()
    {
        var wanted = SampleMonitoring.All();
        using var folder = new TerraformFolder(MonitoringTerraform.Write(wanted, SampleMonitoring.Account, SampleMonitoring.Region, "aws"), needsProvider: true);
        // A plan that only creates asks AWS nothing.
        await File.WriteAllTextAsync(folder.FileOf("provider.tf"), $$"""
            provider "aws" {
              region                      = "{{SampleMonitoring.Region}}"
              access_key                  = "test"
              secret_key                  = "test"
              skip_credentials_validation = true
              skip_requesting_account_id  = true
              skip_metadata_api_check     = true
            }
            """);
        await folder.RunAsync("init", "-input=false", NoColor);
        await folder.RunAsync("plan", "-input=false", "-out=plan", NoColor);
        using var plan = JsonDocument.Parse(await folder.RunAsync("show", "-json", "plan"));
        var planned = plan.RootElement.GetProperty("planned_values").GetProperty("root_module").GetProperty("resources").EnumerateArray()
            .ToDictionary(resource => resource.GetProperty("address").GetString()!, resource => AttributeValue.FromJson(resource.GetProperty("values")), StringComparer.Ordinal);

        Assert.Equal(wanted.Count, planned.Count);
        foreach (var resource in wanted)
        {
            var values = planned[$"{resource.Type}.{Identifier.Of(resource.Label)}"];
            foreach (var (name, value) in resource.Attributes.Members.Where(member => !IsMadeByAws(member.Value)))
            {
                Assert.True(Holds(values[name], value), $"{resource.Type} '{resource.Name}', {name}: wanted {value}, planned {values[name]}");
            }
        }
    }

    [SkippableFact]
    public async Task Blocks_and_attributes_are_those_of_the_providers_schema()
    {
        using var folder = new TerraformFolder(MonitoringTerraform.Write([], SampleMonitoring.Account, SampleMonitoring.Region, "aws"), needsProvider: true);
        await folder.RunAsync("init", "-input=false", NoColor);
        using var schemas = JsonDocument.Parse(await folder.RunAsync("providers", "schema", "-json"));
        var types = schemas.RootElement.GetProperty("provider_schemas").GetProperty("registry.terraform.io/hashicorp/aws").GetProperty("resource_schemas");

        var faults = TerraformShapes.ByType.SelectMany(shape => Faults(shape.Key, shape.Value, types.GetProperty(shape.Key).GetProperty("block")));

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

    // Terraform adds what it takes where nothing is said, in blocks, too.
    private static bool Holds(AttributeValue planned, AttributeValue wanted) => wanted.Kind switch
    {
        AttributeKind.Map => wanted.Members.All(member => Holds(planned[member.Key], member.Value)),
        AttributeKind.List or AttributeKind.Set when wanted.Items.Any(item => item.Kind == AttributeKind.Map)
            => planned.Items.Count == wanted.Items.Count && wanted.Items.All(item => planned.Items.Any(other => Holds(other, item))),
        _ => planned.IsEquivalentTo(wanted),
    };

    // ARNs of resources of the set are known once they are there; Terraform plans nothing in their place.
    private static bool IsMadeByAws(AttributeValue value) => value.Kind switch
    {
        AttributeKind.String => value.String!.StartsWith("arn:aws:sns:", StringComparison.Ordinal) || value.String.StartsWith("arn:aws:sqs:", StringComparison.Ordinal),
        AttributeKind.List or AttributeKind.Set => value.Items.Any(item => IsMadeByAws(item) || item.Members.Values.Any(IsMadeByAws)),
        _ => false,
    };

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    private static IEnumerable<string> Faults(string path, TerraformShape shape, JsonElement block)
    {
        var blocks = block.TryGetProperty("block_types", out var nested) ? nested.EnumerateObject().ToDictionary(type => type.Name, type => type.Value.GetProperty("block")) : [];
        var attributes = block.TryGetProperty("attributes", out var named) ? named.EnumerateObject().Select(attribute => attribute.Name).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var first in shape.First.Where(first => !attributes.Contains(first)))
        {
            yield return $"{path}.{first} is no attribute.";
        }

        // A block that a shape doesn't know would be written as an attribute.
        foreach (var unknown in blocks.Keys.Where(name => !shape.Blocks.ContainsKey(name) && !s_notMonitoring.Contains(name)))
        {
            yield return $"{path}.{unknown} is a block.";
        }

        foreach (var (name, inner) in shape.Blocks)
        {
            if (!blocks.TryGetValue(name, out var type))
            {
                yield return $"{path}.{name} is no block.";
                continue;
            }

            foreach (var fault in Faults($"{path}.{name}", inner, type))
            {
                yield return fault;
            }
        }
    }
}
