using System.Globalization;
using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Balancing;

/// <summary>What tables of load balancing read in the same way.</summary>
internal static class BalancerAnswers
{
    /// <summary>The tags of a balancer, listener or target group, whatever else they were asked with.</summary>
    /// <param name="arn">The path of the ARN.</param>
    public static ValueSource Tags(string arn)
        => new ItemOf("elbv2", "describe-tags", "TagDescriptions[]", String("ResourceArn"), String(arn)).Tell(OptionalTags("Tags"));

    /// <summary>The last part of an ARN: <c>app/public/50dc6c495c0c9188</c>, <c>targetgroup/orders/6d0ecf831eec9f09</c>.</summary>
    /// <param name="arn">The path of the ARN.</param>
    public static ValueSource ArnSuffix(string arn) => String(arn).SelectString(static text =>
    {
        // The part of a balancer begins with a word that its suffix leaves out.
        var resource = Names.AfterLastColon(text).String!;
        const string Balancer = "loadbalancer/";
        return resource.StartsWith(Balancer, StringComparison.Ordinal) ? resource[Balancer.Length..] : resource;
    });

    /// <summary>One of the attributes that AWS tells as a list of keys and texts; not set where the kind of balancer has none of that name.</summary>
    /// <param name="answer">The answer with the attributes.</param>
    /// <param name="key">The attribute's name.</param>
    public static ValueSource Attribute(this AnswerAbout answer, string key) => answer.Tell(Attribute(key));

    /// <summary>One of the attributes of the answer at hand.</summary>
    public static ValueSource Attribute(string key) => Pairs("Attributes[]", "Key", "Value").Select(all => all[key]);

    /// <summary>The text as a truth value.</summary>
    public static ValueSource AsBool(this ValueSource source)
        => source.SelectString(static text => bool.TryParse(text, out var value) ? value : text);

    /// <summary>The text as a number.</summary>
    public static ValueSource AsNumber(this ValueSource source)
        => source.SelectString(static text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : text);
}
