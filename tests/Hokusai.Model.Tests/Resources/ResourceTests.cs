namespace Hokusai.Model.Tests.Resources;

public sealed class ResourceTests
{
    private static readonly Resource s_resource = new()
    {
        Type = "aws_db_instance",
        Id = "orders",
        Name = "orders",
        Attributes = new Dictionary<string, Fact<AttributeValue>>
        {
            ["multi_az"] = Fact.Known<AttributeValue>(true),
            ["iops"] = Fact.Known(AttributeValue.Null),
            ["allocated_storage"] = Fact.Known<AttributeValue>(100),
            ["engine"] = Fact.Known<AttributeValue>("postgres"),
            ["db_name"] = Fact.Known<AttributeValue>(""),
            ["vpc_security_group_ids"] = Fact.Known(AttributeValue.Set(["sg-2", "sg-1"])),
            ["tags"] = Fact.Known(AttributeValue.Map([KeyValuePair.Create("Name", AttributeValue.FromString("orders"))])),
            ["publicly_accessible"] = Fact.Unknown<AttributeValue>("AWS denied the call.", missingPermission: "rds:DescribeDBInstances"),
            ["password"] = Fact.Known<AttributeValue>("correct-horse").AsSensitive(),
        },
    };

    [Fact]
    public void Attributes_are_read_by_type_and_one_that_is_not_set_is_null()
    {
        Assert.True(s_resource.Bool("multi_az").Value);
        Assert.Equal(100, s_resource.Number("allocated_storage").Value);
        Assert.Null(s_resource.Number("iops").Value);
        Assert.Equal("postgres", s_resource.String("engine").Value);
        Assert.Null(s_resource.String("db_name").Value);
        Assert.Equal(["sg-1", "sg-2"], s_resource.Items("vpc_security_group_ids").Value.Select(item => item.String));
        Assert.Equal("orders", s_resource.Members("tags").Value["Name"].String);
        Assert.Empty(s_resource.Items("iops").Value);
    }

    [Fact]
    public void An_attribute_that_the_source_does_not_tell_is_unknown()
    {
        var fact = s_resource.Bool("deletion_protection");

        Assert.False(fact.IsKnown);
        Assert.Contains("deletion_protection", fact.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_attribute_keeps_its_reason_and_missing_permission()
    {
        var fact = s_resource.Bool("publicly_accessible");

        Assert.False(fact.IsKnown);
        Assert.Equal("rds:DescribeDBInstances", fact.MissingPermission);
    }

    [Fact]
    public void An_attribute_of_another_type_than_asked_for_is_unknown()
        => Assert.Equal("unknown: engine of aws_db_instance orders is a string where a bool belongs.", s_resource.Bool("engine").ToString());

    [Fact]
    public void A_sensitive_attribute_stays_sensitive_whatever_it_is_read_as()
        => Assert.Equal("(sensitive value)", s_resource.String("password").ToString());

    [Fact]
    public void Attributes_are_in_order_and_do_not_follow_what_they_were_made_from()
    {
        var source = new Dictionary<string, Fact<AttributeValue>> { ["b"] = Fact.Known<AttributeValue>(1), ["a"] = Fact.Known<AttributeValue>(2) };
        var resource = s_resource with { Attributes = source };
        source.Clear();

        Assert.Equal(["a", "b"], resource.Attributes.Keys);
    }
}
