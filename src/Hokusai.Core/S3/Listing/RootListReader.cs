using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Hokusai.Core.S3.Listing;

/// <summary>Reads the items of the lists at the root of a JSON document one after another, however long the document is.</summary>
internal sealed class RootListReader(Stream json)
{
    // An entry of a listing has some 500 bytes, and a key at most 1,024; what is larger than this is no entry.
    private const int LargestItem = 1 << 20;
    private const int MaxDepth = 16;

    private byte[] _buffer = new byte[256 * 1024];
    private int _filled;
    private long _consumed;
    private bool _isAtEnd;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = MaxDepth });
    private string? _list;
    private string? _member;

    /// <summary>The members at the root that are no list and no object, as text.</summary>
    public Dictionary<string, string> Scalars { get; } = new(StringComparer.Ordinal);

    /// <summary>How many bytes were read.</summary>
    public long BytesRead => _consumed;

    /// <summary>The items, each with the name of its list.</summary>
    /// <exception cref="JsonException">The document is no JSON, ends early, or has an item that is too large. The message says where.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public async IAsyncEnumerable<(string List, JsonElement Item)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var items = new List<(string, JsonElement)>();
        while (true)
        {
            if (!_isAtEnd)
            {
                var read = await json.ReadAsync(_buffer.AsMemory(_filled), cancellationToken).ConfigureAwait(false);
                _filled += read;
                _isAtEnd = read == 0;
            }

            items.Clear();
            var used = Take(items);
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

    private int Take(List<(string List, JsonElement Item)> items)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(0, _filled), _isAtEnd, _state);
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
                    items.Add((_list, document.RootElement.Clone()));
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
                items.Add((_list, scalar.RootElement.Clone()));
                continue;
            }

            Follow(ref reader);
        }

        _state = reader.CurrentState;
        return (int)reader.BytesConsumed;
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
