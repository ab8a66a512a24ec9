using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hokusai.Terraform.State;

namespace Hokusai.Terraform.Tests.State;

public sealed class SecretsTests : IDisposable
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Places => new()
    {
        // What holds the canary, and the attributes as JSON; CANARY is replaced.
        { "aws_db_instance", """{"id":"db-1","password":"CANARY"}""" },
        { "aws_rds_cluster", """{"id":"c-1","master_password":"CANARY"}""" },
        { "aws_secretsmanager_secret_version", """{"id":"s","secret_string":"{\"username\":\"u\",\"password\":\"CANARY\"}"}""" },
        { "aws_secretsmanager_secret_version", """{"id":"s","secret_binary":"CANARY"}""" },
        { "random_password", """{"id":"none","result":"CANARY","bcrypt_hash":"$2a$CANARY"}""" },
        { "tls_private_key", """{"id":"k","private_key_pem":"CANARY","private_key_openssh":"CANARY"}""" },
        { "aws_iam_access_key", """{"id":"AKIA","secret":"CANARY","ses_smtp_password_v4":"CANARY"}""" },
        { "aws_ssm_parameter", """{"id":"/p","name":"/p","value":"CANARY"}""" },
        { "aws_elasticache_replication_group", """{"id":"r","auth_token":"CANARY"}""" },
        { "aws_ecs_task_definition", """{"id":"t","container_definitions":"[{\"environment\":[{\"name\":\"X\",\"value\":\"CANARY\"}]}]"}""" },
        { "aws_instance", """{"id":"i","user_data":"export X=CANARY","user_data_base64":"CANARY"}""" },
        { "aws_lambda_function", """{"id":"f","environment":[{"variables":{"X":"CANARY"}}]}""" },
        { "kubernetes_secret", """{"id":"k","data":{"x":"CANARY"}}""" },
        { "github_actions_secret", """{"id":"g","plaintext_value":"CANARY"}""" },
        { "aws_thing", """{"id":"t","url":"postgres://hokusai:CANARY@db.internal/x"}""" },
        { "aws_thing", """{"id":"t","settings":{"apiKey":"CANARY"},"list":[{"token":"CANARY"}]}""" },
        { "aws_thing", """{"id":"t","note":"Server=x;Password=CANARY;"}""" },
        { "aws_thing", """{"id":"t","pem":"-----BEGIN PRIVATE KEY-----CANARY"}""" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_secret_is_shown_as_a_hash_only(string type, string attributes)
    {
        _folder.Put("a1", One(1, type, attributes.Replace("CANARY", "cAnAry-one", StringComparison.Ordinal)));
        _folder.Put("a2", One(2, type, attributes.Replace("CANARY", "cAnAry-two", StringComparison.Ordinal)));

        var history = _folder.Read();

        Assert.DoesNotContain("cAnAry", Json(history), StringComparison.Ordinal);
        Assert.NotEmpty(history.Versions[1].Changes);
        Assert.All(history.Versions[1].Changes, c => Assert.True(c.IsSensitive));
        Assert.All(history.Versions[1].Changes, c => Assert.NotEqual(c.Before, c.After));
        Assert.All(history.Versions[1].Changes, c => Assert.Matches("^sha256:[0-9a-f]{16}$", c.After));
    }

    [Theory]
    [InlineData("""[[{"type":"get_attr","value":"plain"}]]""", """{"id":"t","plain":"CANARY"}""", "plain")]
    [InlineData("""[[{"type":"get_attr","value":"a"},{"type":"index","value":{"value":1,"type":"number"}},{"type":"get_attr","value":"b"}]]""", """{"id":"t","a":[{"b":"open"},{"b":"CANARY"}]}""", "a[1].b")]
    [InlineData("""[[{"type":"get_attr","value":"m"},{"type":"index","value":{"value":"k.x","type":"string"}}]]""", """{"id":"t","m":{"k.x":"CANARY"}}""", "m[\"k.x\"]")]
    [InlineData("""[[{"type":"get_attr","value":"l"},{"type":"index","value":{"value":1,"type":"number"}}]]""", """{"id":"t","l":["x","CANARY"]}""", "l")]
    [InlineData("""[[{"type":"get_attr","value":"m"}]]""", """{"id":"t","m":{"CANARY":1}}""", "m")]
    [InlineData("""[[{"type":"get_attr","value":"input"},{"type":"get_attr","value":"p"}]]""", """{"id":"t","input":{"value":{"p":"CANARY"},"type":["object",{"p":"string"}]}}""", "input.value.p")]
    [InlineData("""[[{"type":"get_attr","value":"plain"}],[{"type":"get_attr","value":"plain_wo"}]]""", """{"id":"t","plain":"CANARY"}""", "plain")]
    [InlineData("""[[{"type":"get_attr","value":"input"},{"type":"unheard-of"}]]""", """{"id":"t","input":"CANARY"}""", "input")]
    public void What_the_state_marks_as_sensitive_is_shown_as_a_hash_only(string marks, string attributes, string path)
    {
        _folder.Put("a1", One(1, "aws_thing", attributes.Replace("CANARY", "cAnAry-one", StringComparison.Ordinal), marks));
        _folder.Put("a2", One(2, "aws_thing", attributes.Replace("CANARY", "cAnAry-two", StringComparison.Ordinal), marks));

        var history = _folder.Read();

        Assert.DoesNotContain("cAnAry", Json(history), StringComparison.Ordinal);
        var change = Assert.Single(history.Versions[1].Changes);
        Assert.Equal((path, true), (change.Attribute, change.IsSensitive));
    }

    [Fact]
    public void A_copy_of_a_secret_is_hidden_wherever_it_stands_and_whichever_version_tells_that_it_is_one()
    {
        const string Secret = "cAnAry/+ä\"x";
        var copies = new JsonObject
        {
            ["id"] = "t",
            ["same"] = Secret,
            ["inside"] = $"x {Secret} y",
            ["escaped"] = $"x={Uri.EscapeDataString(Secret)}",
            ["base64"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)),
            ["tags"] = new JsonObject { ["Note"] = Secret, [Secret] = "x" },
            ["list"] = new JsonArray("a", Secret),
            ["json"] = new JsonObject { ["k"] = Secret }.ToJsonString(),
        };
        var arn = new JsonObject { ["id"] = $"id-{Secret}", ["x"] = "0" };
        _folder.Put("a1", StateFolder.Document(1, StateFolder.Lineage, [StateFolder.Resource("aws_thing", "empty", new JsonObject { ["id"] = "t" }), StateFolder.Resource("aws_thing", "arn", arn)]));
        _folder.Put("a2", StateFolder.Document(2, StateFolder.Lineage, [StateFolder.Resource("aws_thing", "empty", copies), StateFolder.Resource("aws_thing", "arn", new JsonObject { ["id"] = $"id-{Secret}", ["x"] = "1" })]));
        _folder.Put("a3", StateFolder.Document(3, StateFolder.Lineage,
            [StateFolder.Resource("aws_db_instance", "main", new JsonObject { ["id"] = "db", ["password"] = Secret })],
            new JsonObject { [$"o-{Secret}"] = new JsonObject { ["value"] = "x", ["type"] = "string" } }));

        var json = Json(_folder.Read());

        Assert.DoesNotContain("cAnAry", json, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes("cAnAry")), json, StringComparison.Ordinal);
    }

    [Fact]
    public void Outputs_are_hashed_where_they_are_sensitive_and_shown_where_not()
    {
        static string State(long serial, string secret, string open) => StateFolder.Document(serial, StateFolder.Lineage, [], new JsonObject
        {
            ["marked"] = new JsonObject { ["value"] = secret, ["type"] = "string", ["sensitive"] = true },
            ["db_password"] = new JsonObject { ["value"] = secret, ["type"] = "string" },
            ["endpoint"] = new JsonObject { ["value"] = open, ["type"] = "string" },
        });
        _folder.Put("a1", State(1, "cAnAry-one", "db1.internal"));
        _folder.Put("a2", State(2, "cAnAry-two", "db2.internal"));

        var history = _folder.Read();

        Assert.DoesNotContain("cAnAry", Json(history), StringComparison.Ordinal);
        var changes = history.Versions[1].Changes;
        Assert.Equal(["output.db_password", "output.endpoint", "output.marked"], changes.Select(c => c.Address));
        Assert.Equal(["\"db1.internal\"", "\"db2.internal\""], [changes[1].Before!, changes[1].After!]);
    }

    [Fact]
    public void A_damaged_state_is_named_without_its_secrets()
    {
        var state = One(1, "aws_db_instance", """{"id":"db","password":"cAnAry-one"}""");
        _folder.Put("cut", state[..state.IndexOf("-one", StringComparison.Ordinal)]);
        _folder.Put("bad", state.Replace("\"cAnAry-one\"", "cAnAry-one", StringComparison.Ordinal));

        var history = _folder.Read();

        Assert.Equal(["StateDamaged", "StateDamaged"], history.Problems.Select(p => p.ErrorId));
        Assert.DoesNotContain("cAnAry", Json(history), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_about_a_secret_is_shown()
    {
        _folder.Put("a1", One(1, "aws_db_instance", """{"id":"db-1","identifier":"prod","manage_master_user_password":false,"master_user_secret":[],"password_wo_version":1}"""));
        _folder.Put("a2", One(2, "aws_db_instance", """{"id":"db-1","identifier":"prod","manage_master_user_password":true,"master_user_secret":[{"secret_arn":"arn:aws:secretsmanager:eu-west-1:1:secret:x"}],"password_wo_version":2}"""));

        var changes = _folder.Read().Versions[1].Changes;

        Assert.Contains(changes, c => c is { Attribute: "manage_master_user_password", Before: "false", After: "true" });
        Assert.Contains(changes, c => c is { Attribute: "password_wo_version", Before: "1", After: "2" });
        Assert.Contains(changes, c => c is { Attribute: "master_user_secret[0].secret_arn", After: "\"arn:aws:secretsmanager:eu-west-1:1:secret:x\"" });
        Assert.All(changes, c => Assert.Equal(["db-1", "prod"], c.Identifiers));
    }

    [Fact]
    public void Hashes_compare_within_a_run_and_not_between_runs()
    {
        _folder.Put("a1", One(1, "aws_db_instance", """{"id":"db","password":"one-password"}"""));
        _folder.Put("a2", One(2, "aws_db_instance", """{"id":"db","password":"two-password"}"""));
        _folder.Put("a3", One(3, "aws_db_instance", """{"id":"db","password":"one-password"}"""));

        var changes = _folder.Read().Versions.SelectMany(v => v.Changes).ToList();
        var again = _folder.Read().Versions.SelectMany(v => v.Changes).ToList();
        var options = new StateHistoryOptions { Salt = new byte[32] };
        var fixedOnce = StateHistoryReader.Read([_folder.Path], options).Single().Versions.SelectMany(v => v.Changes);
        var fixedTwice = StateHistoryReader.Read([_folder.Path], options).Single().Versions.SelectMany(v => v.Changes);

        Assert.Equal(changes[0].Before, changes[1].After);
        Assert.NotEqual(changes[0].Before, changes[0].After);
        Assert.NotEqual(changes[0].Before, again[0].Before);
        Assert.Equal(fixedOnce.Select(c => c.After), fixedTwice.Select(c => c.After));
    }

    private static string One(long serial, string type, string attributes, string marks = "[]")
        => StateFolder.Document(serial, StateFolder.Lineage, [StateFolder.Resource(type, "main", JsonNode.Parse(attributes)!.AsObject(), JsonNode.Parse(marks)!.AsArray())]);

    private static string Json(StateHistory history) => JsonSerializer.Serialize(history, s_plain);
}
