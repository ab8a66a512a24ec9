namespace Hokusai.Core.Trail.Files;

/// <summary>The bytes of an input from its start, read without a buffer between. The input stays its owner's.</summary>
internal sealed class PlainContent(TrailInput input) : ReadOnlyStream
{
    private long _position;

    public override int Read(Span<byte> destination)
    {
        var count = input.Read(destination, _position);
        _position += count;
        return count;
    }
}
