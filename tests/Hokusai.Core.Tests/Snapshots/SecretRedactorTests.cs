using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Snapshots.Redaction;

namespace Hokusai.Core.Tests.Snapshots;

public sealed class SecretRedactorTests
{
    private const string Canary = "c4n4ry-V4lue";

    [Theory]
    [InlineData("DB_PASSWORD", Canary)]
    [InlineData("DB_PASS", Canary)]
    [InlineData("PGPASSWORD", Canary)]
    [InlineData("JWT_SECRET", Canary)]
    [InlineData("GITHUB_TOKEN", Canary)]
    [InlineData("STRIPE_KEY", Canary)]
    [InlineData("stripeApiKey", Canary)]
    [InlineData("SENTRY_DSN", $"https://{Canary}@sentry.example.com/1")]
    [InlineData("DATABASE_URL", $"postgres://app:{Canary}@db.example.com:5432/app")]
    [InlineData("JDBC", $"jdbc:postgresql://db.example.com/app?user=app&password={Canary}")]
    [InlineData("CONNECTION", $"Server=db;Uid=app;Pwd={Canary};")]
    [InlineData("CONFIG", "{\"db\":{\"pass\":\"" + Canary + "\"}}")]
    [InlineData("CONFIG", $$"""["{\"token\":\"{{Canary}}\"}"]""")]
    [InlineData("CERTIFICATE", $"-----BEGIN RSA PRIVATE KEY-----\n{Canary}")]
    [InlineData("GH", $"ghp_{Canary}")]
    [InlineData("JAVA_OPTS", $"-Xmx1g -Ddb.password={Canary}")]
    public void An_applications_secret_is_replaced_and_its_name_stays(string name, string value)
    {
        string[] answers =
        [
            JsonSerializer.Serialize(new { taskDefinition = new { containerDefinitions = new[] { new { environment = new[] { new { name, value } } } } } }),
            JsonSerializer.Serialize(new { Functions = new[] { new { Environment = new { Variables = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value } } } } }),
            JsonSerializer.Serialize(new { Targets = new[] { new { Input = JsonSerializer.Serialize(new { containerOverrides = new[] { new { environment = new[] { new { name, value } } } } }) } } }),
        ];
        foreach (var answer in answers)
        {
            var (content, redacted) = new SecretRedactor().Redact(SnapshotKit.Json(answer));
            Assert.Equal(1, redacted);
            Assert.DoesNotContain(Canary, content.GetRawText(), StringComparison.Ordinal);
        }

        Assert.Contains($"\"{name}\"", new SecretRedactor().Redact(SnapshotKit.Json(answers[0])).Content.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DB_HOST", "db.example.com")]
    [InlineData("DB_SECRET_ARN", "arn:aws:secretsmanager:eu-central-1:111122223333:secret:db")]
    [InlineData("SECRET_NAME", "production/db")]
    [InlineData("KMS_KEY_ID", "1234")]
    [InlineData("KEYCLOAK_URL", "https://login.example.com/realms/app")]
    [InlineData("PUBLIC_KEY", "ssh-ed25519 AAAA")]
    [InlineData("PASSWORD_LENGTH", "24")]
    [InlineData("LOG_LEVEL", "debug")]
    [InlineData("DB_PASSWORD", "")]
    public void What_is_no_secret_stays(string name, string value)
    {
        var answer = SnapshotKit.Json(JsonSerializer.Serialize(new { environment = new[] { new { name, value } } }));
        Assert.Equal((answer, 0), new SecretRedactor().Redact(answer));
    }

    [Theory]
    [InlineData("""{"containerDefinitions":[{"command":["serve","--db-password","CANARY","--port","80"]}]}""", 1)]
    [InlineData("""{"containerDefinitions":[{"entryPoint":["sh","-c","export API_KEY=CANARY && run"]}]}""", 1)]
    [InlineData("""{"containerDefinitions":[{"logConfiguration":{"options":{"splunk-token":"CANARY","splunk-url":"https://x"}}}]}""", 1)]
    [InlineData("""{"containerDefinitions":[{"dockerLabels":{"password":"CANARY"}}]}""", 1)]
    [InlineData("""{"Targets":[{"HttpParameters":{"HeaderParameters":{"Authorization":"CANARY"}}}]}""", 1)]
    [InlineData("""{"Target":{"Input":"{\"password\": 12345, \"x\": \"CANARY\"}"}}""", 1)]
    [InlineData("""{"Name":"restart","Content":"mysql --password=CANARY"}""", 1)]
    [InlineData("""{"Subscriptions":[{"Endpoint":"https://user:CANARY@hooks.example.com/x"}]}""", 1)]
    [InlineData("""{"LaunchTemplate":{"UserData":"CANARY"}}""", 1)]
    [InlineData("""{"TagSet":[{"Key":"password","Value":"CANARY"},{"Key":"team","Value":"core"}]}""", 1)]
    [InlineData("""{"Tags":{"password":"CANARY"}}""", 1)]
    [InlineData("""{"Document":{"Parameters":[{"Name":"Password","Type":"String","DefaultValue":"CANARY"},{"Name":"Port","DefaultValue":"80"}]}}""", 1)]
    public void Elsewhere_too(string answer, int count)
    {
        var (content, redacted) = new SecretRedactor().Redact(SnapshotKit.Json(answer));
        Assert.Equal(count, redacted);
        Assert.DoesNotContain("CANARY", content.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mysql --password=CANARY --host db", "mysql --password=* --host db")]
    [InlineData("export API_KEY='CANARY two'; run", "export API_KEY='*'; run")]
    [InlineData("{\"password\": \"CANARY\", \"user\": \"app\"}", "{\"password\": \"*\", \"user\": \"app\"}")]
    [InlineData("token: CANARY\nregion: eu", "token: *\nregion: eu")]
    [InlineData("parameters:\n  Password:\n    type: String\n    default: CANARY\n  User:\n    default: app", "parameters:\n  Password:\n    type: String\n    default: *\n  User:\n    default: app")]
    [InlineData("{\"Password\": {\"type\": \"String\", \"default\": \"CANARY\"}}", "{\"Password\": {\"type\": \"String\", \"default\": \"*\"}}")]
    [InlineData("MasterUserPassword: \"{{ NewPassword }}\"", null)]
    [InlineData("aws rds modify-db-instance --master-user-password \"$PASSWORD\"", null)]
    [InlineData("password=$(aws secretsmanager get-random-password)", null)]
    [InlineData("parameters:\n  Password:\n    type: String", null)]
    [InlineData("\"Password\": {\"type\": \"SecureString\"}", null)]
    public void In_a_script_only_the_secret_itself_is_replaced(string script, string? expected)
    {
        var (content, redacted) = new SecretRedactor().Redact(SnapshotKit.Json(JsonSerializer.Serialize(new { Name = "restart", Content = script })));
        var text = content.GetProperty("Content").GetString()!;
        Assert.DoesNotContain("CANARY", text, StringComparison.Ordinal);
        Assert.Equal(expected is null ? 0 : 1, redacted);
        Assert.Equal(expected ?? script, System.Text.RegularExpressions.Regex.Replace(text, "hokusai:redacted:[0-9a-f]{32}", "*", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal(0, new SecretRedactor().Redact(content).Redacted);
    }

    [Theory]
    [InlineData("""{"DBInstances":[{"MasterUserSecret":{"SecretArn":"arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds","SecretStatus":"active","KmsKeyId":"k"}}]}""")]
    [InlineData("""{"Parameters":[{"ParameterName":"password_encryption","ParameterValue":"scram-sha-256"}]}""")]
    [InlineData("""{"metricFilters":[{"filterPattern":"{ ($.requestParameters.masterUserPassword = \"*\") }"}]}""")]
    [InlineData("""{"UserDetailList":[{"UserName":"alice","PasswordLastUsed":"2025-07-01T00:00:00+00:00"}]}""")]
    [InlineData("""{"AccessKeyMetadata":[{"AccessKeyId":"AKIAIOSFODNN7EXAMPLE","Status":"Active"}]}""")]
    [InlineData("""{"Policy":"{\"Statement\":[{\"Condition\":{\"StringEquals\":{\"token.actions.githubusercontent.com:aud\":\"sts.amazonaws.com\"}}}]}"}""")]
    [InlineData("""{"SecretList":[{"Name":"password","SecretVersionsToStages":{"v":["AWSCURRENT"]}}]}""")]
    [InlineData("""{"containerDefinitions":[{"secrets":[{"name":"DB_PASSWORD","valueFrom":"arn:aws:ssm:eu-central-1:111122223333:parameter/db"}]}]}""")]
    [InlineData("""{"image":"111122223333.dkr.ecr.eu-central-1.amazonaws.com/app@sha256:00"}""")]
    [InlineData("""{"Tags":[{"Key":"ssh-key","Value":"ops"}]}""")]
    public void What_AWS_says_in_its_own_words_stays(string answer)
        => Assert.Equal(0, new SecretRedactor().Redact(SnapshotKit.Json(answer)).Redacted);

    [Fact]
    public void Equal_secrets_stay_equal_and_different_ones_different()
    {
        var redactor = new SecretRedactor();
        string Value(string secret) => redactor.Redact(SnapshotKit.Json(JsonSerializer.Serialize(new { environment = new[] { new { name = "TOKEN", value = secret } } })))
            .Content.GetProperty("environment")[0].GetProperty("value").GetString()!;
        Assert.Equal(Value("a"), Value("a"));
        Assert.NotEqual(Value("a"), Value("b"));
        Assert.True(SecretPlaceholder.Is(Value("a")));
        Assert.False(SecretPlaceholder.Is("hokusai:redacted:not-a-hash"));
    }

    [Fact]
    public void Another_snapshots_key_is_another()
        => Assert.NotEqual(new SecretPlaceholder().For("a"), new SecretPlaceholder().For("a"));

    [Fact]
    public void Replacing_twice_changes_nothing_and_everything_else_stays_as_it_was()
        => Prop.ForAll<int>(seed =>
        {
            foreach (var content in new RandomSnapshots(seed).Documents().Values)
            {
                Assert.Equal(0, new SecretRedactor().Redact(content).Redacted);
                var secret = SnapshotKit.Json(JsonSerializer.Serialize(new { content, environment = new[] { new { name = "TOKEN", value = Canary } } }));
                var redactor = new SecretRedactor();
                var once = redactor.Redact(secret).Content;
                Assert.Equal((once, 0), new SecretRedactor().Redact(once));
            }
        }).Holds();
}
