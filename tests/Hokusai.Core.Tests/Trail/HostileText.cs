using System.Globalization;
using System.Text;

namespace Hokusai.Core.Tests.Trail;

/// <summary>
/// Writes valid trail files that try to mislead a reader that does not parse: keys in any order and twice, odd spacing, letters as
/// escapes, brackets, quotes and look-alikes in strings and in nested objects, records wrapped in every known way.
/// </summary>
internal sealed class HostileText(int seed)
{
    private static readonly string[] s_names = ["ModifyDBInstance", "CreateDBInstance", "RunInstances", "ModifyDBInstances", "ModifyDB", "eventName"];

    private static readonly string[] s_strings =
    [
        "", "x", "\"", "\\", "\\\"", "{", "}", "[]}", "\"eventName\":\"ModifyDBInstance\"", "\\\"eventName\\\":\\\"ModifyDBInstance\\\"}]}",
        "{\"Records\":[{\"eventName\":\"ModifyDBInstance\"}]}", "\n{\"eventName\":\"ModifyDBInstance\"}", "\\u0041", "é\U0001F600", "<&>'", "eventName", "ModifyDBInstance", "\t\r\n",
    ];

    private readonly Random _random = new(seed);
    private int _id;

    /// <summary>A file.</summary>
    public string File()
    {
        var records = Enumerable.Range(0, _random.Next(12) == 0 ? 400 : _random.Next(6)).Select(_ => Element()).ToList();
        return _random.Next(6) switch
        {
            0 => Object(Shuffle([("Records", List(records)), (Text(), Value(3)), ("Event", Value(2))])),
            1 => List(records),
            2 => Space() + string.Join("\n", records.Prepend(Element())) + Space(),
            3 => Object(Shuffle([("Records", List(records)), ("Records", List([Element()]))])),
            4 => List([Object([("Records", List(records))]), Element(), List([Element()])]),
            _ => Object([("Events", List([.. records.Select(record => Object(Shuffle([("CloudTrailEvent", Quote(record)), ("EventName", Text())])))]))]),
        };
    }

    private string Element() => _random.Next(5) switch
    {
        0 => Object(Shuffle([("detail", Record()), ("detail-type", Text()), ("source", Text())])),
        _ => Record(),
    };

    private string Record()
    {
        var fields = new List<(string Key, string Value)>
        {
            ("eventName", Quote(s_names[_random.Next(s_names.Length)])),
            ("eventTime", Quote("2025-07-20T10:05:00Z")),
            ("eventID", Quote((_id++).ToString(CultureInfo.InvariantCulture))),
            ("requestParameters", Value(4)),
            ("userAgent", Text()),
            ("awsRegion", Quote("eu-west-1")),
        };
        if (_random.Next(4) == 0)
        {
            fields.Add(("eventName", Quote(s_names[_random.Next(s_names.Length)])));
        }

        return Object(Shuffle(fields));
    }

    private string Value(int depth) => _random.Next(depth <= 0 ? 3 : 6) switch
    {
        0 => Text(),
        1 => _random.Next(-9, 99).ToString(CultureInfo.InvariantCulture),
        2 => "null",
        3 => List([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Value(depth - 1))]),
        4 => Object([("eventName", Quote("ModifyDBInstance")), (s_strings[_random.Next(s_strings.Length)], Value(depth - 1))]),
        _ => Object([("Records", List([Value(depth - 1)])), ("x", Value(depth - 1))]),
    };

    private string Text() => Quote(s_strings[_random.Next(s_strings.Length)] + (_random.Next(20) == 0 ? new string('v', _random.Next(200)) : ""));

    private string Object(IEnumerable<(string Key, string Value)> fields)
        => Space() + "{" + string.Join(",", fields.Select(field => Space() + Quote(field.Key.Trim('"')) + Space() + ":" + Space() + field.Value + Space())) + "}" + Space();

    private string List(IReadOnlyList<string> elements) => Space() + "[" + Space() + string.Join(",", elements) + "]" + Space();

    private List<(string Key, string Value)> Shuffle(List<(string Key, string Value)> fields)
    {
        var shuffled = fields.ToArray();
        _random.Shuffle(shuffled);
        return [.. shuffled];
    }

    private string Space() => _random.Next(8) switch
    {
        0 => " ",
        1 => "\t \r",
        2 => new string(' ', _random.Next(130)),
        _ => "",
    };

    private string Quote(string text)
    {
        var escapes = _random.Next(4) == 0;
        var quoted = new StringBuilder("\"");
        foreach (var current in text)
        {
            if (current < ' ' || (escapes && (char.IsSurrogate(current) || _random.Next(4) == 0)))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)current:x4}");
            }
            else
            {
                quoted.Append(current is '"' or '\\' ? "\\" : "").Append(current);
            }
        }

        return quoted.Append('"').ToString();
    }
}
