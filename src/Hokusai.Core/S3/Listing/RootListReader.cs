using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Hokusai.Core.S3.Listing;

/// <summary>Reads the items of the lists at the root of JSON documents one after another, however long the documents are: pages of a listing that were written into one file.</summary>
/// <param name="json">UTF-8, with or without a byte order mark.</param>
/// <param name="onDocument">Takes the members at the root of a document that are no list and no object, as text, where the document ends.</param>
internal sealed class RootListReader(Stream json, Action<IReadOnlyDictionary<string, string>> onDocument)
{
    // An entry of a listing has some 500 bytes, and a key at most 1,024; what is larger than this is no entry.
    private const int LargestItem = 1 << 20;
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 16 };

    private byte[] _buffer = new byte[256 * 1024];
    private int _filled;
    private long _consumed;
    private bool _isAtEnd;
    private JsonReaderState _state = new(s_options);
    private bool _isBetween = true;
    private string? _list;
    private string? _member;

    /// <summary>The members at the root of the current document that are no list and no object, as text, so far.</summary>
    public Dictionary<string, string> Scalars { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it is the first document, from the beginning of which on lines are counted.</summary>
    public bool IsFirstDocument { get; private set; } = true;

    /// <summary>How many bytes were read.</summary>
    public long BytesRead => _consumed;

    /// <summary>The items, each with the name of its list and the byte before which it ends.</summary>
    /// <exception cref="JsonException">The document is no JSON, ends early, or has an item that is too large. The message says where.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public async IAsyncEnumerable<(string List, JsonElement Item, long End)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var items = new List<(string, JsonElement, long)>();
        while (true)
        {
            if (!_isAtEnd)
            {
                // A byte order mark is looked for as a whole.
                var least = _filled + _consumed == 0 ? Encoding.UTF8.Preamble.Length : 1;
                var read = await json.ReadAtLeastAsync(_buffer.AsMemory(_filled), least, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                _filled += read;
                _isAtEnd = read < least;
            }

            items.Clear();
            var used = TakeAll(items);
            foreach (var item in items)
            {
                yield return item;
            }

            _buffer.AsSpan(used, _filled - used).CopyTo(_buffer);
            _filled -= used;
            _consumed += used;
            if (_isAtEnd && (used == 0 || _filled == 0))
            {
                yield break;
            }

            if (used == 0 && _filled == _buffer.Length)
            {
                Grow();
            }
        }
    }

    // Documents may be as short as two bytes: what is left of the buffer is moved after all of them.
    private int TakeAll(List<(string List, JsonElement Item, long End)> items)
    {
        var used = 0;
        do
        {
            used += _isBetween ? Skip(used) : 0;
            used += _isBetween ? 0 : Take(used, items);
        }
        while (_isBetween && used < _filled);

        return used;
    }

    // White space between documents, and the byte order mark before the first.
    private int Skip(int from)
    {
        var text = _buffer.AsSpan(from, _filled - from);
        var mark = _consumed + from == 0 && text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var begin = text[mark..].IndexOfAnyExcept(" \t\r\n"u8);
        _isBetween = begin < 0;
        return begin < 0 ? text.Length : mark + begin;
    }

    private int Take(int from, List<(string List, JsonElement Item, long End)> items)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(from, _filled - from), _isAtEnd, _state);
        while (true)
        {
            // An item is taken as a whole, or not yet.
            var before = reader;
            if (!reader.Read())
            {
                break;
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= 1 && !(reader.TokenType == JsonTokenType.StartArray && reader.CurrentDepth == 1))
            {
                var whole = reader;
                if (!whole.TrySkip())
                {
                    reader = before;
                    break;
                }

                if (reader.CurrentDepth == 2 && _list is not null)
                {
                    using var document = JsonDocument.ParseValue(ref reader);
                    items.Add((_list, document.RootElement.Clone(), _consumed + from + reader.BytesConsumed));
                }
                else
                {
                    reader = whole;
                }

                continue;
            }

            if (_list is not null && reader.CurrentDepth == 2)
            {
                using var scalar = JsonDocument.ParseValue(ref reader);
                items.Add((_list, scalar.RootElement.Clone(), _consumed + from + reader.BytesConsumed));
                continue;
            }

            Follow(ref reader);
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0)
            {
                EndDocument();
                return (int)reader.BytesConsumed;
            }
        }

        _state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    private void EndDocument()
    {
        onDocument(Scalars);
        Scalars.Clear();
        IsFirstDocument = false;
        _state = new JsonReaderState(s_options);
        _isBetween = true;
    }

    private void Follow(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName when reader.CurrentDepth == 1:
                _member = reader.GetString();
                break;
            case JsonTokenType.StartArray when reader.CurrentDepth == 1:
                _list = _member;
                break;
            case JsonTokenType.EndArray when reader.CurrentDepth == 1:
                _list = null;
                break;
            case JsonTokenType.String when reader.CurrentDepth == 1 && _list is null:
                Scalars[_member!] = reader.GetString()!;
                break;
            case JsonTokenType.True or JsonTokenType.False when reader.CurrentDepth == 1 && _list is null:
                Scalars[_member!] = reader.GetBoolean().ToString(CultureInfo.InvariantCulture);
                break;
        }
    }

    private void Grow()
    {
        if (_buffer.Length >= LargestItem)
        {
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"An item at byte {_consumed} is larger than {LargestItem} bytes; an entry of a listing is not."));
        }

        Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}
