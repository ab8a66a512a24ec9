using System.Buffers.Binary;
using System.IO.Compression;

namespace Hokusai.Core.Trail.Files;

/// <summary>
/// Unpacks a small, sound gzip file at once, which takes a tenth less time than piece by piece: read through, GZipStream takes its
/// input in 8 KiB bites and keeps its 32 KiB window for each anew; copied, it takes what it is handed. Whatever is not plainly
/// sound is left to <see cref="GzipContent"/>.
/// </summary>
internal sealed class GzipWhole
{
    /// <summary>CloudTrail files are some 100 KB; larger ones may as well stream.</summary>
    private const int MaxPackedBytes = 1024 * 1024;

    /// <summary>Unpacked bytes that one thread keeps room for.</summary>
    private const int MaxTextBytes = 4 * 1024 * 1024;

    /// <summary>Unpacked and copied at a time; larger pieces gain little and leave the nearer caches.</summary>
    private const int CopyBytes = 256 * 1024;

    /// <summary>The last field of a gzip member: the unpacked size modulo 2^32 (RFC 1952, section 2.3.1).</summary>
    private const int SizeFieldBytes = sizeof(uint);

    private byte[] _packed = new byte[256 * 1024];

    /// <summary>Unpacks a file into the window. False, and an empty window, where the file is large or not sound.</summary>
    public bool TryUnpack(TrailInput input, long fileLength, TextWindow window)
    {
        var length = Read(input, fileLength);
        if (length < SizeFieldBytes || _packed[0] != 0x1F || _packed[1] != 0x8B)
        {
            return false;
        }

        var size = BinaryPrimitives.ReadUInt32LittleEndian(_packed.AsSpan(length - SizeFieldBytes));
        if (size > MaxTextBytes)
        {
            return false;
        }

        GzipSource.EndMember.CopyTo(_packed.AsSpan(length));
        try
        {
            using var gzip = new GZipStream(new PackedBytes(_packed, length + GzipSource.EndMember.Length), CompressionMode.Decompress);
            gzip.CopyTo(new WindowWriter(window, MaxTextBytes + GzipSource.EndText.Length), CopyBytes);
        }
        catch (InvalidDataException)
        {
            window.Reset();
            return false;
        }

        // The added member comes out last and whole only if all before it was.
        if (window.Bytes.EndsWith(GzipSource.EndText) && TrailContent.EncodingOf(window.Bytes) is null)
        {
            window.Complete(window.Length - GzipSource.EndText.Length);
            return true;
        }

        window.Reset();
        return false;
    }

    private int Read(TrailInput input, long fileLength)
    {
        if (fileLength > MaxPackedBytes)
        {
            return 0;
        }

        var capacity = (int)fileLength + 1 + GzipSource.EndMember.Length;
        _packed = _packed.Length < capacity ? new byte[Math.Max(capacity, MaxPackedBytes + 1 + GzipSource.EndMember.Length)] : _packed;
        var length = 0;
        int count;
        while ((count = input.Read(_packed.AsSpan(length, (int)fileLength + 1 - length), length)) > 0)
        {
            length += count;
        }

        // A file that has grown meanwhile is not one to read at once.
        return length == fileLength ? length : 0;
    }

    /// <summary>Hands all bytes over in one piece.</summary>
    private sealed class PackedBytes(byte[] bytes, int length) : MemoryStream(bytes, 0, length, writable: false, publiclyVisible: true)
    {
        public override void CopyTo(Stream destination, int bufferSize) => destination.Write(GetBuffer(), 0, (int)Length);
    }

    /// <summary>Appends to the window, up to a limit.</summary>
    private sealed class WindowWriter(TextWindow window, int limit) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (window.Length + buffer.Length > limit)
            {
                throw new InvalidDataException("The file unpacks to more than its last field says.");
            }

            window.Append(buffer);
        }
    }
}
