using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.S3.Inventory.Checksums;

namespace Hokusai.Core.Tests.S3.Inventory.Checksums;

[SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "What is tested is MD5.")]
public class Md5LanesTests
{
    public Md5LanesTests() => Skip.IfNot(Md5Lanes.IsSupported, "This processor has no AVX2: checksums are taken one by one.");

    // Section A.5 of RFC 1321.
    [SkippableTheory]
    [InlineData("", "D41D8CD98F00B204E9800998ECF8427E")]
    [InlineData("a", "0CC175B9C0F1B6A831C399E269772661")]
    [InlineData("abc", "900150983CD24FB0D6963F7D28E17F72")]
    [InlineData("message digest", "F96B697D7CB7938D525A2F31AAF161D0")]
    [InlineData("abcdefghijklmnopqrstuvwxyz", "C3FCD3D76192E4007DFB496CCA67E13B")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "D174AB98D277D9F5A5611C2C9F419D9F")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345678901234567890", "57EDF4A22BE3C955AC49DA2E2107B67A")]
    public void The_examples_of_the_RFC_come_out(string text, string md5) => Assert.Equal(Enumerable.Repeat(md5, Md5Lanes.Lanes), Hash([.. Enumerable.Repeat(System.Text.Encoding.ASCII.GetBytes(text), Md5Lanes.Lanes)]));

    [SkippableFact]
    public void Sixteen_texts_of_one_length_have_each_its_own_MD5()
        => Prop.ForAll(
            Gen.Choose(0, 300).ToArbitrary(),
            Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
            (length, seed) =>
            {
                var random = new Random(seed);
                var texts = Enumerable.Range(0, Md5Lanes.Lanes).Select(_ => new byte[length]).ToArray();
                Array.ForEach(texts, random.NextBytes);
                Assert.Equal(texts.Select(text => Convert.ToHexString(MD5.HashData(text))), Hash(texts));
            }).Holds();

    [SkippableFact]
    public void Blocks_outside_of_the_room_are_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => new Md5Lanes().Append(new byte[Md5Lanes.BlockBytes], [.. Enumerable.Repeat(0, Md5Lanes.Lanes - 1), 1], 1));

    private static IEnumerable<string> Hash(byte[][] texts)
    {
        var md5 = new Md5Lanes();
        var padded = texts.Select(text =>
        {
            var room = new byte[text.Length + Md5Lanes.MostPadding];
            text.CopyTo(room, 0);
            return room[..(text.Length + Md5Lanes.Pad(room.AsSpan(text.Length), text.Length))];
        }).ToArray();
        var length = padded[0].Length;
        Assert.Equal(0, length % Md5Lanes.BlockBytes);
        for (var lane = 0; lane < Md5Lanes.Lanes; lane++)
        {
            md5.Start(lane);
        }

        md5.Append(padded.SelectMany(text => text).ToArray(), [.. Enumerable.Range(0, Md5Lanes.Lanes).Select(lane => lane * length)], length / Md5Lanes.BlockBytes);
        return [.. Enumerable.Range(0, Md5Lanes.Lanes).Select(md5.Finish)];
    }
}
