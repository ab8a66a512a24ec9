using static Hokusai.Core.Tests.Ecs.Definitions;

namespace Hokusai.Core.Tests.Ecs.TaskDefinitions;

public sealed class CanonicalFormTests
{
    [Theory]
    [InlineData("\"environment\":[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"B\",\"value\":\"2\"}]", "\"environment\":[{\"value\":\"2\",\"name\":\"B\"},{\"name\":\"A\",\"value\":\"1\"}]")]
    [InlineData("\"secrets\":[{\"name\":\"A\",\"valueFrom\":\"x\"},{\"name\":\"B\",\"valueFrom\":\"y\"}]", "\"secrets\":[{\"name\":\"B\",\"valueFrom\":\"y\"},{\"name\":\"A\",\"valueFrom\":\"x\"}]")]
    [InlineData("\"linuxParameters\":{\"capabilities\":{\"add\":[\"NET_ADMIN\",\"SYS_PTRACE\"]}}", "\"linuxParameters\":{\"capabilities\":{\"add\":[\"SYS_PTRACE\",\"NET_ADMIN\"],\"drop\":[]}}")]
    [InlineData("\"extraHosts\":[{\"hostname\":\"a\",\"ipAddress\":\"1.1.1.1\"},{\"hostname\":\"a\",\"ipAddress\":\"2.2.2.2\"}]", "\"extraHosts\":[{\"hostname\":\"a\",\"ipAddress\":\"2.2.2.2\"},{\"hostname\":\"a\",\"ipAddress\":\"1.1.1.1\"}]")]
    [InlineData("\"dockerLabels\":{\"a.b\":\"1\",\"c\":\"2\"}", "\"dockerLabels\":{\"c\":\"2\",\"a.b\":\"1\"}")]
    [InlineData("\"links\":[\"db\",\"cache\"],\"volumesFrom\":[{\"sourceContainer\":\"x\"}]", "\"links\":[\"cache\",\"db\"],\"volumesFrom\":[{\"sourceContainer\":\"x\",\"readOnly\":false}]")]
    [InlineData("\"futureThings\":[{\"name\":\"a\",\"x\":1},{\"name\":\"b\"}]", "\"futureThings\":[{\"name\":\"b\"},{\"x\":1.0,\"name\":\"a\"}]")]
    public void Order_without_a_meaning_makes_no_difference(string left, string right) => Assert.True(Container(left).IsSameAs(Container(right)));

    [Theory]
    [InlineData("\"command\":[\"a\",\"b\"]", "\"command\":[\"b\",\"a\"]")]
    [InlineData("\"entryPoint\":[\"a\",\"b\"]", "\"entryPoint\":[\"b\",\"a\"]")]
    [InlineData("\"dnsServers\":[\"1.1.1.1\",\"8.8.8.8\"]", "\"dnsServers\":[\"8.8.8.8\",\"1.1.1.1\"]")]
    [InlineData("\"environmentFiles\":[{\"value\":\"a\",\"type\":\"s3\"},{\"value\":\"b\",\"type\":\"s3\"}]", "\"environmentFiles\":[{\"value\":\"b\",\"type\":\"s3\"},{\"value\":\"a\",\"type\":\"s3\"}]")]
    [InlineData("\"healthCheck\":{\"command\":[\"CMD\",\"x\"]}", "\"healthCheck\":{\"command\":[\"x\",\"CMD\"]}")]
    [InlineData("\"environment\":[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"A\",\"value\":\"2\"}]", "\"environment\":[{\"name\":\"A\",\"value\":\"2\"},{\"name\":\"A\",\"value\":\"1\"}]")]
    [InlineData("\"futureOrder\":[{\"x\":1},{\"x\":2}]", "\"futureOrder\":[{\"x\":2},{\"x\":1}]")]
    public void Order_with_a_meaning_makes_one(string left, string right) => Assert.False(Container(left).IsSameAs(Container(right)));

    [Theory]
    [InlineData("\"cpu\":0,\"essential\":true,\"environment\":[],\"mountPoints\":[],\"volumesFrom\":[],\"portMappings\":[],\"systemControls\":[]")]
    [InlineData("\"privileged\":false,\"interactive\":false,\"pseudoTerminal\":false,\"readonlyRootFilesystem\":false,\"disableNetworking\":false")]
    [InlineData("\"versionConsistency\":\"enabled\",\"memory\":null,\"healthCheck\":null,\"linuxParameters\":{\"capabilities\":{\"add\":[]}}")]
    [InlineData("\"futureField\":null,\"futureList\":[],\"futureObject\":{\"x\":null}")]
    public void What_ECS_fills_in_says_what_its_absence_says(string members) => Assert.True(Container(members).IsSameAs(Container("")));

    [Theory]
    [InlineData("\"cpu\":1")]
    [InlineData("\"essential\":false")]
    [InlineData("\"privileged\":true")]
    [InlineData("\"stopTimeout\":0")]
    [InlineData("\"environment\":[{\"name\":\"A\",\"value\":\"\"}]")]
    [InlineData("\"mountPoints\":[{\"containerPath\":\"/x\"}]")]
    [InlineData("\"versionConsistency\":\"disabled\"")]
    [InlineData("\"futureField\":false")]
    [InlineData("\"futureObject\":{\"x\":0}")]
    public void Another_value_than_the_default_is_content(string members) => Assert.False(Container(members).IsSameAs(Container("")));

    [Fact]
    public void Health_check_defaults_are_filled_in_and_other_values_are_not()
    {
        const string Command = "\"healthCheck\":{\"command\":[\"CMD\",\"x\"]";
        Assert.True(Container(Command + "}").IsSameAs(Container(Command + ",\"interval\":30,\"timeout\":5,\"retries\":3,\"startPeriod\":0}")));
        Assert.False(Container(Command + "}").IsSameAs(Container(Command + ",\"interval\":31}")));
    }

    [Theory]
    [InlineData("awsvpc", "8080", true)]
    [InlineData("host", "8080", true)]
    [InlineData("bridge", "8080", false)]
    [InlineData("bridge", "0", true)]
    [InlineData("awsvpc", "8081", false)]
    public void A_host_port_says_something_only_where_the_network_mode_lets_it(string mode, string hostPort, bool isDefault)
    {
        var mapping = "\"portMappings\":[{\"containerPort\":8080";
        var task = $"\"networkMode\":\"{mode}\",";
        Assert.Equal(isDefault, Task(task, mapping + "}]").IsSameAs(Task(task, mapping + $",\"hostPort\":{hostPort},\"protocol\":\"tcp\"}}]")));
    }

    [Theory]
    [InlineData("\"cpu\":\"256\",\"memory\":\"512\",", "\"cpu\":\"0.25 vCPU\",\"memory\":\"0.5 GB\",", true)]
    [InlineData("\"cpu\":\"1024\",\"memory\":\"2048\",", "\"cpu\":\"1 vcpu\",\"memory\":\"2GB\",", true)]
    [InlineData("\"cpu\":\"256\",", "\"cpu\":256,", true)]
    [InlineData("\"cpu\":\"256\",", "\"cpu\":\".5 vCPU\",", false)]
    [InlineData("\"memory\":\"2\",", "\"memory\":\"2GB\",", false)]
    [InlineData("\"networkMode\":\"bridge\",\"enableFaultInjection\":false,", "", true)]
    [InlineData("\"networkMode\":\"awsvpc\",", "", false)]
    [InlineData("\"requiresCompatibilities\":[\"EC2\",\"FARGATE\"],", "\"requiresCompatibilities\":[\"FARGATE\",\"EC2\"],", true)]
    [InlineData("\"requiresCompatibilities\":[\"EC2\"],", "\"requiresCompatibilities\":[\"FARGATE\"],", false)]
    [InlineData("\"volumes\":[{\"name\":\"a\",\"host\":{}}],", "\"volumes\":[{\"name\":\"a\"}],", true)]
    [InlineData("\"volumes\":[{\"name\":\"a\"}],", "", false)]
    [InlineData("\"volumes\":[{\"name\":\"a\",\"efsVolumeConfiguration\":{\"fileSystemId\":\"fs-1\"}}],", "\"volumes\":[{\"name\":\"a\",\"efsVolumeConfiguration\":{\"fileSystemId\":\"fs-1\",\"rootDirectory\":\"/\",\"transitEncryption\":\"DISABLED\",\"authorizationConfig\":{\"iam\":\"DISABLED\"}}}],", true)]
    [InlineData("\"family\":\"a\",\"revision\":3,\"status\":\"INACTIVE\",\"tags\":[{\"key\":\"a\",\"value\":\"b\"}],\"compatibilities\":[\"EC2\"],\"registeredBy\":\"x\",", "", true)]
    [InlineData("\"ephemeralStorage\":{\"sizeInGiB\":21},", "", false)]
    [InlineData("\"taskRoleArn\":\"arn:aws:iam::111122223333:role/a\",", "\"taskRoleArn\":\"arn:aws:iam::444455556666:role/a\",", false)]
    [InlineData("\"futureNumber\":12345678901234567890123456789012345678901234567890,", "\"futureNumber\":12345678901234567890123456789012345678901234567891,", false)]
    public void Task_fields_are_compared_by_what_they_say(string left, string right, bool isSame) => Assert.Equal(isSame, Task(left).IsSameAs(Task(right)));

    [Fact]
    public void Objects_of_AWS_Tools_say_what_the_CLI_prints()
    {
        var tools = Hokusai.Core.Ecs.TaskDefinitions.TaskDefinitionContent.Of(Json("""
            {"ContainerDefinitions":[{"Name":"api","Image":"hokusai-api:v1","Cpu":0,"Memory":0,"MemoryReservation":0,"StopTimeout":0,"Essential":true,
             "Environment":[{"Name":"LOG_LEVEL","Value":"info"}],"PortMappings":[{"ContainerPort":8080,"HostPort":8080,"Protocol":{"Value":"tcp"}}],
             "LogConfiguration":{"LogDriver":{"Value":"awslogs"},"Options":{"awslogs-group":"/ecs/api"},"SecretOptions":[]},"DockerLabels":{"Team":"a"},"HealthCheck":null,"FutureField":"x"}],
             "Family":"hokusai-api","NetworkMode":{"Value":"awsvpc"},"RequiresCompatibilities":["FARGATE"],"Cpu":"256","RegisteredAt":"2025-07-14T10:00:00Z"}
            """));
        var cli = Task(
            "\"networkMode\":\"awsvpc\",\"requiresCompatibilities\":[\"FARGATE\"],\"cpu\":\"256\",",
            "\"environment\":[{\"name\":\"LOG_LEVEL\",\"value\":\"info\"}],\"portMappings\":[{\"containerPort\":8080}],\"logConfiguration\":{\"logDriver\":\"awslogs\",\"options\":{\"awslogs-group\":\"/ecs/api\"}},\"dockerLabels\":{\"Team\":\"a\"},\"futureField\":\"x\"");
        Assert.True(tools.IsSameAs(cli));
    }

    [Fact]
    public void Of_members_with_one_name_the_last_counts() => Assert.True(Container("\"cpu\":1,\"cpu\":2").IsSameAs(Container("\"cpu\":2")));

    [Fact]
    public void A_digest_is_equal_for_equal_content_and_shows_no_value()
    {
        var one = Container("\"environment\":[{\"name\":\"A\",\"value\":\"canary\"}]");
        Assert.Equal(one.Digest, Container("\"environment\":[{\"value\":\"canary\",\"name\":\"A\"}],\"cpu\":0").Digest);
        Assert.NotEqual(one.Digest, Container("\"environment\":[{\"name\":\"A\",\"value\":\"canary2\"}]").Digest);
        Assert.Equal(32, one.Digest.Length);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{\"containerDefinitions\":{\"a\":1}}")]
    [InlineData("{\"containerDefinitions\":[1,null,{\"name\":5,\"image\":{},\"environment\":{\"A\":\"1\"},\"portMappings\":[\"80\"],\"command\":\"x\",\"healthCheck\":[1]}]}")]
    [InlineData("{\"containerDefinitions\":[{\"name\":\"\\ud800\",\"image\":\"\\ud800\"}]}")]
    public void Whatever_the_shape_it_is_compared_and_never_fails(string json)
        => Assert.True(Hokusai.Core.Ecs.TaskDefinitions.TaskDefinitionContent.Of(Json(json)).IsSameAs(Hokusai.Core.Ecs.TaskDefinitions.TaskDefinitionContent.Of(Json(json))));
}
