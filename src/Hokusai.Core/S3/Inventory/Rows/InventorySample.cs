using System.IO.Compression;
using System.Text;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>The first rows of a data file, from which its columns are told.</summary>
internal static class InventorySample
{
    private const int Rows = 50;

    /// <summary>The fields of the first rows that are whole; none where the file is damaged, which the reading tells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string path)
    {
        var text = new byte[InventoryLimits.MaxRowBytes];
        using var file = File.OpenRead(path);
        var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        using Stream content = isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
        try
        {
            var length = content.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
            return Split(text.AsSpan(0, length), isWhole: length < text.Length);
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static List<IReadOnlyList<string>> Split(ReadOnlySpan<byte> text, bool isWhole)
    {
        var rows = new List<IReadOnlyList<string>>();
        var scanner = new CsvRowScanner();
        scanner.Append(text);
        if (isWhole)
        {
            scanner.Complete();
        }

        while (rows.Count < Rows && scanner.MoveNext())
        {
            if (scanner.Row.Length > 0 && scanner.Fields.Count <= InventoryLimits.MaxColumns)
            {
                var fields = new string[scanner.Fields.Count];
                for (var column = 0; column < fields.Length; column++)
                {
                    fields[column] = Unquote(Encoding.UTF8.GetString(scanner.Fields[column]));
                }

                rows.Add(fields);
            }

            scanner.Accept();
        }

        return rows;
    }

    private static string Unquote(string field) => field.Length >= 2 && field[0] == '"' && field[^1] == '"' ? field[1..^1] : field;
}
