using Hokusai.Aws.Resources.Reading;

namespace Hokusai.Aws.Resources.Monitoring;

/// <summary>Event buses, and what is named after them.</summary>
internal static class EventBuses
{
    /// <summary>The bus that every account has. Terraform leaves it out of ids.</summary>
    public const string Default = "default";

    /// <summary>The bus of a rule that is given by its ARN, or by its name after that of its bus. Names of partners' buses contain slashes.</summary>
    public static string Of(string rule)
    {
        const string Rule = ":rule/";
        var arn = rule.IndexOf(Rule, StringComparison.Ordinal);
        var name = arn < 0 ? rule : rule[(arn + Rule.Length)..];
        return name.LastIndexOf('/') is > 0 and var end ? name[..end] : Default;
    }

    /// <summary>A text that begins with the bus, unless that is the default one: <c>orders/nightly</c>, <c>nightly</c>.</summary>
    /// <param name="separator">What stands between the parts.</param>
    /// <param name="bus">The bus.</param>
    /// <param name="rest">What follows.</param>
    public static ValueSource Within(string separator, ValueSource bus, params ValueSource[] rest) => Values.Joined(
        parts => string.Join(separator, parts[0] == Default ? parts[1..] : parts), [bus.Else(Default), .. rest]);
}
