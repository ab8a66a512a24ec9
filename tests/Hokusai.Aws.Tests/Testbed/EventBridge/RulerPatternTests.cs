namespace Hokusai.Aws.Tests.Testbed.EventBridge;

/// <summary>What the user guide leaves open, as the readme of the library that AWS published says it (https://github.com/aws/event-ruler), and as EventBridge was seen to answer.</summary>
public sealed class RulerPatternTests
{
    private const string Employees = """{"employees": [{"firstName": "John", "lastName": "Doe"}, {"firstName": "Anna", "lastName": "Smith"}, {"firstName": "Peter", "lastName": "Jones"}]}""";

    private const string Alarms = """{"source": ["aws.cloudwatch"], "$or": [{"metricName": ["CPUUtilization", "ReadLatency"]}, {"metricType": ["MetricType"], "namespace": ["AWS/EC2", "AWS/ES"], "$or": [{"metricId": [1234]}, {"spaceId": [1000]}]}, {"scope": ["Service"]}]}""";

    [Theory]
    [InlineData("""{"employees": {"firstName": ["Anna"]}}""", true)]
    [InlineData("""{"employees": {"firstName": ["Anna"], "lastName": ["Smith"]}}""", true)]
    [InlineData("""{"employees": {"firstName": ["Anna"], "lastName": ["Jones"]}}""", false)]
    [InlineData("""{"employees": {"firstName": ["Anna"], "lastName": ["Jones", "Smith"]}}""", true)]
    [InlineData("""{"employees": {"firstName": [{"anything-but": "Anna"}], "lastName": ["Smith"]}}""", false)]
    public void Fields_of_objects_in_an_array_are_matched_within_one_element(string pattern, bool expected)
        => Assert.Equal(expected, EventJson.Matches(pattern, Employees));

    [Theory]
    [InlineData("""{"employees": {"firstName": ["Peter"]}}""", true)]
    [InlineData("""{"employees": {"firstName": ["John"], "lastName": ["Smith"]}}""", false)]
    public void So_are_those_of_arrays_in_arrays(string pattern, bool expected)
        => Assert.Equal(expected, EventJson.Matches(pattern, """{"employees": [[{"firstName": "John", "lastName": "Doe"}, {"firstName": "Anna", "lastName": "Smith"}], [{"firstName": "Peter", "lastName": "Jones"}]]}"""));

    [Theory]
    [InlineData("""{"a": {"b": [1], "c": [{"exists": false}]}}""", true)]
    [InlineData("""{"a": {"b": [3], "c": [{"exists": false}]}}""", false)]
    [InlineData("""{"a": {"c": [{"exists": false}]}}""", false)]
    public void A_field_is_absent_from_the_element_that_the_fields_before_it_are_in(string pattern, bool expected)
        => Assert.Equal(expected, EventJson.Matches(pattern, """{"a": [{"b": 1}, {"b": 3, "c": 2}]}"""));

    [Theory]
    [InlineData("""{"source": "aws.cloudwatch", "metricName": "ReadLatency"}""", true)]
    [InlineData("""{"source": "aws.cloudwatch", "scope": "Service"}""", true)]
    [InlineData("""{"source": "aws.cloudwatch", "metricType": "MetricType", "namespace": "AWS/ES", "spaceId": 1000}""", true)]
    [InlineData("""{"source": "aws.cloudwatch", "metricType": "MetricType", "namespace": "AWS/ES"}""", false)]
    [InlineData("""{"source": "aws.rds", "scope": "Service"}""", false)]
    public void Alternatives_can_be_nested(string @event, bool expected) => Assert.Equal(expected, EventJson.Matches(Alarms, @event));

    [Theory]
    [InlineData("""{"detail": {"state": {"status": ["running"]}}}""", """{"detail": {"state.status": "running"}}""")]
    [InlineData("""{"detail": {"state.status": ["running"]}}""", """{"detail": {"state": {"status": "running"}}}""")]
    public void A_dot_in_a_name_is_a_step(string pattern, string @event) => Assert.True(EventJson.Matches(pattern, @event));

    [Theory]
    [InlineData("""{"a": [{"anything-but": "x"}]}""", """{"a": null}""", true)]
    [InlineData("""{"a": [{"anything-but": {"prefix": "x"}}]}""", """{"a": 12}""", true)]
    [InlineData("""{"a": [{"anything-but": {"wildcard": ""}}]}""", """{"a": "dir/file"}""", true)]
    [InlineData("""{"a": [{"anything-but": "x"}]}""", """{}""", false)]
    [InlineData("""{"a": [{"anything-but": "x"}, {"exists": false}]}""", """{}""", true)]
    [InlineData("""{"a": [{"anything-but": "x"}]}""", """{"a": ["x", "y"]}""", true)]
    [InlineData("""{"a": [{"prefix": ""}]}""", """{"a": "text"}""", true)]
    [InlineData("""{"a": [{"suffix": ""}]}""", """{"a": 1}""", false)]
    [InlineData("""{"a": [{"wildcard": ""}]}""", """{"a": "text"}""", false)]
    [InlineData("""{"a": [{"wildcard": "*"}]}""", """{"a": ""}""", true)]
    [InlineData("""{"a": [{"wildcard": "a*a"}]}""", """{"a": "a"}""", false)]
    [InlineData("""{"a": [null]}""", """{"a": []}""", false)]
    [InlineData("""{"a": [{"exists": true}]}""", """{"a": []}""", false)]
    [InlineData("""{"a": [{"exists": true}]}""", """{"a": {"b": 1}}""", false)]
    [InlineData("""{"a": [300]}""", """{"a": 300.0}""", true)]
    [InlineData("""{"a": [300]}""", """{"a": "300"}""", false)]
    [InlineData("""{"a": [123456789012]}""", """{"a": 123456789012}""", true)]
    [InlineData("""{"a": [123456789012]}""", """{"a": 123456789012.0}""", false)]
    [InlineData("""{"a": [{"numeric": [">", 0]}]}""", """{"a": 5000000001}""", false)]
    [InlineData("""{"a": [{"numeric": [">", 0]}]}""", """{"a": null}""", false)]
    [InlineData("""{"a": ["2001:db8::1"]}""", """{"a": "2001:0db8:0:0:0:0:0:1"}""", true)]
    [InlineData("""{"a": [{"cidr": "10.0.0.0/8"}]}""", """{"a": "10.0.0.256"}""", false)]
    [InlineData("""{"a": [{"cidr": "10.0.0.0/8"}]}""", """{"a": 123}""", false)]
    [InlineData("""{"a": [{"cidr": "0.0.0.0/0"}]}""", """{"a": "::1"}""", false)]
    [InlineData("""{"a": [{"cidr": "8.0.0.0/8"}]}""", """{"a": "010.0.0.1"}""", false)]
    [InlineData("""{"A": ["x"]}""", """{"a": "x"}""", false)]
    [InlineData("""{"detail": {"a": ["x"]}}""", """{"detail": "{\"a\": \"x\"}"}""", false)]
    [InlineData("""{"a": [{"prefix": "us-"}], "a": [{"anything-but": "us-east"}]}""", """{"a": "eu-central-1"}""", true)]
    [InlineData("""{"a": [true]}""", """{"a": "true"}""", false)]
    [InlineData("""{"a": [true]}""", """{"a": true}""", true)]
    public void At_the_edges(string pattern, string @event, bool expected) => Assert.Equal(expected, EventJson.Matches(pattern, @event));

    [Fact]
    public void Large_arrays_of_one_event_are_not_multiplied_with_each_other()
    {
        var many = string.Join(',', Enumerable.Repeat("""{"k": 1}""", 2_000));

        Assert.False(EventJson.Matches("""{"a": {"k": [1]}, "b": {"k": [1]}, "c": {"k": [1]}, "d": {"k": [2]}}""", $$"""{"a": [{{many}}], "b": [{{many}}], "c": [{{many}}], "d": [{{many}}]}"""));
    }
}
