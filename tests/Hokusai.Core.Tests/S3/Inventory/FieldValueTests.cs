using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Inventory.Rows;
using Hokusai.Core.S3.Inventory.Versions;

namespace Hokusai.Core.Tests.S3.Inventory;

/// <summary>Values that are read in words: what stands beside them must not matter.</summary>
public sealed class FieldValueTests
{
    [Fact]
    public void Numbers_of_all_lengths_are_read_whatever_follows()
    {
        var random = new Random(1);
        for (var length = 1; length <= 18; length++)
        {
            for (var round = 0; round < 200; round++)
            {
                var digits = string.Concat(Enumerable.Range(0, length).Select(_ => (char)('0' + random.Next(10))));

                Assert.True(AsciiDigits.TryParseInBuffer(InBuffer(digits, random), out var number));
                Assert.Equal(long.Parse(digits, CultureInfo.InvariantCulture), number);
            }
        }
    }

    [Theory]
    [InlineData("99999999999999999999999")]
    [InlineData("9223372036854775807")]
    public void A_number_that_is_too_large_is_the_largest(string digits)
    {
        Assert.True(AsciiDigits.TryParseInBuffer(InBuffer(digits, new Random(1)), out var number));
        Assert.True(number >= 9_000_000_000_000_000_000);
    }

    [Fact]
    public void What_holds_anything_but_digits_is_no_number()
    {
        var random = new Random(2);
        Assert.False(AsciiDigits.TryParseInBuffer(InBuffer("", random), out _));
        for (var value = 0; value < 256; value++)
        {
            for (var at = 0; at < 12; at++)
            {
                var text = InBuffer("123456789012", random).ToArray();
                text[at] = (byte)value;

                Assert.Equal(char.IsAsciiDigit((char)value), AsciiDigits.TryParseInBuffer(text.Concat(new byte[64]).ToArray().AsSpan(0, 12), out _));
            }
        }
    }

    [Fact]
    public void Times_are_those_of_DateTime()
    {
        var random = new Random(3);
        for (var round = 0; round < 5000; round++)
        {
            var time = new DateTime(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.NextInt64(120L * 365 * 24 * 3600));

            Assert.True(InventoryTime.TryParse(Encoding.UTF8.GetBytes(time.ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture)), out var ticks));
            Assert.Equal(time.Ticks, ticks);
        }
    }

    [Fact]
    public void A_time_with_one_other_character_is_what_DateTime_says()
    {
        var text = Encoding.UTF8.GetBytes("2024-02-28T23:59:59.000Z");
        for (var at = 0; at < text.Length; at++)
        {
            for (var value = 0; value < 256; value++)
            {
                var other = text.ToArray();
                other[at] = (byte)value;
                var isTime = DateTime.TryParseExact(
                    Encoding.Latin1.GetString(other), "yyyy-MM-dd'T'HH:mm:ss'.'fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time);

                Assert.Equal(isTime, InventoryTime.TryParse(other, out var ticks));
                Assert.True(!isTime || time.Ticks == ticks);
            }
        }
    }

    [Theory]
    [InlineData("2023-02-29T00:00:00.000Z")]
    [InlineData("2100-02-29T00:00:00.000Z")]
    [InlineData("2024-00-10T00:00:00.000Z")]
    [InlineData("2024-13-10T00:00:00.000Z")]
    [InlineData("2024-01-00T00:00:00.000Z")]
    [InlineData("2024-01-32T00:00:00.000Z")]
    [InlineData("2024-01-01T24:00:00.000Z")]
    public void A_day_that_no_calendar_has_is_no_time(string text) => Assert.False(InventoryTime.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("STANDARD", StorageClass.Standard)]
    [InlineData("STANDARD_IA", StorageClass.StandardIa)]
    [InlineData("ONEZONE_IA", StorageClass.OneZoneIa)]
    [InlineData("GLACIER_IR", StorageClass.GlacierInstantRetrieval)]
    [InlineData("GLACIER", StorageClass.GlacierFlexibleRetrieval)]
    [InlineData("DEEP_ARCHIVE", StorageClass.GlacierDeepArchive)]
    [InlineData("INTELLIGENT_TIERING", StorageClass.IntelligentTiering)]
    [InlineData("REDUCED_REDUNDANCY", StorageClass.ReducedRedundancy)]
    [InlineData("EXPRESS_ONEZONE", StorageClass.ExpressOneZone)]
    public void A_storage_class_is_its_whole_name(string name, StorageClass expected)
    {
        var random = new Random(4);

        Assert.Equal(expected, StorageClassName.Parse(Encoding.UTF8.GetBytes(name)));
        Assert.Equal(expected, StorageClassName.ParseInBuffer(InBuffer(name, random)));
        Assert.Equal(StorageClass.Unknown, StorageClassName.Parse([]));
        Assert.Equal(StorageClass.Unknown, StorageClassName.ParseInBuffer(InBuffer(name + "X", random)));
        for (var at = 0; at < name.Length; at++)
        {
            Assert.Equal(StorageClass.Unknown, StorageClassName.ParseInBuffer(InBuffer(name[..at] + "x" + name[(at + 1)..], random)));
        }
    }

    [Fact]
    public void The_longest_prefix_is_found_of_keys_of_all_lengths()
    {
        string[] prefixes = ["", "a", "a/long/label/of/a/prefix/", "a/long/label/of/a/prefix/x", "ab/", "b", "logs/", "logs/team-1", "logs/team-12/", "é/"];
        var sorted = prefixes.Select(Encoding.UTF8.GetBytes).ToArray();
        Array.Sort(sorted, (left, right) => left.AsSpan().SequenceCompareTo(right));
        var tree = new BytePrefixTree(sorted);
        foreach (var key in prefixes.SelectMany(prefix => new[] { prefix, prefix + "z", prefix + "/1", prefix + "a key that is longer than a word", prefix.Length > 0 ? prefix[..^1] : "" }))
        {
            var bytes = Encoding.UTF8.GetBytes(key);
            var longest = Enumerable.Range(0, sorted.Length).Where(place => bytes.AsSpan().StartsWith(sorted[place])).MaxBy(place => sorted[place].Length);

            Assert.Equal(longest, tree.Find(bytes));
        }
    }

    [Fact]
    public void The_longest_prefix_is_the_one_that_a_search_through_all_finds()
    {
        var text = Gen.Elements("abcdefghij/é").ListOf().Select(letters => string.Concat(letters)).Resize(14);
        Prop.ForAll(text.ListOf().Select(prefixes => prefixes.Append("").Distinct().Select(Encoding.UTF8.GetBytes).ToArray()).ToArbitrary(), text.ListOf().ToArbitrary(), (sorted, ends) =>
        {
            Array.Sort(sorted, (left, right) => left.AsSpan().SequenceCompareTo(right));
            var tree = new BytePrefixTree(sorted);
            foreach (var key in sorted.SelectMany(prefix => ends.Append("").Select(end => (byte[])[.. prefix, .. Encoding.UTF8.GetBytes(end)])))
            {
                Assert.Equal(Enumerable.Range(0, sorted.Length).Where(place => key.AsSpan().StartsWith(sorted[place])).MaxBy(place => sorted[place].Length), tree.Find(key));
            }
        }).Holds();
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(17)]
    [InlineData(24)]
    [InlineData(25)]
    public void What_is_remembered_of_a_key_is_the_prefix_that_a_search_finds(int longest)
    {
        // Few letters: most keys begin alike, differ in a byte at the edge of what is compared, or end there.
        var random = new Random(longest);
        var rules = Enumerable.Range(0, 40).Select(_ => Text(random, random.Next(1, longest + 1))).Append(Text(random, longest)).Distinct().Select(prefix => new LifecycleRule
        {
            Id = prefix,
            IsEnabled = true,
            Filter = new LifecycleFilter { Prefix = prefix },
        });
        var prefixes = new RulePrefixes([new LifecycleConfiguration { Rules = [.. rules] }], BucketVersioning.Enabled);
        var memo = new PrefixMemo(prefixes);
        for (var run = 0; run < 50_000; run++)
        {
            var key = Encoding.UTF8.GetBytes(prefixes.Text(random.Next(prefixes.Count)) + Text(random, random.Next(0, 30)));

            Assert.Equal(prefixes.Find(key), memo.Find(key));
        }

        static string Text(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "ab/"[random.Next(3)]));
    }

    [Fact]
    public void Keys_that_differ_in_one_byte_or_in_length_have_different_hashes()
    {
        var hash = new KeyHash();
        var seen = new HashSet<UInt128>();
        for (var length = 0; length < 70; length++)
        {
            var key = new byte[length];
            Assert.True(seen.Add(hash.Of(key)));
            for (var at = 0; at < length; at++)
            {
                key[at] = 1;
                Assert.True(seen.Add(hash.Of(key)));
                key[at] = 0;
            }
        }
    }

    /// <summary>A text with other bytes after it, as the scanner's buffer has.</summary>
    private static ReadOnlySpan<byte> InBuffer(string text, Random random)
    {
        var buffer = new byte[text.Length + 64];
        random.NextBytes(buffer);
        Encoding.UTF8.GetBytes(text, buffer);
        return buffer.AsSpan(0, text.Length);
    }
}
