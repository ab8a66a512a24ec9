using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Hokusai.Core.Trail.Files;

/// <summary>What the raw bytes of an element tell about its event name.</summary>
internal enum NameVerdict
{
    /// <summary>No parser could find a wanted name in it.</summary>
    RuledOut,

    /// <summary>It may carry a wanted name: the parser decides.</summary>
    MayMatch,

    /// <summary>It has no event name at all, so it may be no record.</summary>
    Unnamed,
}

/// <summary>
/// Rules elements out by their raw bytes. To carry a wanted name an element must hold the letters <c>eventName</c> followed,
/// across nothing but quotes, colons, space and backslashes, by the letters of the name, unless a letter (or a backslash)
/// is written as an escape. Where the key stands does not matter, nor how often, nor whether the record is itself a string
/// (the output of lookup-events): look-alikes cost a parse, and nothing that matches is missed.
/// </summary>
internal sealed class EventNameFilter
{
    private readonly WantedName[]?[] _namesByFirstByte = new WantedName[]?[256];
    private readonly bool _rulesOut;

    public EventNameFilter(IReadOnlySet<string>? eventNames)
    {
        // AWS names events with letters and digits. A name with anything else could hide behind more kinds of escapes.
        _rulesOut = eventNames is not null && eventNames.All(name => name.Length > 0 && name.All(char.IsAsciiLetterOrDigit));
        if (!_rulesOut)
        {
            return;
        }

        foreach (var name in eventNames!)
        {
            ref var names = ref _namesByFirstByte[name[0]];
            names = [.. names ?? [], new WantedName(name)];
        }
    }

    /// <summary>Judges an element by its bytes.</summary>
    /// <param name="text">The piece of text in hand.</param>
    /// <param name="item">The element in it.</param>
    /// <param name="keys">Where its event name may stand.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public NameVerdict Judge(ReadOnlySpan<byte> text, in TrailItem item, KeyPlaces keys)
    {
        var element = text[item.Start..item.End];
        if (!_rulesOut || (item.HasUnicodeEscapes && HidesLetters(element)))
        {
            return NameVerdict.MayMatch;
        }

        if (keys.HasMore)
        {
            return Search(element);
        }

        var verdict = NameVerdict.Unnamed;
        foreach (var place in keys.Places)
        {
            var key = place - item.Start;
            if (key > element.Length - KeyTail.Length || !IsKeyTail(element[key..]))
            {
                continue;
            }

            if (MayBeWanted(element[(key + KeyTail.Length)..]))
            {
                return NameVerdict.MayMatch;
            }

            verdict = NameVerdict.RuledOut;
        }

        return verdict;
    }

    private static ReadOnlySpan<byte> KeyTail => "ventName"u8;

    private static bool IsKeyTail(ReadOnlySpan<byte> text)
        => Unsafe.ReadUnaligned<ulong>(in text[0]) == Unsafe.ReadUnaligned<ulong>(in KeyTail[0]);

    private NameVerdict Search(ReadOnlySpan<byte> element)
    {
        var verdict = NameVerdict.Unnamed;
        int found;
        while ((found = element.IndexOf(KeyTail)) >= 0)
        {
            element = element[(found + KeyTail.Length)..];
            if (MayBeWanted(element))
            {
                return NameVerdict.MayMatch;
            }

            verdict = NameVerdict.RuledOut;
        }

        return verdict;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool MayBeWanted(ReadOnlySpan<byte> afterKey)
    {
        var i = 0;
        while (i < afterKey.Length && afterKey[i] is (byte)'"' or (byte)':' or (byte)'\\' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            i++;
        }

        if (i == afterKey.Length)
        {
            return false;
        }

        // An escaped quote, colon or line end inside a record that is a string: "eventName\u0022:\u0022…".
        if (i > 0 && afterKey[i - 1] == '\\')
        {
            return true;
        }

        var value = afterKey[i..];
        foreach (ref readonly var name in _namesByFirstByte[value[0]].AsSpan())
        {
            if (name.BeginsAt(value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a <c>\u00XX</c> stands for a letter, a digit or a backslash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HidesLetters(ReadOnlySpan<byte> element)
    {
        int found;
        while ((found = element.IndexOf("\\u00"u8)) >= 0)
        {
            element = element[(found + "\\u00".Length)..];
            if (element.Length >= 2
                && Utf8Parser.TryParse(element[..2], out byte value, out _, 'x')
                && (char.IsAsciiLetterOrDigit((char)value) || value == '\\'))
            {
                return true;
            }
        }

        return false;
    }
}
