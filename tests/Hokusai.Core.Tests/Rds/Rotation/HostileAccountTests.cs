using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using static Hokusai.Core.Tests.Rds.Rotation.Calls;

namespace Hokusai.Core.Tests.Rds.Rotation;

/// <summary>Answers of any shape: nothing throws, and equal answers give equal evidence.</summary>
public sealed class HostileAccountTests
{
    private static readonly string[] Values =
        ["null", "1", "true", "\"\"", "\"\\ud800\"", "\"x\"", "[]", "[null]", "[[]]", "{}", "{\"Arn\":1}", "1e400", "\"arn:aws:iam::1:role/\"", "\"9999-99-99\"", "-5", "253402300799"];

    public static TheoryData<string> Answers => [.. Account.Whole.Documents.Select(document => $"{document.Key.Service} {document.Key.Command}").Distinct()];

    [Theory]
    [MemberData(nameof(Answers))]
    public void Any_value_in_the_place_of_any_other_throws_nothing(string answer)
        => Prop.ForAll(
            (from at in Gen.Choose(0, 400) from other in Gen.Elements(Values) select (at, other)).ToArbitrary(),
            edit =>
            {
                var document = Account.Whole.Documents.First(candidate => $"{candidate.Key.Service} {candidate.Key.Command}" == answer);
                var damaged = Account.Whole.With(document.Key.Service, document.Key.Command, Replace(document.Content, edit.at, edit.other), document.Key.Subject);
                var evidence = damaged.Ask(Set(User("alice")), Set(Session("maintenance", "nightly-maintenance"), database: "billing"));
                return JsonSerializer.Serialize(evidence) == JsonSerializer.Serialize(damaged.Ask(Set(User("alice")), Set(Session("maintenance", "nightly-maintenance"), database: "billing")));
            }).Holds(60);

    [Fact]
    public void A_thousand_roles_with_two_hundred_statements_each_are_all_judged()
    {
        var roles = string.Join(',', Enumerable.Range(0, 1_000).Select(i => $$"""
            {"RoleName":"role-{{i}}","Arn":"arn:aws:iam::111122223333:role/role-{{i}}","AttachedManagedPolicies":[{"PolicyArn":"arn:aws:iam::aws:policy/P"}]}
            """));
        var statements = string.Join(',', Enumerable.Range(0, 200).Select(i => $$"""
            {"Effect":"Allow","Action":["service{{i}}:*a*b*c*"],"Resource":"arn:aws:service{{i}}:*:*:*/*x*y"}
            """));
        var evidence = Account.Whole.With("iam", "get-account-authorization-details",
            "{\"RoleDetailList\":[" + roles + "],\"Policies\":[{\"Arn\":\"arn:aws:iam::aws:policy/P\",\"PolicyVersionList\":[{\"IsDefaultVersion\":true,\"Document\":{\"Statement\":["
            + statements + ",{\"Effect\":\"Allow\",\"Action\":\"rds:*\",\"Resource\":\"*\"}]}}]}]}").Ask();
        Assert.Equal(1_000, evidence.PrincipalAccess.Count(principal => principal.Decision == AccessDecision.Allowed));
    }

    // The at-th value of a document, counted in its own order, replaced by another.
    private static string Replace(JsonElement element, int at, string by)
    {
        var left = at;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(element);

            void Write(JsonElement value)
            {
                if (left-- == 0)
                {
                    writer.WriteRawValue(by, skipInputValidation: true);
                    return;
                }

                switch (value.ValueKind)
                {
                    case JsonValueKind.Object:
                        writer.WriteStartObject();
                        foreach (var member in value.EnumerateObject())
                        {
                            writer.WritePropertyName(member.Name);
                            Write(member.Value);
                        }

                        writer.WriteEndObject();
                        break;
                    case JsonValueKind.Array:
                        writer.WriteStartArray();
                        foreach (var item in value.EnumerateArray())
                        {
                            Write(item);
                        }

                        writer.WriteEndArray();
                        break;
                    default:
                        value.WriteTo(writer);
                        break;
                }
            }
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
