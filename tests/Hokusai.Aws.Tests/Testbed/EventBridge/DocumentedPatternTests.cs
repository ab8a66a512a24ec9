namespace Hokusai.Aws.Tests.Testbed.EventBridge;

/// <summary>
/// The examples of EventBridge's documentation, each with an event that its pattern selects and one that it doesn't:
/// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html (operators),
/// …/eb-event-patterns-arrays.html (arrays), …/eb-event-patterns-null-values.html (empty) and …/eb-event-patterns.html (patterns).
/// </summary>
public sealed class DocumentedPatternTests
{
    public static TheoryData<string, string, string, string> Examples => new()
    {
        // The table of operators.
        { "operators: And", """{"Location": ["New York"], "Day": ["Monday"]}""", """{"Location": "New York", "Day": "Monday"}""", """{"Location": "New York", "Day": "Tuesday"}""" },
        { "operators: Anything-but", """{"state": [{"anything-but": "initializing"}]}""", """{"state": "running"}""", """{"state": "initializing"}""" },
        { "operators: Anything-but (begins with)", """{"Region": [{"anything-but": {"prefix": "us-"}}]}""", """{"Region": "eu-west-1"}""", """{"Region": "us-east-1"}""" },
        { "operators: Anything-but (ends with)", """{"FileName": [{"anything-but": {"suffix": ".png"}}]}""", """{"FileName": "image.jpg"}""", """{"FileName": "image.png"}""" },
        { "operators: Anything-but (ignore case)", """{"state": [{"anything-but": {"equals-ignore-case": "initializing"}}]}""", """{"state": "running"}""", """{"state": "INITIALIZING"}""" },
        { "operators: Anything-but using a wildcard", """{"FilePath": [{"anything-but": {"wildcard": "*/lib/*"}}]}""", """{"FilePath": "/usr/bin/ls"}""", """{"FilePath": "/usr/lib/libc"}""" },
        { "operators: Begins with", """{"Region": [{"prefix": "us-"}]}""", """{"Region": "us-east-1"}""", """{"Region": "eu-west-1"}""" },
        { "operators: Begins with (ignore case)", """{"service": [{"prefix": {"equals-ignore-case": "eventb"}}]}""", """{"service": "EventBridge"}""", """{"service": "Events"}""" },
        { "operators: Empty", """{"LastName": [""]}""", """{"LastName": ""}""", """{"LastName": "Doe"}""" },
        { "operators: Equals", """{"Name": ["Alice"]}""", """{"Name": "Alice"}""", """{"Name": "alice"}""" },
        { "operators: Equals (ignore case)", """{"Name": [{"equals-ignore-case": "alice"}]}""", """{"Name": "Alice"}""", """{"Name": "Alicia"}""" },
        { "operators: Ends with", """{"FileName": [{"suffix": ".png"}]}""", """{"FileName": "image.png"}""", """{"FileName": "image.PNG"}""" },
        { "operators: Ends with (ignore case)", """{"service": [{"suffix": {"equals-ignore-case": "tBridge"}}]}""", """{"service": "EVENTBRIDGE"}""", """{"service": "bridges"}""" },
        { "operators: Exists", """{"ProductName": [{"exists": true}]}""", """{"ProductName": null}""", """{"Product": "x"}""" },
        { "operators: Does not exist", """{"ProductName": [{"exists": false}]}""", """{"Product": "x"}""", """{"ProductName": "x"}""" },
        { "operators: Not", """{"Weather": [{"anything-but": ["Raining"]}]}""", """{"Weather": "Sunny"}""", """{"Weather": "Raining"}""" },
        { "operators: Null", """{"UserID": [null]}""", """{"UserID": null}""", """{"UserID": "null"}""" },
        { "operators: Numeric (equals)", """{"Price": [{"numeric": ["=", 100]}]}""", """{"Price": 100.0}""", """{"Price": "100"}""" },
        { "operators: Numeric (range), its end", """{"Price": [{"numeric": [">", 10, "<=", 20]}]}""", """{"Price": 20}""", """{"Price": 20.000001}""" },
        { "operators: Numeric (range), its start", """{"Price": [{"numeric": [">", 10, "<=", 20]}]}""", """{"Price": 10.000001}""", """{"Price": 10}""" },
        { "operators: Or", """{"PaymentType": ["Credit", "Debit"]}""", """{"PaymentType": "Debit"}""", """{"PaymentType": "Cash"}""" },
        { "operators: Or (several fields)", """{"$or": [{"Location": ["New York"]}, {"Day": ["Monday"]}]}""", """{"Location": "Boston", "Day": "Monday"}""", """{"Location": "Boston", "Day": "Tuesday"}""" },
        { "operators: Wildcard", """{"FileName": [{"wildcard": "dir/*.png"}]}""", """{"FileName": "dir/a/b.png"}""", """{"FileName": "my/dir/b.png"}""" },

        // The sections below it.
        { "operators#eb-filtering-prefix-matching", """{"time": [{"prefix": "2017-10-02"}]}""", """{"time": "2017-10-02T18:43:48Z"}""", """{"time": "2017-10-03T18:43:48Z"}""" },
        { "operators#eb-filtering-anything-but, a number", """{"detail": {"x-limit": [{"anything-but": 123}]}}""", """{"detail": {"x-limit": "123"}}""", """{"detail": {"x-limit": 123.0}}""" },
        { "operators#eb-filtering-anything-but, strings", """{"detail": {"state": [{"anything-but": ["stopped", "overloaded"]}]}}""", """{"detail": {"state": "running"}}""", """{"detail": {"state": "overloaded"}}""" },
        { "operators#eb-filtering-anything-but, numbers", """{"detail": {"x-limit": [{"anything-but": [100, 200, 300]}]}}""", """{"detail": {"x-limit": 250}}""", """{"detail": {"x-limit": 200}}""" },
        { "operators#eb-filtering-anything-but-ignore-case, a list", """{"detail": {"state": [{"anything-but": {"equals-ignore-case": ["initializing", "stopped"]}}]}}""", """{"detail": {"state": "running"}}""", """{"detail": {"state": "Stopped"}}""" },
        { "operators#eb-filtering-anything-but-prefix, a list", """{"detail": {"state": [{"anything-but": {"prefix": ["init", "error"]}}]}}""", """{"detail": {"state": "running"}}""", """{"detail": {"state": "error-5"}}""" },
        { "operators#eb-filtering-anything-but-suffix, a list", """{"detail": {"FileName": [{"anything-but": {"suffix": [".txt", ".rtf"]}}]}}""", """{"detail": {"FileName": "a.txt.bak"}}""", """{"detail": {"FileName": "a.rtf"}}""" },
        { "operators#eb-filtering-anything-but-wildcard, a list", """{"detail": {"FilePath": [{"anything-but": {"wildcard": ["*/lib/*", "*/bin/*"]}}]}}""", """{"detail": {"FilePath": "/etc/hosts"}}""", """{"detail": {"FilePath": "/usr/bin/ls"}}""" },
        { "operators#filtering-numeric-matching", """{"detail": {"c-count": [{"numeric": [">", 0, "<=", 5]}], "d-count": [{"numeric": ["<", 10]}], "x-limit": [{"numeric": ["=", 3.018e2]}]}}""", """{"detail": {"c-count": 5, "d-count": 3, "x-limit": 301.8}}""", """{"detail": {"c-count": 0, "d-count": 3, "x-limit": 301.8}}""" },
        { "operators#eb-filtering-ip-matching, IPv4", """{"detail": {"sourceIPAddress": [{"cidr": "10.0.0.0/24"}]}}""", """{"detail": {"sourceIPAddress": "10.0.0.255"}}""", """{"detail": {"sourceIPAddress": "10.0.1.0"}}""" },
        { "operators#eb-filtering-ip-matching, IPv6", """{"detail": {"sourceIPAddress": [{"cidr": "2001:db8:1234:1a00::/64"}]}}""", """{"detail": {"sourceIPAddress": "2001:0db8:1234:1a00:ffff::1"}}""", """{"detail": {"sourceIPAddress": "2001:0db8:1234:1a01::1"}}""" },
        { "operators#eb-filtering-exists-matching, a leaf", """{"detail": {"state": [{"exists": true}]}}""", """{"detail": {"instance-id": "i-abcd1111", "state": "pending"}}""", """{"detail": {"c-count": {"c1": 100}}}""" },
        { "operators#eb-filtering-exists-matching, no leaf", """{"detail": {"c-count": [{"exists": false}]}}""", """{"detail": {"state": ["initializing", "running"], "c-count": {"c1": 100}}}""", """{"detail": {"c-count": 100}}""" },
        { "operators#eb-filtering-equals-ignore-case-matching", """{"detail-type": [{"equals-ignore-case": "ec2 instance state-change notification"}]}""", """{"detail-type": ["EC2 Instance State-change Notification"]}""", """{"detail-type": ["EC2 Instance"]}""" },
        { "operators#eb-filtering-wildcard-matching, a bus", """{"EventBusArn": [{"wildcard": "arn:aws:events:us-east-1:*:event-bus/*"}]}""", """{"EventBusArn": "arn:aws:events:us-east-1:123456789012:event-bus/myEventBus"}""", """{"EventBusArn": "arn:aws:events:us-east-2:123456789012:event-bus/myEventBus"}""" },
        { "operators#eb-filtering-wildcard-matching, an escaped asterisk", """{"a": [{"wildcard": "2\\*2=*"}]}""", """{"a": "2*2=4"}""", """{"a": "2+2=4"}""" },
        { "operators#eb-filtering-wildcard-matching, an escaped backslash", """{"a": [{"wildcard": "C:\\\\*"}]}""", """{"a": "C:\\Users"}""", """{"a": "C:/Users"}""" },
        { "operators#eb-filtering-complex-example", """{"time": [{"prefix": "2017-10-02"}], "detail": {"state": [{"anything-but": "initializing"}], "c-count": [{"numeric": [">", 0, "<=", 5]}], "d-count": [{"numeric": ["<", 10]}], "x-limit": [{"anything-but": [100, 200, 300]}]}}""", """{"time": "2017-10-02T18:43:48Z", "detail": {"state": "processing", "c-count": 3, "d-count": 9, "x-limit": 999}}""", """{"time": "2017-10-02T18:43:48Z", "detail": {"state": "processing", "c-count": 3, "d-count": 9, "x-limit": 300}}""" },
        { "operators#eb-filtering-complex-example-or", """{"detail": {"$or": [{"c-count": [{"numeric": [">", 0, "<=", 5]}]}, {"d-count": [{"numeric": ["<", 10]}]}, {"x-limit": [{"numeric": ["=", 3.018e2]}]}]}}""", """{"detail": {"c-count": 0, "d-count": 0, "x-limit": 9.018e2}}""", """{"detail": {"c-count": 0, "d-count": 10, "x-limit": 9.018e2}}""" },

        // The other pages.
        { "patterns", """{"source": ["aws.ec2"], "detail-type": ["EC2 Instance State-change Notification"], "detail": {"state": ["terminated"]}}""", """{"source": "aws.ec2", "detail-type": "EC2 Instance State-change Notification", "detail": {"state": "terminated"}}""", """{"source": "aws.ec2", "detail-type": "EC2 Instance State-change Notification", "detail": {"state": "running"}}""" },
        { "arrays", """{"resources": ["arn:aws:ec2:us-east-1:123456789012:instance/i-b188560f", "arn:aws:ec2:us-east-1:111122223333:instance/i-b188560f"]}""", """{"resources": ["arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:eb56d16b", "arn:aws:ec2:us-east-1:123456789012:instance/i-b188560f"]}""", """{"resources": ["arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:eb56d16b"]}""" },
        { "empty: an empty string", """{"detail": {"eventVersion": [""]}}""", """{"detail": {"eventVersion": "", "responseElements": null}}""", """{"detail": {"eventVersion": null}}""" },
        { "empty: null", """{"detail": {"responseElements": [null]}}""", """{"detail": {"eventVersion": "", "responseElements": null}}""", """{"detail": {"responseElements": ""}}""" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_documented_pattern_selects_its_event_and_not_the_one_beside_it(string example, string pattern, string selected, string other)
    {
        Assert.True(EventJson.Matches(pattern, selected), example);
        Assert.False(EventJson.Matches(pattern, other), example);
    }
}
